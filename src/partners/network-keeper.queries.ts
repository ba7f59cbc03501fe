import { createHash } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { enqueueJob } from '../database/index.ts'
import { calculateLayout, type Layout, type LayoutInput, layoutInputOf } from './layout.ts'
import { type ReadNetwork, readNetwork } from './network.queries.ts'
import type { Network } from './network.ts'
import { findLayout, hashOfInput } from './network-layout.queries.ts'
import { createReadKeeper } from './read-keeper.queries.ts'

/** Networks of fewer nodes are drawn at once: that takes some milliseconds. */
const SMALL = 60

/** A network that was read, with what its layout is calculated from. */
export interface KeptNetwork extends ReadNetwork {
  readonly region: string
  /** The same after a write that changed nothing here. */
  readonly version: string
  readonly input: LayoutInput
  readonly inputHash: string
}

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
  const pages = new Map<string, Uint8Array<ArrayBuffer>>()
  const find = createReadKeeper<Omit<KeptNetwork, 'region'>>(mostPages, () => 1)
  return {
    /**
     * The network of these regions on a day; kept as long as nothing was added to the audit trail, which every
     * write does. Read again after that, it keeps its version when it is still the same, and so its pages.
     */
    async findNetwork(db: Database, regions: readonly string[], day: string, at: Date): Promise<KeptNetwork> {
      const [region = ''] = regions
      const { value } = await find(db, `${day} ${regions.join(' ')}`, at, async (before) => {
        const read = await readNetwork(db, regions, day, before)
        const isSame = before?.restHash === read.restHash
        if (before && isSame && before.partnersHash === read.partnersHash) return before
        const version = `${read.partnersHash} ${read.restHash}`
        // A name of a partner changes nothing of the layout.
        if (before && isSame && idsOf(before.network) === idsOf(read.network))
          return { ...before, ...read, version }
        const input = layoutInputOf(read.network)
        return { ...read, version, input, inputHash: hashOfInput(input) }
      })
      return { region, ...value }
    },

    /** The stored layout when it holds; else that of before, and a job for a new one. */
    async findLayout(db: Database, kept: KeptNetwork, at: Date): Promise<FoundLayout> {
      const { region, input, inputHash: hash } = kept
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
    findPage(parts: readonly unknown[], draw: () => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
      const key = createHash('sha256').update(JSON.stringify(parts)).digest('base64')
      return keepIn(pages, key, pages.get(key) ?? draw(), mostPages)
    },
  }
}
function idsOf({ partners }: Network): string {
  return partners.map(({ id }) => id).join(' ')
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
