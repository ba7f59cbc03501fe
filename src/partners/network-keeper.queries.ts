import { createHash } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { enqueueJob } from '../database/index.ts'
import { calculateLayout, type Layout, layoutInputOf } from './layout.ts'
import type { Network } from './network.ts'
import { findLayout, hashOfInput } from './network-layout.queries.ts'

/** Networks of fewer nodes are drawn at once: that takes some milliseconds. */
const SMALL = 60

export interface FoundLayout {
  /** Absent: not calculated yet, and too large to do so now. */
  readonly layout: Layout | undefined
  /** Of the network as it was. */
  readonly isOld: boolean
  /** Changes when the drawing does. */
  readonly version: string
}

/**
 * Layouts and drawn pages of the last regions that were asked for, so that a page that did not change is not drawn
 * again. Each process has its own; what it holds is bounded.
 */
export function createNetworkKeeper({ mostPages = 40 }: { readonly mostPages?: number } = {}) {
  const layouts = new Map<string, Layout>()
  const asked = new Map<string, string>()
  const pages = new Map<string, string>()
  return {
    /** The stored layout when it holds; else that of before, and a job for a new one. */
    async findLayout(db: Database, region: string, network: Network, at: Date): Promise<FoundLayout> {
      const input = layoutInputOf(network)
      const hash = hashOfInput(input)
      const known = layouts.get(hash)
      if (known) return { layout: keepIn(layouts, hash, known, mostPages), isOld: false, version: hash }
      const stored = await findLayout(db, region)
      if (stored?.inputHash === hash) {
        return { layout: keepIn(layouts, hash, stored, mostPages), isOld: false, version: hash }
      }
      if (asked.get(region) !== hash) {
        await enqueueJob(db, { name: 'network' }, { region }, { merge: region }, at)
        keepIn(asked, region, hash, mostPages)
      }
      if (input.nodes.length < SMALL) {
        const layout = keepIn(layouts, hash, calculateLayout(input), mostPages)
        return { layout, isOld: false, version: hash }
      }
      return { layout: stored, isOld: true, version: `old ${stored?.inputHash ?? ''}` }
    },

    /** @param parts everything that the page depends on */
    findPage(parts: readonly unknown[], draw: () => string): string {
      const key = createHash('sha256').update(JSON.stringify(parts)).digest('base64')
      return keepIn(pages, key, pages.get(key) ?? draw(), mostPages)
    },
  }
}
export type NetworkKeeper = ReturnType<typeof createNetworkKeeper>

/** Last used last; the first goes when there are too many. */
function keepIn<Value>(map: Map<string, Value>, key: string, value: Value, most: number): Value {
  map.delete(key)
  map.set(key, value)
  const [first] = map.keys()
  if (map.size > most && first !== undefined) map.delete(first)
  return value
}
