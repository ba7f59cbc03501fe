import type { Ring } from './raster.ts'
import type { RdPoint } from './rd.ts'
import { boundsOf, isInside, partsOf } from './shape.ts'

/**
 * A good place for a label: the point of the largest part that lies farthest from its border. Always inside.
 *
 * @param rings outer rings counter-clockwise, holes clockwise [m]
 * @returns undefined when the shape is empty
 * @source V. Agafonkin (2016), "A new algorithm for finding a visual center of a polygon" (pole of inaccessibility
 *   by quadtree), here to within 2 % of the size of the shape
 */
export function insidePoint(rings: readonly Ring[]): RdPoint | undefined {
  const part = partsOf(rings)[0]
  const bounds = part && boundsOf(part)
  if (!part || !bounds) return undefined
  const size = Math.min(bounds.east - bounds.west, bounds.north - bounds.south)
  const cells: Cell[] = []
  for (let x = bounds.west; x < bounds.east; x += size)
    for (let y = bounds.south; y < bounds.north; y += size)
      cells.push(cellAt(part, x + size / 2, y + size / 2, size / 2))
  let best = cells[0]
  while (cells.length > 0) {
    const cell = takeMostPromising(cells)
    if (!cell || !best) break
    if (cell.depth > best.depth) best = cell
    if (cell.reach - best.depth <= Math.max(size * 0.02, 0.01)) {
      if (best.depth > 0) break
      if (cell.half < size / 4096) break
    }
    const half = cell.half / 2
    for (const [dx, dy] of QUARTERS) cells.push(cellAt(part, cell.x + dx * half, cell.y + dy * half, half))
  }
  return best && best.depth > 0 ? [best.x, best.y] : widestRun(part)
}

/** For slivers thinner than the search can see: the middle of the widest horizontal run through the shape. */
function widestRun(rings: readonly Ring[]): RdPoint | undefined {
  const heights = [...new Set(rings.flat().map(([, y]) => y))].sort((a, b) => a - b)
  let widest: { width: number; point: RdPoint } | undefined
  for (const [i, height] of heights.entries()) {
    const y = (height + (heights[i + 1] ?? height)) / 2
    const xs = crossingsAt(rings, y)
    for (let j = 0; j + 1 < xs.length; j += 2) {
      const [from, to] = [xs[j] ?? 0, xs[j + 1] ?? 0]
      if (to - from > (widest?.width ?? 0)) widest = { width: to - from, point: [(from + to) / 2, y] }
    }
  }
  return widest?.point
}

function crossingsAt(rings: readonly Ring[], y: number): number[] {
  const xs: number[] = []
  for (const ring of rings) {
    let previous = ring.at(-1)
    for (const point of ring) {
      if (previous && previous[1] > y !== point[1] > y)
        xs.push(previous[0] + ((y - previous[1]) / (point[1] - previous[1])) * (point[0] - previous[0]))
      previous = point
    }
  }
  return xs.sort((a, b) => a - b)
}

interface Cell {
  readonly x: number
  readonly y: number
  readonly half: number
  /** Distance to the border [m], negative outside. */
  readonly depth: number
  /** The best depth that any point of the cell can have. */
  readonly reach: number
}

const QUARTERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const

function cellAt(rings: readonly Ring[], x: number, y: number, half: number): Cell {
  const distance = distanceToBorder(rings, x, y)
  const depth = isInside(rings, [x, y]) ? distance : -distance
  return { x, y, half, depth, reach: depth + half * Math.SQRT2 }
}

function takeMostPromising(cells: Cell[]): Cell | undefined {
  let index = 0
  for (let i = 1; i < cells.length; i++) if ((cells[i]?.reach ?? 0) > (cells[index]?.reach ?? 0)) index = i
  const cell = cells[index]
  const last = cells.pop()
  if (last && index < cells.length) cells[index] = last
  return cell
}

function distanceToBorder(rings: readonly Ring[], x: number, y: number): number {
  let least = Infinity
  for (const ring of rings) {
    let previous = ring.at(-1)
    for (const point of ring) {
      if (previous) least = Math.min(least, squareToSide(x, y, previous, point))
      previous = point
    }
  }
  return Math.sqrt(least)
}

function squareToSide(x: number, y: number, a: RdPoint, b: RdPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length))
  return (x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2
}
