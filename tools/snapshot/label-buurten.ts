/** One national raster of buurten of 2024: the outlines of wijken 2022, divided by the shapes of buurten 2024. */
import { type Claim, divideCells } from '../../src/areas/divide.ts'
import { fillRings, type Grid, type Ring } from '../../src/areas/raster.ts'
import type { Shape } from './boundary-sources.ts'
import { correctOutlines } from './correct-outlines.ts'
import type { Group, Sources } from './group-outlines.ts'
import { groupOutlines } from './group-outlines.ts'

export interface Labelled {
  readonly labels: Uint16Array
  /** Number of pieces of land that were divided, each with sound outlines. */
  readonly groups: number
  readonly notes: string[]
}

/** Separate parts of a buurt below this many hectares are rounding, not islands. */
const SMALLEST_PART_HA = 1

/**
 * @param gemeenten gemeenten of 2024, to find corrections of borders since 2022
 * @param codes buurt codes in order; label = place in this list + 1
 */
export function labelBuurten(
  grid: Grid,
  sources: Sources,
  gemeenten: readonly Shape[],
  codes: readonly string[],
): Labelled {
  const labelOf = new Map(codes.map((code, i) => [code, i + 1]))
  const outlineAt = paint(grid, sources.outlines)
  const labels = new Uint16Array(outlineAt.length)
  const notes: string[] = []
  notes.push(...correctOutlines(grid, outlineAt, gemeenten, sources))
  const groups = groupOutlines(grid, outlineAt, sources, notes)
  const boxes = boxesOf(grid, outlineAt, sources.outlines.length)
  for (const group of groups) fillGroup(grid, outlineAt, boxes, labels, group, labelOf, notes)
  return { labels, groups: groups.length, notes }
}

function fillGroup(
  grid: Grid,
  outlineAt: Uint16Array,
  boxes: readonly Box[],
  labels: Uint16Array,
  group: Group,
  labelOf: ReadonlyMap<string, number>,
  notes: string[],
): void {
  const window = windowOf(
    grid,
    group.outlines.flatMap(({ id }) => boxes[id] ?? []),
  )
  const inGroup = new Uint8Array(65_536)
  for (const { id } of group.outlines) inGroup[id] = 1
  const territory = new Uint8Array(window.width * window.height)
  const offset =
    Math.round((window.y - grid.y) / grid.cell) * grid.width + Math.round((window.x - grid.x) / grid.cell)
  for (let row = 0; row < window.height; row++)
    for (let column = 0; column < window.width; column++)
      if (inGroup[outlineAt[offset + row * grid.width + column] ?? 0] === 1)
        territory[row * window.width + column] = 1
  const claims: Claim[] = group.buurten.map(({ code, rings }) => ({ label: labelOf.get(code) ?? 0, rings }))
  const divided = divideCells(window, territory, claims, (SMALLEST_PART_HA * 10_000) / grid.cell ** 2)
  const seen = new Set<number>()
  for (let row = 0; row < window.height; row++)
    for (let column = 0; column < window.width; column++) {
      const label = divided[row * window.width + column] ?? 0
      if (label === 0) continue
      labels[offset + row * grid.width + column] = label
      seen.add(label)
    }
  for (const { code } of group.buurten)
    if (!seen.has(labelOf.get(code) ?? 0)) notes.push(`no cells for ${code}`)
}

interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** First and last column and row of the cells of each outline. */
function boxesOf({ width }: Grid, outlineAt: Uint16Array, count: number): Box[] {
  const boxes = Array.from({ length: count + 1 }, () => ({
    west: Infinity,
    south: Infinity,
    east: -1,
    north: -1,
  }))
  for (let i = 0; i < outlineAt.length; i++) {
    const id = outlineAt[i] ?? 0
    const box = boxes[id]
    if (id === 0 || !box) continue
    const column = i % width
    const row = (i - column) / width
    if (column < box.west) box.west = column
    if (column > box.east) box.east = column
    if (row < box.south) box.south = row
    if (row > box.north) box.north = row
  }
  return boxes
}

function windowOf(grid: Grid, boxes: readonly Box[]): Grid {
  const column = Math.min(...boxes.map(({ west }) => west))
  const row = Math.min(...boxes.map(({ south }) => south))
  return {
    x: grid.x + column * grid.cell,
    y: grid.y + row * grid.cell,
    cell: grid.cell,
    width: Math.max(...boxes.map(({ east }) => east)) + 1 - column,
    height: Math.max(...boxes.map(({ north }) => north)) + 1 - row,
  }
}

function paint(grid: Grid, shapes: readonly { rings: readonly Ring[] }[]): Uint16Array {
  const raster = new Uint16Array(grid.width * grid.height)
  for (const [index, { rings }] of shapes.entries())
    fillRings(grid, rings, (row, from, to) =>
      raster.fill(index + 1, row * grid.width + from, row * grid.width + to),
    )
  return raster
}
