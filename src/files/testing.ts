import type { FileStore } from './store.ts'

/** A store that forgets, for tests of what is around it. */
export function createMemoryStore(storedAt = new Date('2026-01-01T00:00:00Z')): FileStore {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(id, content) {
      const chunks: Uint8Array[] = []
      for await (const chunk of content.open()) chunks.push(chunk)
      kept.set(id, Buffer.concat(chunks))
    },
    async open(id, range) {
      const bytes = kept.get(id)
      if (!bytes) return undefined
      return (async function* () {
        yield range ? bytes.subarray(range.first, range.last + 1) : bytes
      })()
    },
    async remove(id) {
      kept.delete(id)
    },
    async *list() {
      for (const id of kept.keys()) yield { id, storedAt }
    },
  }
}
