import { createHash } from 'node:crypto'
import type { Content } from './store.ts'

/** Bytes in memory. */
export function contentOf(bytes: Uint8Array): Content {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return {
    size: bytes.length,
    hash,
    async *open() {
      yield bytes
    },
  }
}
