/** Corrections of borders between 2022 and 2024: land that changed gemeente, and new land. */
import { fillRings, type Grid } from '../../src/areas/raster.ts'
import { spreadLabels } from '../../src/areas/spread.ts'
import type { Shape } from './boundary-sources.ts'
import type { Sources } from './group-outlines.ts'

/** Side of the cells of the search [m]; a whole number of times that of the map. */
const SEARCH_CELL = 20
/** A correction holds a square of this many search cells (180 m); anything narrower is the noise of simplified lines. */
const CORE = 9
/** How far a correction may reach beyond its core, and how far its new wijk may be [search cells]. */
const REACH = 40
const WIDE = 400

const gemeenteOf = (code: string) => `GM${code.slice(2, 6)}`

/**
 * Gives cells to another gemeente where both files of 2024 say so against the outlines of 2022. Changes `outlineAt`
 * (place of the outline in the list + 1; 0 is water). Land is never taken away: the files disagree about mud flats.
 *
 * @returns one line per correction
 */
export function correctOutlines(
  grid: Grid,
  outlineAt: Uint16Array,
  gemeenten: readonly Shape[],
  sources: Sources,
): string[] {
  const factor = Math.max(1, Math.round(SEARCH_CELL / grid.cell))
  const coarse: Grid = {
    ...grid,
    cell: grid.cell * factor,
    width: Math.floor(grid.width / factor),
    height: Math.floor(grid.height / factor),
  }
  const placeOf = new Map(gemeenten.map(({ code }, i) => [code, i + 1]))
  const home = sources.outlines.map(({ code }) => placeOf.get(sources.gemeenteNow(gemeenteOf(code))) ?? 0)
  const outlineIn = (i: number): number => {
    const row = Math.floor(i / coarse.width) * factor
    return outlineAt[row * grid.width + (i % coarse.width) * factor] ?? 0
  }
  const changed = paint(coarse, gemeenten, ({ code }) => placeOf.get(code) ?? 0)
  const second = paint(coarse, sources.buurten, ({ code }) => placeOf.get(gemeenteOf(code)) ?? 0)
  for (let i = 0; i < changed.length; i++)
    if (changed[i] !== second[i] || changed[i] === home[outlineIn(i) - 1]) changed[i] = 0

  const notes: string[] = []
  for (const cells of findBlobs(changed, coarse)) {
    const gemeente = changed[cells[0] ?? 0] ?? 0
    const shape = gemeenten[gemeente - 1]
    if (!shape) continue
    const box = boxAround(cells, coarse, WIDE)
    const inBlob = new Uint8Array(box.width * box.height)
    for (const i of cells) inBlob[placeIn(box, i, coarse)] = 1
    const seeds = Uint16Array.from(inBlob, (_, i) => {
      const row = box.row + Math.floor(i / box.width)
      const outline = outlineIn(row * coarse.width + box.column + (i % box.width))
      return home[outline - 1] === gemeente ? outline : 0
    })
    const nearest = spreadLabels(seeds, box.width, box.height)
    // The fine border is that of the gemeente of 2024, within the blob and a little around it, so that no crumbs stay behind.
    const window: Grid = {
      x: coarse.x + box.column * coarse.cell,
      y: coarse.y + box.row * coarse.cell,
      cell: grid.cell,
      width: box.width * factor,
      height: box.height * factor,
    }
    let moved = 0
    fillRings(window, shape.rings, (row, from, to) => {
      for (let column = from; column < to; column++) {
        const place = Math.floor(row / factor) * box.width + Math.floor(column / factor)
        if (!isNear(inBlob, place, box.width)) continue
        const i = (box.row * factor + row) * grid.width + box.column * factor + column
        if (home[(outlineAt[i] ?? 0) - 1] === gemeente || nearest[place] === 0) continue
        outlineAt[i] = nearest[place] ?? 0
        moved++
      }
    })
    notes.push(`corrected: ${((moved * grid.cell ** 2) / 1e6).toFixed(2)} km2 now ${shape.code}`)
  }
  return notes
}

function paint(grid: Grid, shapes: readonly Shape[], labelOf: (shape: Shape) => number): Uint16Array {
  const raster = new Uint16Array(grid.width * grid.height)
  for (const shape of shapes)
    fillRings(grid, shape.rings, (row, from, to) =>
      raster.fill(labelOf(shape), row * grid.width + from, row * grid.width + to),
    )
  return raster
}

/** Patches of one label that hold a full square, with what hangs on to it within reach. */
function findBlobs(changed: Uint16Array, { width }: Grid): number[][] {
  const square = new Uint8Array(changed.length)
  const blobs: number[][] = []
  const cores: number[] = []
  for (let i = width + 1; i < changed.length; i++) {
    const label = changed[i] ?? 0
    if (label === 0) continue
    const alike = changed[i - 1] === label && changed[i - width] === label && changed[i - width - 1] === label
    const side = alike
      ? Math.min(square[i - 1] ?? 0, square[i - width] ?? 0, square[i - width - 1] ?? 0) + 1
      : 1
    square[i] = Math.min(side, CORE)
    if (side >= CORE) cores.push(i)
  }
  const seen = new Set<number>()
  for (const core of cores) {
    if (seen.has(core)) continue
    const label = changed[core]
    const cells: number[] = []
    const distance = new Map<number, number>([[core, 0]])
    for (const [i, steps] of distance) {
      cells.push(i)
      seen.add(i)
      for (const next of [i - 1, i + 1, i - width, i + width]) {
        if (changed[next] !== label || distance.has(next)) continue
        const reach = (square[next] ?? 0) >= CORE ? 0 : steps + 1
        if (reach <= REACH) distance.set(next, reach)
      }
    }
    blobs.push(cells)
  }
  return blobs
}

interface Box {
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
}

function boxAround(cells: readonly number[], { width, height }: Grid, margin: number): Box {
  let [west, east, south, north] = [width, 0, height, 0]
  for (const i of cells) {
    const [column, row] = [i % width, Math.floor(i / width)]
    west = Math.min(west, column)
    east = Math.max(east, column)
    south = Math.min(south, row)
    north = Math.max(north, row)
  }
  const [column, row] = [Math.max(0, west - margin), Math.max(0, south - margin)]
  return {
    column,
    row,
    width: Math.min(width, east + margin + 1) - column,
    height: Math.min(height, north + margin + 1) - row,
  }
}

function placeIn(box: Box, i: number, { width }: Grid): number {
  return (Math.floor(i / width) - box.row) * box.width + (i % width) - box.column
}

/** Whether a cell of the mask lies within three cells. */
function isNear(mask: Uint8Array, place: number, width: number): boolean {
  for (let dy = -3; dy <= 3; dy++)
    for (let dx = -3; dx <= 3; dx++) if (mask[place + dy * width + dx] === 1) return true
  return false
}
