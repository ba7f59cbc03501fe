/**
 * Makes snapshot/boundaries-2024.topojson.br from the published shapes.
 *
 * node --max-old-space-size=8000 tools/snapshot/build-boundaries.ts <folder with the source files> <result file>
 *
 * How and why: docs/boundaries-format.md. About two minutes, 4 GB.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { packTopology } from '../../src/areas/pack.ts'
import { thinArcs } from '../../src/areas/thin.ts'
import { traceArcs } from '../../src/areas/trace.ts'
import { readRows, readShapes } from './boundary-sources.ts'
import { labelBuurten } from './label-buurten.ts'

const [, , folder, result, cellText = '10'] = process.argv
if (!folder || !result)
  throw new Error('usage: build-boundaries.ts <folder with the source files> <result file>')

const startedAt = performance.now()
function report(text: string): void {
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s ${memory} MB  ${text}`)
}

/** Side of a cell [m]: far below the 60 m to which the source was simplified, so the raster adds no error that shows. */
const cell = Number(cellText)
/** Lines are straightened to within one cell: enough to take out what the raster did to slanting lines. */
const TOLERANCE_CELLS = 1
const grid = {
  x: 10_000,
  y: 305_000,
  cell,
  width: Math.ceil(270_000 / cell),
  height: Math.ceil(315_000 / cell),
}

const figures = readRows(folder, 'kwb-2024.csv')
const codes = figures
  .flatMap((row) => (row['soort_regio'] === 'buurt' ? [row['regiocode'] ?? ''] : []))
  .sort()
const provinceOf = Object.fromEntries(
  figures.flatMap((row) =>
    row['soort_regio'] === 'gemeente' ? [[row['regiocode'] ?? '', row['provinciecode'] ?? '']] : [],
  ),
)
const successor = new Map(
  readRows(folder, 'gemeente-naar-2024.csv')
    .filter((row) => Number(row['aandeel']) > 0.5)
    .map((row) => [row['gemeentecode'] ?? '', row['gemeentecode_2024'] ?? '']),
)
const outlines = readShapes(folder, 'wijken-2022.geojson', 'wijkcode')
const buurten = readShapes(folder, 'buurten-2024.geojson', 'buurtcode')
report(`${outlines.length} outlines, ${buurten.length} shapes for ${codes.length} buurten`)

const gemeenten = readShapes(folder, 'gemeenten-2024.geojson', 'gemeentecode')
const gemeenteNow = (code: string) => successor.get(code) ?? code
const { labels, groups, notes } = labelBuurten(grid, { outlines, buurten, gemeenteNow }, gemeenten, codes)
report(`divided ${groups} pieces of land`)
for (const note of notes) report(`note: ${note}`)

const traced = traceArcs({ width: grid.width, height: grid.height, labels })
const { arcs, untamed } = thinArcs(traced, 2 * TOLERANCE_CELLS)
const points = arcs.reduce((sum, arc) => sum + arc.points.length / 2, 0)
report(`${arcs.length} arcs, ${points} points, ${untamed} arcs left unthinned`)

const packed = packTopology({ vintage: 2024, arcs, codes, provinceOf, x: grid.x, y: grid.y, unit: cell / 2 })
const without = packed.objects.neighbourhoods.geometries.filter(({ type }) => type === null)
report(`without shape: ${without.map(({ id }) => id).join(' ')}`)

const file = {
  ...packed,
  crs: 'EPSG:28992',
  attribution: 'CBS/Kadaster',
  license: 'CC BY 4.0',
  objects: { neighbourhoods: { type: 'GeometryCollection', ...packed.objects.neighbourhoods } },
}
const bytes = Buffer.from(JSON.stringify(file))
const compressed = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
})
writeFileSync(result, compressed)
report(`${result}: ${bytes.length} bytes, ${compressed.length} with brotli`)
