import { type AreaCode, type AreaLevel, levelOf } from './area.ts'
import { rankOfSize } from './rank.ts'
import type { Ring } from './raster.ts'
import type { RdPoint } from './rd.ts'
import { ringArea } from './shape.ts'
import { chainArcs, stitchRings } from './stitch.ts'
import type { Topology } from './topology.ts'

/**
 * The outline of an area, simplified.
 *
 * Neighbours drawn at the same tolerance and level fit exactly: they use the same points along their border.
 *
 * @param tolerance size of the smallest detail to keep [m]; about half a pixel of the map is a good choice, 0 keeps all
 * @param detail level whose simplification to follow: pass 'neighbourhood' for a municipality drawn over its
 *   neighbourhoods at a coarse tolerance, so that both have the same points
 * @returns rings in RD New [m], area on the left (outer rings counter-clockwise, holes clockwise), without repeating
 *   the first point; islands and holes smaller than the tolerance squared are left out, but never the largest part.
 *   Empty when the code has no shape.
 */
export function ringsOf(topology: Topology, code: AreaCode, tolerance = 0, detail = levelOf(code)): Ring[] {
  return dropSpecks(allRingsOf(topology, [code], tolerance, detail), tolerance)
}

/**
 * The outline of several areas taken together, for instance a region of fourteen municipalities.
 * Codes without a shape are ignored. The areas may be of different levels but must not lie in one another.
 * Parameters and result as for `ringsOf`; `detail` is the level of the first area when left out.
 */
export function mergeRings(
  topology: Topology,
  codes: Iterable<AreaCode>,
  tolerance = 0,
  detail?: AreaLevel,
): Ring[] {
  return dropSpecks(allRingsOf(topology, codes, tolerance, detail), tolerance)
}

/** As `mergeRings`, with every island and hole however small: these rings tile the country exactly. */
export function allRingsOf(
  topology: Topology,
  codes: Iterable<AreaCode>,
  tolerance = 0,
  detail?: AreaLevel,
): Ring[] {
  const arcs = new Set<number>()
  let follow = detail
  for (const code of codes) {
    const level = levelOf(code)
    const place = topology.placeOf.get(code)
    if (level === undefined || place === undefined) continue
    follow ??= level
    const { first, arcs: all } = topology.levels[level]
    // A border between two of the areas occurs once in each direction, and drops out.
    for (const arc of all.subarray(first[place], first[place + 1])) if (!arcs.delete(~arc)) arcs.add(arc)
  }
  if (follow === undefined) return []
  const detailLevel = follow
  return stitchRings(arcs, topology.from, topology.to).map((ring) =>
    pointsAlong(topology, ring, tolerance, detailLevel),
  )
}

function dropSpecks(rings: Ring[], tolerance: number): Ring[] {
  if (rings.length < 2 || tolerance === 0) return rings
  const areas = rings.map(ringArea)
  const largest = Math.max(...areas)
  return rings.filter((_, i) => areas[i] === largest || Math.abs(areas[i] ?? 0) >= tolerance * tolerance)
}

/** The kept points of arcs in a row; the last point is left out, because the next arc starts with it. */
function pointsAlong(
  { x, y, start, levels }: Topology,
  directed: readonly number[],
  tolerance: number,
  detail: AreaLevel,
): RdPoint[] {
  const { ranks } = levels[detail]
  const rank = rankOfSize(tolerance)
  const points: RdPoint[] = []
  for (const arc of directed) {
    const index = arc >= 0 ? arc : ~arc
    const low = start[index] ?? 0
    const high = (start[index + 1] ?? 0) - 1
    if (arc >= 0) {
      for (let i = low; i < high; i++) if ((ranks[i] ?? 0) >= rank) points.push([x[i] ?? 0, y[i] ?? 0])
    } else for (let i = high; i > low; i--) if ((ranks[i] ?? 0) >= rank) points.push([x[i] ?? 0, y[i] ?? 0])
  }
  return points
}

/** A piece of border, and the areas on both sides when walking along it; undefined is outside the country. */
export interface Border {
  readonly line: readonly RdPoint[]
  readonly left: AreaCode | undefined
  readonly right: AreaCode | undefined
}

/**
 * The borders of all areas of a level, each drawn once. A closed line ends on its first point.
 *
 * @param within only borders that touch one of these areas (codes of the same level); all when left out
 * @param tolerance size of the smallest detail to keep [m]
 * @param detail level whose simplification to follow, as in `ringsOf`
 */
export function bordersAt(
  topology: Topology,
  level: AreaLevel,
  within: ReadonlySet<AreaCode> | undefined,
  tolerance = 0,
  detail: AreaLevel = level,
): Border[] {
  const { left, right } = topology.levels[level]
  const { from, to } = topology
  const codes = topology.codes[level]
  const pairs = new Map<number, number[]>()
  for (let arc = 0; arc < left.length; arc++) {
    const [l, r] = [left[arc] ?? -1, right[arc] ?? -1]
    if (l === r || (within && !within.has(codes[l] ?? '') && !within.has(codes[r] ?? ''))) continue
    const key = (Math.min(l, r) + 1) * (codes.length + 1) + Math.max(l, r)
    const others = pairs.get(key)
    if (others) others.push(arc)
    else pairs.set(key, [arc])
  }
  const borders: Border[] = []
  for (const arcs of pairs.values())
    for (const { directed } of chainArcs(arcs, from, to)) {
      const arc = directed[0] ?? 0
      const sides = arc >= 0 ? [left[arc], right[arc]] : [right[~arc], left[~arc]]
      const line = lineAlong(topology, directed, tolerance, detail)
      borders.push({ line, left: codes[sides[0] ?? -1], right: codes[sides[1] ?? -1] })
    }
  return borders
}

/** As `pointsAlong`, with the last point; a line that ends where it starts ends on its first point. */
function lineAlong(
  topology: Topology,
  directed: readonly number[],
  tolerance: number,
  detail: AreaLevel,
): RdPoint[] {
  const { x, y, start, from, to } = topology
  const line = pointsAlong(topology, directed, tolerance, detail)
  const [first = 0, last = 0] = [directed[0], directed.at(-1)]
  const begin = first >= 0 ? from[first] : to[~first]
  const end = last >= 0 ? to[last] : from[~last]
  const point = last >= 0 ? (start[last + 1] ?? 1) - 1 : (start[~last] ?? 0)
  const closing: RdPoint | undefined = begin === end ? line[0] : [x[point] ?? 0, y[point] ?? 0]
  return closing ? [...line, closing] : line
}

/** A common border shorter than this [m] is the accident of four areas that nearly meet in one point. */
const SHORTEST_BORDER = 50

/**
 * The areas of the same level that have a border on land with each of the areas; in code order. Across open water
 * (the Wadden Sea, the wide waters of Zeeland) there are no neighbours: an island municipality has none.
 */
export function listNeighbours(topology: Topology, level: AreaLevel): Map<AreaCode, AreaCode[]> {
  const { left, right } = topology.levels[level]
  const codes = topology.codes[level]
  const shared = new Map<number, number>()
  for (let arc = 0; arc < left.length; arc++) {
    const [l, r] = [left[arc] ?? -1, right[arc] ?? -1]
    if (l < 0 || r < 0 || l === r) continue
    const key = Math.min(l, r) * codes.length + Math.max(l, r)
    shared.set(key, (shared.get(key) ?? 0) + arcLength(topology, arc))
  }
  const neighbours = new Map<AreaCode, AreaCode[]>(codes.map((code) => [code, []]))
  for (const [key, length] of shared) {
    const a = codes[Math.floor(key / codes.length)]
    const b = codes[key % codes.length]
    if (length < SHORTEST_BORDER || a === undefined || b === undefined) continue
    neighbours.get(a)?.push(b)
    neighbours.get(b)?.push(a)
  }
  for (const list of neighbours.values()) list.sort()
  return neighbours
}

/** The neighbours of one area (see `listNeighbours`, which is cheaper for all areas together); empty when unknown. */
export function neighboursOf(topology: Topology, code: AreaCode): AreaCode[] {
  const level = levelOf(code)
  const place = topology.placeOf.get(code)
  if (level === undefined || place === undefined) return []
  const { first, arcs, left, right } = topology.levels[level]
  const shared = new Map<number, number>()
  for (const arc of arcs.subarray(first[place], first[place + 1])) {
    const index = arc >= 0 ? arc : ~arc
    const other = (arc >= 0 ? right[index] : left[index]) ?? -1
    if (other >= 0) shared.set(other, (shared.get(other) ?? 0) + arcLength(topology, index))
  }
  return [...shared]
    .filter(([, length]) => length >= SHORTEST_BORDER)
    .map(([other]) => topology.codes[level][other] ?? '')
    .sort()
}

function arcLength({ x, y, start }: Topology, arc: number): number {
  let length = 0
  for (let i = (start[arc] ?? 0) + 1; i < (start[arc + 1] ?? 0); i++)
    length += Math.hypot((x[i] ?? 0) - (x[i - 1] ?? 0), (y[i] ?? 0) - (y[i - 1] ?? 0))
  return length
}

/** A point well inside the largest part of an area, RD New [m]; undefined when the code has no shape. */
export function labelPointOf(topology: Topology, code: AreaCode): RdPoint | undefined {
  return topology.labelPoints.get(code)
}
