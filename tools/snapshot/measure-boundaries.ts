/**
 * How well the boundary file agrees with the published shapes, and whether it is a sound map.
 *
 * node --max-old-space-size=4000 tools/snapshot/measure-boundaries.ts <folder with the source files> <boundary file>
 *
 * The numbers in docs/boundaries-format.md come from here.
 */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { type AreaLevel, areaLevels } from '../../src/areas/area.ts'
import { allRingsOf, bordersAt, labelPointOf, listNeighbours, ringsOf } from '../../src/areas/outline.ts'
import { fillRings, type Grid } from '../../src/areas/raster.ts'
import { isInside, ringArea, shapeArea } from '../../src/areas/shape.ts'
import { findConflicts } from '../../src/areas/thin.ts'
import { readTopology } from '../../src/areas/topology.ts'
import { readRows, readShapes, type Shape } from './boundary-sources.ts'

const [, , folder, file] = process.argv
if (!folder || !file)
  throw new Error('usage: measure-boundaries.ts <folder with the source files> <boundary file>')
const topology = readTopology(brotliDecompressSync(readFileSync(file)))

/** Cells that are no multiple of those of the file, so that nothing fits by accident. */
const grid: Grid = { x: 10_003, y: 305_001, cell: 17, width: 15_900, height: 18_600 }

function paint(level: AreaLevel): { raster: Uint16Array; overlaps: number; cells: number } {
  const raster = new Uint16Array(grid.width * grid.height)
  let overlaps = 0
  let cells = 0
  for (const [place, code] of topology.codes[level].entries())
    fillRings(grid, allRingsOf(topology, [code]), (row, from, to) => {
      for (let i = row * grid.width + from; i < row * grid.width + to; i++) {
        if (raster[i] !== 0) overlaps++
        raster[i] = place + 1
        cells++
      }
    })
  return { raster, overlaps, cells }
}

function agreement(raster: Uint16Array, level: AreaLevel, shapes: readonly Shape[]) {
  const size = new Map<number, number>()
  for (const place of raster) size.set(place, (size.get(place) ?? 0) + 1)
  const scores = shapes.flatMap(({ code, rings }) => {
    const place = (topology.placeOf.get(code) ?? -1) + 1
    if (place === 0 || topology.codes[level][place - 1] !== code) return []
    let [own, common] = [0, 0]
    fillRings(grid, rings, (row, from, to) => {
      own += to - from
      for (let i = row * grid.width + from; i < row * grid.width + to; i++) if (raster[i] === place) common++
    })
    return [{ code, score: common / (own + (size.get(place) ?? 0) - common) }]
  })
  return scores.sort((a, b) => a.score - b.score)
}

function summary(scores: readonly { code: string; score: number }[]): string {
  const at = (share: number) => (scores[Math.floor(share * (scores.length - 1))]?.score ?? 0).toFixed(3)
  const worst = scores.slice(0, 6).map(({ code, score }) => `${code} ${score.toFixed(2)}`)
  return `n ${scores.length}, median ${at(0.5)}, 5th percentile ${at(0.05)}, 1st ${at(0.01)}; worst ${worst.join(', ')}`
}

const country = shapeArea(allRingsOf(topology, ['NL00']))
console.log(`country ${(country / 1e6).toFixed(3)} km2`)
for (const tolerance of [0, 5, 20, 100, 300, 1000]) {
  const sums = areaLevels.map((level) => {
    const whole = shapeArea(allRingsOf(topology, ['NL00'], tolerance, level))
    const parts = topology.codes[level].map((code) =>
      shapeArea(allRingsOf(topology, [code], tolerance, level)),
    )
    return `${level} ${(parts.reduce((sum, part) => sum + part, 0) - whole).toFixed(3)}`
  })
  const lines = bordersAt(topology, 'neighbourhood', undefined, tolerance)
  const arcs = lines.map(({ line }) => ({ left: 0, right: 0, points: Int32Array.from(line.flat()) }))
  const flat = topology.codes.neighbourhood.filter((code) =>
    allRingsOf(topology, [code], tolerance).some((r) => ringArea(r) === 0),
  )
  console.log(
    `tolerance ${tolerance}: sum of areas less country [m2]: ${sums.join(', ')}; lines in conflict ${findConflicts(arcs).size}; empty rings ${flat.length}`,
  )
}
for (const level of areaLevels) {
  const outside = topology.codes[level].filter((code) => {
    const point = labelPointOf(topology, code)
    return !point || !isInside(ringsOf(topology, code), point)
  })
  const alone = [...listNeighbours(topology, level)].filter(([, others]) => others.length === 0)
  console.log(
    `${level}: ${topology.codes[level].length} areas, label points outside ${outside.length}, without neighbours ${alone.length} ${alone
      .slice(0, 12)
      .map(([code]) => code)
      .join(' ')}`,
  )
}

const sources = {
  municipality: [['gemeenten-2024.geojson', 'gemeentecode']],
  district: [
    ['wijken-2024.geojson', 'wijkcode'],
    ['wijken-2022.geojson', 'wijkcode'],
  ],
  neighbourhood: [['buurten-2024.geojson', 'buurtcode']],
} as const
const land = allRingsOf(topology, ['NL00'])
let landCells = 0
fillRings(grid, land, (_, from, to) => {
  landCells += to - from
})
for (const level of ['municipality', 'district', 'neighbourhood'] as const) {
  const { raster, overlaps, cells } = paint(level)
  console.log(
    `${level}: cells painted twice ${overlaps}, cells of the country not painted ${landCells - cells + overlaps}`,
  )
  for (const [name, property] of sources[level])
    console.log(`  ${name}: ${summary(agreement(raster, level, readShapes(folder, name, property)))}`)
}

/** CBS land area leaves out inland water wider than 6 m, which these shapes include; so the ratio is above 1. */
const ratios = readRows(folder, 'kwb-2024.csv')
  .flatMap((row) => {
    const code = row['regiocode'] ?? ''
    const hectares = Number(row['OppervlakteLand_116'])
    return row['soort_regio'] === 'gemeente' && hectares > 0
      ? [{ code, score: shapeArea(allRingsOf(topology, [code])) / 10_000 / hectares }]
      : []
  })
  .sort((a, b) => a.score - b.score)
console.log(
  `area over CBS land area, gemeenten: ${summary(ratios)}; highest ${ratios
    .slice(-6)
    .map(({ code, score }) => `${code} ${score.toFixed(2)}`)
    .join(', ')}`,
)
