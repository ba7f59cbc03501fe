import type { AreaCode, AreaLevel } from './area.ts'
import { insidePoint } from './inside-point.ts'
import { ringsOf } from './outline.ts'
import { rankPoints, TOP_RANK } from './rank.ts'
import type { Ring } from './raster.ts'
import { partsOf } from './shape.ts'
import { chainArcs, stitchRings } from './stitch.ts'
import { type BoundaryFile, type BoundaryGeometry, findNodes, rankedLevels, topologyOf } from './topology.ts'
import type { Arc } from './trace.ts'

export interface Unpacked {
  readonly vintage: number
  /** Arcs between labels, already thinned; label 1 is the first of `codes`. */
  readonly arcs: readonly Arc[]
  /** Neighbourhood codes, also of those without a shape. */
  readonly codes: readonly AreaCode[]
  readonly provinceOf: Readonly<Record<AreaCode, AreaCode>>
  /** RD coordinates of the south-west corner of the raster and size of half a cell [m]. */
  readonly x: number
  readonly y: number
  readonly unit: number
}

/** Makes a boundary file of traced arcs: ranks per level, rings per neighbourhood, a label point per area. */
export function packTopology(unpacked: Unpacked): BoundaryFile {
  const { arcs, codes, x, y, unit } = unpacked
  const geometries = geometriesOf(arcs, codes)
  const bare: BoundaryFile = {
    type: 'Topology',
    vintage: unpacked.vintage,
    transform: { scale: [unit, unit], translate: [x, y] },
    arcs: arcs.map(({ points }) => deltasOf(points)),
    ranks: { province: [], municipality: [], district: [], neighbourhood: [] },
    objects: { neighbourhoods: { geometries } },
    provinceOf: unpacked.provinceOf,
    labelPoints: {},
  }
  const topology = topologyOf(bare)
  const ranks = { ...bare.ranks }
  for (const level of rankedLevels) {
    const { left, right } = topology.levels[level]
    const borders = arcs.flatMap((_, i) => (left[i] === right[i] ? [] : [i]))
    ranks[level] = ranksOf(arcs, borders, topology.from, topology.to, unit)
  }
  const labelPoints: Record<AreaCode, readonly [number, number]> = {}
  const levels: readonly AreaLevel[] = ['country', ...rankedLevels]
  for (const level of levels)
    for (const code of topology.codes[level]) {
      const point = insidePoint(ringsOf(topology, code))
      if (point) labelPoints[code] = [Math.round(point[0]), Math.round(point[1])]
    }
  return { ...bare, ranks, labelPoints }
}

function deltasOf(points: Int32Array): [number, number][] {
  const deltas: [number, number][] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < points.length; i += 2) {
    const [nextX, nextY] = [points[i] ?? 0, points[i + 1] ?? 0]
    deltas.push([nextX - x, nextY - y])
    ;[x, y] = [nextX, nextY]
  }
  return deltas
}

/** Text of ranks per arc; '' for arcs that are no border at this level. */
function ranksOf(
  arcs: readonly Arc[],
  borders: readonly number[],
  from: Int32Array,
  to: Int32Array,
  unit: number,
): string[] {
  const chains = chainArcs(borders, from, to)
  const joined = chains.map(({ directed }) => joinPoints(arcs, directed))
  const ranks = rankPoints(
    joined.map((points) => ({ left: 0, right: 0, points })),
    unit,
  )
  const texts = arcs.map(() => '')
  for (const [i, { directed }] of chains.entries()) {
    let at = 0
    for (const arc of directed) {
      const index = arc >= 0 ? arc : ~arc
      const count = (arcs[index]?.points.length ?? 0) / 2
      const own = [...(ranks[i]?.subarray(at, at + count) ?? [])]
      texts[index] = (arc >= 0 ? own : own.reverse())
        .map((rank) => Math.min(rank, TOP_RANK).toString(36))
        .join('')
      at += count - 1
    }
  }
  return texts
}

function joinPoints(arcs: readonly Arc[], directed: readonly number[]): Int32Array {
  const joined: number[] = []
  for (const arc of directed) {
    const points = arcs[arc >= 0 ? arc : ~arc]?.points ?? new Int32Array()
    const count = points.length / 2
    for (let i = joined.length === 0 ? 0 : 1; i < count; i++) {
      const j = arc >= 0 ? i : count - 1 - i
      joined.push(points[2 * j] ?? 0, points[2 * j + 1] ?? 0)
    }
  }
  return Int32Array.from(joined)
}

function geometriesOf(arcs: readonly Arc[], codes: readonly AreaCode[]): BoundaryGeometry[] {
  const start = new Uint32Array(arcs.length + 1)
  for (const [i, { points }] of arcs.entries()) start[i + 1] = (start[i] ?? 0) + points.length / 2
  const all = joinAll(arcs, start)
  const { from, to } = findNodes(all.x, all.y, start)
  const directed = codes.map((): number[] => [])
  for (const [i, { left, right }] of arcs.entries()) {
    directed[left - 1]?.push(i)
    directed[right - 1]?.push(~i)
  }
  return codes.map((id, place): BoundaryGeometry => {
    const rings = stitchRings(directed[place] ?? [], from, to)
    if (rings.length === 0) return { type: null, id }
    const shapes = new Map(rings.map((ring) => [pairsOf(joinPoints(arcs, ring)), ring]))
    const parts = partsOf([...shapes.keys()]).map((part) => part.map((ring) => shapes.get(ring) ?? []))
    const [only, ...others] = parts
    return only && others.length === 0
      ? { type: 'Polygon', id, arcs: only }
      : { type: 'MultiPolygon', id, arcs: parts }
  })
}

function joinAll(arcs: readonly Arc[], start: Uint32Array): { x: Int32Array; y: Int32Array } {
  const x = new Int32Array(start.at(-1) ?? 0)
  const y = new Int32Array(start.at(-1) ?? 0)
  for (const [i, { points }] of arcs.entries())
    for (let j = 0; j < points.length / 2; j++) {
      x[(start[i] ?? 0) + j] = points[2 * j] ?? 0
      y[(start[i] ?? 0) + j] = points[2 * j + 1] ?? 0
    }
  return { x, y }
}

function pairsOf(points: Int32Array): Ring {
  return Array.from(
    { length: points.length / 2 - 1 },
    (_, i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0] as const,
  )
}
