import { type AreaCode, type AreaLevel, areaLevels, parentByCode, type Vintage } from './area.ts'
import { TOP_RANK } from './rank.ts'
import type { RdPoint } from './rd.ts'

/** Levels whose lines are simplified on their own; the country follows the provinces. */
export type RankedLevel = Exclude<AreaLevel, 'country'>
export const rankedLevels = ['province', 'municipality', 'district', 'neighbourhood'] as const

/**
 * The borders of all areas of one division, each piece of line once.
 *
 * Larger areas are neighbourhoods taken together, so a border of two municipalities is the same line as that of the
 * neighbourhoods on both sides.
 */
export interface Topology {
  readonly vintage: Vintage
  /** Areas with a place in the map, by level, in code order. Neighbourhoods without a shape are left out. */
  readonly codes: Readonly<Record<AreaLevel, readonly AreaCode[]>>
  readonly placeOf: ReadonlyMap<AreaCode, number>
  /** Points of all arcs in a row, RD New [m]; arc i has the points `start[i]` up to `start[i + 1]`. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly start: Uint32Array
  /** Nodes at which the arcs start and end. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly levels: Readonly<Record<AreaLevel, LevelArcs>>
  /** A point well inside the largest part of each area, RD New [m]. */
  readonly labelPoints: ReadonlyMap<AreaCode, RdPoint>
}

/** The arcs that are borders at a level. */
export interface LevelArcs {
  /** Place of the area on either side in `codes` of the level; -1 is outside the country. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Directed arcs (area on the left) of area i: `arcs[first[i]]` up to `arcs[first[i + 1]]`. */
  readonly first: Uint32Array
  readonly arcs: Int32Array
  /** Per point how coarse a map may be and still show it (see `rankOfSize`). */
  readonly ranks: Uint8Array
}

/** The file format: TopoJSON with ranks and label points added. See docs/boundaries-format.md. */
export interface BoundaryFile {
  readonly type: 'Topology'
  readonly vintage: Vintage
  readonly transform: {
    readonly scale: readonly [number, number]
    readonly translate: readonly [number, number]
  }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly ranks: Readonly<Record<RankedLevel, readonly string[]>>
  readonly objects: { readonly neighbourhoods: { readonly geometries: readonly BoundaryGeometry[] } }
  readonly provinceOf: Readonly<Record<AreaCode, AreaCode>>
  readonly labelPoints: Readonly<Record<AreaCode, readonly [number, number]>>
}

export type BoundaryGeometry =
  | { readonly type: 'Polygon'; readonly id: AreaCode; readonly arcs: readonly (readonly number[])[] }
  | {
      readonly type: 'MultiPolygon'
      readonly id: AreaCode
      readonly arcs: readonly (readonly (readonly number[])[])[]
    }
  | { readonly type: null; readonly id: AreaCode }

/**
 * Reads a boundary file (JSON in UTF-8, already unpacked).
 *
 * @throws SyntaxError or TypeError when the bytes are no boundary file; it ships with the program, so that is a bug
 */
export function readTopology(bytes: Uint8Array): Topology {
  // boundary parser: the file is our own and is checked by the tests of the snapshot.
  const file = JSON.parse(new TextDecoder().decode(bytes)) as BoundaryFile
  if (file.type !== 'Topology' || file.ranks === undefined) throw new TypeError('not a boundary file')
  return topologyOf(file)
}

/** The same from the parsed file. */
export function topologyOf(file: BoundaryFile): Topology {
  const { x, y, start } = readPoints(file)
  const { from, to } = findNodes(x, y, start)
  const shaped = file.objects.neighbourhoods.geometries.filter((geometry) => geometry.type !== null)
  const lineages = shaped.map(({ id }) => lineageByCode(id, file.provinceOf))
  const codesAt = (level: AreaLevel) => [...new Set(lineages.map((line) => line[level]))].sort()
  const codes = perLevel(codesAt)
  const placeOf = new Map(areaLevels.flatMap((level) => codes[level].map((code, i) => [code, i] as const)))

  const left = new Int32Array(start.length - 1).fill(-1)
  const right = new Int32Array(start.length - 1).fill(-1)
  for (const [place, geometry] of shaped.entries())
    for (const arc of geometry.type === 'Polygon' ? geometry.arcs.flat() : geometry.arcs.flat(2))
      if (arc >= 0) left[arc] = place
      else right[~arc] = place

  const levels = perLevel((level) => {
    const places = lineages.map((line) => placeOf.get(line[level]) ?? -1)
    const up = (place: number) => (place < 0 ? -1 : (places[place] ?? -1))
    const ranks = readRanks(file.ranks[level === 'country' ? 'province' : level], start)
    return { ...arcsByArea(left.map(up), right.map(up), codes[level].length), ranks }
  })
  const labelPoints = new Map(Object.entries(file.labelPoints))
  return { vintage: file.vintage, codes, placeOf, x, y, start, from, to, levels, labelPoints }
}

function perLevel<T>(make: (level: AreaLevel) => T): Record<AreaLevel, T> {
  return {
    country: make('country'),
    province: make('province'),
    municipality: make('municipality'),
    district: make('district'),
    neighbourhood: make('neighbourhood'),
  }
}

function lineageByCode(code: AreaCode, provinceOf: BoundaryFile['provinceOf']): Record<AreaLevel, AreaCode> {
  const district = parentByCode(code) ?? ''
  const municipality = parentByCode(district) ?? ''
  const province = provinceOf[municipality] ?? ''
  return { country: 'NL00', province, municipality, district, neighbourhood: code }
}

function readPoints({ arcs, transform }: BoundaryFile): Pick<Topology, 'x' | 'y' | 'start'> {
  const total = arcs.reduce((sum, arc) => sum + arc.length, 0)
  const [x, y] = [new Float64Array(total), new Float64Array(total)]
  const start = new Uint32Array(arcs.length + 1)
  let at = 0
  for (const [i, arc] of arcs.entries()) {
    let [column, row] = [0, 0]
    for (const [dx, dy] of arc) {
      column += dx
      row += dy
      x[at] = transform.translate[0] + column * transform.scale[0]
      y[at] = transform.translate[1] + row * transform.scale[1]
      at++
    }
    start[i + 1] = at
  }
  return { x, y, start }
}

/** Numbers the places where arcs start or end; equal places are one node. */
export function findNodes(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  start: ArrayLike<number>,
): { from: Int32Array; to: Int32Array } {
  const nodes = new Map<number, number>()
  const nodeAt = (point: number): number => {
    const key = (x[point] ?? 0) * 2 ** 24 + (y[point] ?? 0)
    const node = nodes.get(key) ?? nodes.size
    if (node === nodes.size) nodes.set(key, node)
    return node
  }
  const from = new Int32Array(start.length - 1)
  const to = new Int32Array(start.length - 1)
  for (let i = 0; i < from.length; i++) {
    from[i] = nodeAt(start[i] ?? 0)
    to[i] = nodeAt((start[i + 1] ?? 1) - 1)
  }
  return { from, to }
}

function readRanks(texts: readonly string[], start: Uint32Array): Uint8Array {
  const ranks = new Uint8Array(start.at(-1) ?? 0).fill(TOP_RANK)
  for (const [i, text] of texts.entries())
    for (let j = 0; j < text.length; j++) ranks[(start[i] ?? 0) + j] = rankOfCharacter(text.charCodeAt(j))
  return ranks
}

/** 0-9, then a-z: one character, base 36. */
function rankOfCharacter(character: number): number {
  return character < 58 ? character - 48 : character - 87
}

function arcsByArea(left: Int32Array, right: Int32Array, count: number): Omit<LevelArcs, 'ranks'> {
  const first = new Uint32Array(count + 1)
  const forEachSide = (visit: (place: number, directed: number) => void): void => {
    for (let i = 0; i < left.length; i++) {
      const [l, r] = [left[i] ?? -1, right[i] ?? -1]
      if (l === r) continue
      if (l >= 0) visit(l, i)
      if (r >= 0) visit(r, ~i)
    }
  }
  forEachSide((place) => {
    first[place + 1] = (first[place + 1] ?? 0) + 1
  })
  for (let i = 0; i < count; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0)
  const next = first.slice()
  const arcs = new Int32Array(first[count] ?? 0)
  forEachSide((place, directed) => {
    const at = next[place] ?? 0
    arcs[at] = directed
    next[place] = at + 1
  })
  return { left, right, first, arcs }
}
