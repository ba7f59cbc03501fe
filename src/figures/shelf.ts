import type { Column } from './column.ts'

/** All columns of one indicator at one level, on today's borders, in the order of the periods. */
export type Shelf = readonly Column[]

export interface ShelfCache {
  find(key: string): Shelf | undefined
  keep(key: string, shelf: Shelf): void
  /** Says that somebody is about to use what they ask for from now on, and all shelves of `group`, if one is named. */
  begin(group?: string): void
  readonly bytes: number
  /** How many shelves had to go so far. */
  readonly evictions: number
}

/**
 * What was asked for this recently stays, whatever the bound [ms]. A page asks for its shelves one level after the
 * other and reads them at the end: one that is gone by then would be a figure that silently is not there.
 */
const LEASE_MS = 10_000

interface Entry {
  readonly shelf: Shelf
  readonly bytes: number
  used: boolean
  askedAt: number
}

/**
 * Shelves in memory up to a number of bytes. Second chance: what was asked for goes to the back of the row once, the
 * rest goes. The group of a key is its first word.
 *
 * @param now clock [ms], any beginning
 */
export function createShelfCache(maximumBytes: number, now: () => number): ShelfCache {
  const shelves = new Map<string, Entry>()
  const groups = new Map<string, number>()
  let moment = now()
  let total = 0
  let evictions = 0
  const isLeased = (key: string, { askedAt }: Entry) =>
    moment - Math.max(askedAt, groups.get(key.slice(0, key.indexOf(' '))) ?? askedAt) < LEASE_MS
  return {
    get evictions() {
      return evictions
    },
    get bytes() {
      return total
    },
    begin(group) {
      moment = now()
      if (group !== undefined) groups.set(group, moment)
    },
    find(key) {
      const entry = shelves.get(key)
      if (!entry) return undefined
      entry.used = true
      entry.askedAt = moment
      return entry.shelf
    },
    keep(key, shelf) {
      const known = shelves.get(key)
      if (known) {
        total -= known.bytes
        shelves.delete(key)
      }
      const bytes = shelf.reduce((sum, column) => sum + bytesOf(column), 64)
      shelves.set(key, { shelf, bytes, used: false, askedAt: moment })
      total += bytes
      for (const [oldest, entry] of shelves) {
        if (total <= maximumBytes) break
        if (isLeased(oldest, entry)) continue
        shelves.delete(oldest)
        if (entry.used) {
          entry.used = false
          shelves.set(oldest, entry)
        } else {
          total -= entry.bytes
          evictions += 1
        }
      }
    },
  }
}

export function bytesOf({ values, flags, low, high }: Column): number {
  return values.byteLength + flags.byteLength + (low?.byteLength ?? 0) + (high?.byteLength ?? 0)
}

/** The column of a period; when there is none, the one of the nearest period (the later one when two are as near). */
export function nearestColumn(shelf: Shelf, period: number): Column | undefined {
  let best: Column | undefined
  for (const column of shelf) {
    if (!best || Math.abs(column.period - period) <= Math.abs(best.period - period)) best = column
  }
  return best
}

export function columnOf(shelf: Shelf, period: number): Column | undefined {
  return shelf.find((column) => column.period === period)
}
