import type { Ring } from './raster.ts'
import type { RdPoint } from './rd.ts'

/** Area of a ring [m²]: positive counter-clockwise (an outer ring), negative clockwise (a hole). */
export function ringArea(ring: Ring): number {
  let twice = 0
  const origin = ring[0]
  let previous = ring.at(-1)
  if (!origin || !previous) return 0
  for (const point of ring) {
    twice +=
      (previous[0] - origin[0]) * (point[1] - origin[1]) - (point[0] - origin[0]) * (previous[1] - origin[1])
    previous = point
  }
  return twice / 2
}

/** Area of a shape [m²]: outer rings less holes. */
export function shapeArea(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => sum + ringArea(ring), 0)
}

/** Centre of gravity of a shape (holes count as nothing); may lie outside it. Undefined for an empty shape. */
export function centroidOf(rings: readonly Ring[]): RdPoint | undefined {
  const origin = rings[0]?.[0]
  if (!origin) return undefined
  let [x, y, twice] = [0, 0, 0]
  for (const ring of rings) {
    let previous = ring.at(-1) ?? origin
    for (const point of ring) {
      const [ax, ay] = [previous[0] - origin[0], previous[1] - origin[1]]
      const [bx, by] = [point[0] - origin[0], point[1] - origin[1]]
      const cross = ax * by - bx * ay
      x += (ax + bx) * cross
      y += (ay + by) * cross
      twice += cross
      previous = point
    }
  }
  return twice === 0 ? undefined : [origin[0] + x / (3 * twice), origin[1] + y / (3 * twice)]
}

/** Whether a point lies in a shape (even-odd; on the border either answer). */
export function isInside(rings: readonly Ring[], [x, y]: RdPoint): boolean {
  let inside = false
  for (const ring of rings) {
    let previous = ring.at(-1)
    for (const point of ring) {
      if (previous && previous[1] > y !== point[1] > y) {
        const at = previous[0] + ((y - previous[1]) / (point[1] - previous[1])) * (point[0] - previous[0])
        if (x < at) inside = !inside
      }
      previous = point
    }
  }
  return inside
}

/** Outer rings, each with the holes that lie directly in it; largest part first. */
export function partsOf(rings: readonly Ring[]): Ring[][] {
  const outer = rings
    .map((ring) => ({ ring, area: ringArea(ring) }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - a.area)
  const parts = outer.map(({ ring }) => [ring])
  for (const hole of rings) {
    const area = ringArea(hole)
    if (area >= 0) continue
    const home = outer.findLastIndex((part) => part.area >= -area && liesIn(part.ring, hole))
    parts[home]?.push(hole)
  }
  return parts
}

/** Decided by the middles of the sides: a hole may touch its outer ring in corners. */
function liesIn(outer: Ring, hole: Ring): boolean {
  let votes = 0
  let previous = hole.at(-1)
  for (const point of hole) {
    if (previous) {
      const middle: RdPoint = [(previous[0] + point[0]) / 2, (previous[1] + point[1]) / 2]
      votes += isInside([outer], middle) ? 1 : -1
    }
    previous = point
  }
  return votes > 0
}

/** Outer rectangle of rings or lines [m]. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The rectangle around rings or lines; undefined when there are no points. */
export function boundsOf(rings: readonly Ring[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (const [x, y] of ring) {
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  return west === Infinity ? undefined : { west, south, east, north }
}
