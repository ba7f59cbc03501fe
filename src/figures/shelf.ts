import type { Column } from './column.ts'

/** All columns of one indicator at one level, on today's borders, in the order of the periods. */
export type Shelf = readonly Column[]

export interface ShelfCache {
  find(key: string): Shelf | undefined
  keep(key: string, shelf: Shelf): void
  readonly bytes: number
}

/** Shelves in memory up to a number of bytes; the one that was asked for longest ago goes first. */
export function createShelfCache(maximumBytes: number): ShelfCache {
  const shelves = new Map<string, { shelf: Shelf; bytes: number }>()
  let total = 0
  return {
    get bytes() {
      return total
    },
    find(key) {
      const entry = shelves.get(key)
      if (!entry) return undefined
      shelves.delete(key)
      shelves.set(key, entry)
      return entry.shelf
    },
    keep(key, shelf) {
      const known = shelves.get(key)
      if (known) {
        total -= known.bytes
        shelves.delete(key)
      }
      const bytes = shelf.reduce((sum, column) => sum + bytesOf(column), 64)
      shelves.set(key, { shelf, bytes })
      total += bytes
      for (const [oldest, entry] of shelves) {
        if (total <= maximumBytes || oldest === key) break
        shelves.delete(oldest)
        total -= entry.bytes
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
