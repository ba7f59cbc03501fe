import type { RdPoint } from './rd.ts'

/** A ring of a polygon in RD New [m]; first and last point need not be equal. */
export type Ring = readonly RdPoint[]

/** A grid of square cells over RD New; row 0 is the southernmost. */
export interface Grid {
  /** South-west corner [m]. */
  readonly x: number
  readonly y: number
  /** Side of a cell [m]. */
  readonly cell: number
  readonly width: number
  readonly height: number
}

/**
 * Visits, row by row, the runs of cells whose centre lies inside the rings (even-odd, so holes and several parts
 * need no order). `visit` gets the row and the columns from (inclusive) and to (exclusive), clipped to the grid.
 */
export function fillRings(
  grid: Grid,
  rings: readonly Ring[],
  visit: (row: number, from: number, to: number) => void,
): void {
  const crossings = crossingsByRow(grid, rings)
  const clip = (column: number) => Math.min(grid.width, Math.max(0, column))
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = clip(firstColumn(grid, xs[i] ?? 0))
      const to = clip(firstColumn(grid, xs[i + 1] ?? 0))
      if (to > from) visit(row, from, to)
    }
  }
}

/** The first column whose centre lies at or east of x. */
function firstColumn(grid: Grid, x: number): number {
  return Math.ceil((x - grid.x) / grid.cell - 0.5)
}

function crossingsByRow(grid: Grid, rings: readonly Ring[]): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (const ring of rings) {
    let previous = ring.at(-1)
    for (const point of ring) {
      if (previous && previous[1] !== point[1]) addCrossings(grid, rows, previous, point)
      previous = point
    }
  }
  return rows
}

function addCrossings(grid: Grid, rows: Map<number, number[]>, a: RdPoint, b: RdPoint): void {
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a]
  const first = Math.max(0, Math.ceil((low[1] - grid.y) / grid.cell - 0.5))
  const last = Math.min(grid.height, Math.ceil((high[1] - grid.y) / grid.cell - 0.5))
  const slope = (high[0] - low[0]) / (high[1] - low[1])
  for (let row = first; row < last; row++) {
    const x = low[0] + slope * (grid.y + (row + 0.5) * grid.cell - low[1])
    const xs = rows.get(row)
    if (xs) xs.push(x)
    else rows.set(row, [x])
  }
}
