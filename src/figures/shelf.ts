import type { Column } from './column.ts'

/** All columns of one indicator at one level, on today's borders, in the order of the periods. */
export type Shelf = readonly Column[]

export interface ShelfCache {
  find(key: string): Shelf | undefined
  keep(key: string, shelf: Shelf): void
  readonly bytes: number
  /** How many shelves had to go so far. */
  readonly evictions: number
}

/** Shelves in memory up to a number of bytes. Second chance: what was asked for goes to the back of the row once, the rest goes. */
export function createShelfCache(maximumBytes: number): ShelfCache {
  const shelves = new Map<string, { shelf: Shelf; bytes: number; used: boolean }>()
  let total = 0
  let evictions = 0
  return {
    get evictions() {
      return evictions
    },
    get bytes() {
      return total
    },
    find(key) {
      const entry = shelves.get(key)
      if (!entry) return undefined
      entry.used = true
      return entry.shelf
    },
    keep(key, shelf) {
      const known = shelves.get(key)
      if (known) {
        total -= known.bytes
        shelves.delete(key)
      }
      const bytes = shelf.reduce((sum, column) => sum + bytesOf(column), 64)
      shelves.set(key, { shelf, bytes, used: false })
      total += bytes
      for (const [oldest, entry] of shelves) {
        if (total <= maximumBytes) break
        // What was just asked for stays, also when it is larger than the bound: a page must not fail over it.
        if (oldest === key) continue
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
