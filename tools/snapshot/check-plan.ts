/**
 * Reads every table of the plan with its mapping and holds the figures against published check values.
 *
 * node tools/snapshot/check-plan.ts <folder with the source files> <areas file>
 *
 * Prints per table what it gave and refused; ends with an error when a check value differs.
 */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { type AreaLevel, areaLevels, levelOf } from '../../src/areas/area.ts'
import { type AreasFile, unpackAreas, vintagesOf } from '../../src/areas/areas-file.ts'
import { indicators } from '../../src/figures/catalogue.ts'
import { isPresentFlag } from '../../src/figures/column.ts'
import { areaOrderOf } from '../../src/sources/area-order.ts'
import { createCsvReader } from '../../src/sources/csv.ts'
import type { NewColumn } from '../../src/sources/new-column.ts'
import { createTableReader } from '../../src/sources/read-table.ts'
import { columnsOf } from '../../src/sources/table-plan.ts'
import { plannedTables, readPlanned } from './plan.ts'

const [, , folder, areasPath] = process.argv
if (!folder || !areasPath) throw new Error('usage: check-plan.ts <folder with the source files> <areas file>')

const areasFile: AreasFile = JSON.parse(brotliDecompressSync(readFileSync(areasPath)).toString('utf8'))
const orders = new Map(
  vintagesOf(areasFile).map((vintage) => {
    const order: Record<AreaLevel, string[]> = {
      country: [],
      province: [],
      municipality: [],
      district: [],
      neighbourhood: [],
    }
    for (const { code, level } of unpackAreas(areasFile, vintage)) order[level].push(code)
    return [vintage, order] as const
  }),
)
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
const columns = new Map<string, NewColumn>()
let cells = 0

for (const table of plannedTables) {
  const { mapping, file } = table
  const order = orders.get(mapping.vintage)
  if (!order) throw new Error(`${file}: no areas of ${mapping.vintage}`)
  const reader = createTableReader({ mapping, indicators: byId, areas: areaOrderOf({ order }) })
  const csv = createCsvReader(reader, { expected: columnsOf(mapping) })
  csv.push(readPlanned(folder, file))
  csv.end()
  const { columns: made, counts, refusals, empty } = reader.finish()
  for (const column of made) {
    const key = `${column.indicator} ${column.period} ${column.level}`
    if (columns.has(key)) throw new Error(`twice: ${key} (${file})`)
    columns.set(key, column)
    cells += column.flags.length
  }
  const levels = areaLevels.filter((level) => made.some((column) => column.level === level))
  const indicatorsGiven = new Set(made.map((column) => column.indicator)).size
  console.log(
    `${file} ${mapping.source} ${mapping.vintage}: ${counts.rowsKept}/${counts.rowsRead} rows, skipped ${counts.rowsSkipped}, refused ${counts.rowsRefused}; ${indicatorsGiven} indicators, ${made.length} columns (${levels.join(', ')}); cells refused ${counts.cellsRefused}`,
  )
  if (String(levels) !== String(table.levels)) console.log(`  LEVELS differ from the plan: ${table.levels}`)
  for (const refusal of refusals) console.log(`  ${JSON.stringify(refusal).slice(0, 300)}`)
  if (empty.length > 0) console.log(`  empty: ${empty.slice(0, 8).join('; ')} (${empty.length})`)
}
console.log(`${columns.size} columns, ${cells} cells`)

function figureOf(indicator: string, period: number, code: string): number | undefined {
  const level = levelOf(code)
  const column = level ? columns.get(`${indicator} ${period} ${level}`) : undefined
  const position = level && column ? orders.get(column.vintage)?.[level].indexOf(code) : undefined
  if (!column || position === undefined || position < 0 || !isPresentFlag(column.flags[position] ?? 1))
    return undefined
  return (column.values[position] ?? 0) / 10 ** column.decimals
}

/** The published check values: indicator, period, area, value. */
const checks: readonly (readonly [string, number, string, number])[] = [
  ['population', 2012, 'GM0344', 316275],
  ['population', 2015, 'GM0344', 334176],
  ['population', 2024, 'GM0344', 374238],
  ['population-65-plus', 2024, 'GM0344', 40261],
  ['households', 2024, 'GM0344', 193267],
  ['population-80-plus', 2015, 'GM0344', 8636],
  ['population-80-plus', 2021, 'GM0344', 9355],
  ['lonely-65-plus', 2020, 'GM0344', 53.3],
  ['wmo-clients-per-1000', 2022, 'GM0344', 54],
  ['population', 2012, 'GM0353', 34270],
  ['population', 2015, 'GM0353', 34061],
  ['population', 2024, 'GM0353', 33421],
  ['population-65-plus', 2024, 'GM0353', 6643],
  ['households', 2024, 'GM0353', 14446],
  ['population-80-plus', 2015, 'GM0353', 1209],
  ['population-80-plus', 2021, 'GM0353', 1465],
  ['lonely-65-plus', 2020, 'GM0353', 49.5],
  ['wmo-clients-per-1000', 2022, 'GM0353', 47],
  ['population', 2012, 'GM1916', 72405],
  ['population', 2015, 'GM1916', 73979],
  ['population', 2024, 'GM1916', 78229],
  ['population-65-plus', 2024, 'GM1916', 18271],
  ['households', 2024, 'GM1916', 37719],
  ['population-80-plus', 2015, 'GM1916', 4652],
  ['population-80-plus', 2021, 'GM1916', 4990],
  ['lonely-65-plus', 2020, 'GM1916', 51.8],
  ['wmo-clients-per-1000', 2022, 'GM1916', 51],
  ['population', 2012, 'GM0153', 158050],
  ['population', 2015, 'GM0153', 158553],
  ['population', 2024, 'GM0153', 161738],
  ['population-65-plus', 2024, 'GM0153', 29787],
  ['households', 2024, 'GM0153', 81878],
  ['population-80-plus', 2015, 'GM0153', 6312],
  ['population-80-plus', 2021, 'GM0153', 6985],
  ['lonely-65-plus', 2020, 'GM0153', 53.6],
  ['wmo-clients-per-1000', 2022, 'GM0153', 106],
  ['population', 2012, 'GM0310', 42080],
  ['population', 2015, 'GM0310', 42169],
  ['population', 2024, 'GM0310', 43718],
  ['population-65-plus', 2024, 'GM0310', 10704],
  ['households', 2024, 'GM0310', 19561],
  ['population-80-plus', 2015, 'GM0310', 3112],
  ['population-80-plus', 2021, 'GM0310', 3215],
  ['lonely-65-plus', 2020, 'GM0310', 47.8],
  ['wmo-clients-per-1000', 2022, 'GM0310', 62],
  ['population', 2012, 'GM0355', 61235],
  ['population', 2015, 'GM0355', 61641],
  ['population', 2024, 'GM0355', 66641],
  ['population-65-plus', 2024, 'GM0355', 14410],
  ['households', 2024, 'GM0355', 30615],
  ['population-80-plus', 2015, 'GM0355', 3638],
  ['population-80-plus', 2021, 'GM0355', 3910],
  ['lonely-65-plus', 2020, 'GM0355', 48.8],
  ['wmo-clients-per-1000', 2022, 'GM0355', 74],
  ['population', 2012, 'GM1581', 48265],
  ['population', 2015, 'GM1581', 48183],
  ['population', 2024, 'GM1581', 50550],
  ['population-65-plus', 2024, 'GM1581', 12857],
  ['households', 2024, 'GM1581', 22251],
  ['population-80-plus', 2015, 'GM1581', 3272],
  ['population-80-plus', 2021, 'GM1581', 3660],
  ['lonely-65-plus', 2020, 'GM1581', 48.2],
  ['wmo-clients-per-1000', 2022, 'GM1581', 71],
  ['population', 2012, 'GM0312', 14450],
  ['population', 2015, 'GM0312', 14662],
  ['population', 2024, 'GM0312', 16108],
  ['population-65-plus', 2024, 'GM0312', 3634],
  ['households', 2024, 'GM0312', 6946],
  ['population-80-plus', 2015, 'GM0312', 771],
  ['population-80-plus', 2021, 'GM0312', 965],
  ['lonely-65-plus', 2020, 'GM0312', 47.4],
  ['wmo-clients-per-1000', 2022, 'GM0312', 53],
  ['population', 2012, 'GM0352', 23065],
  ['population', 2015, 'GM0352', 23222],
  ['population', 2024, 'GM0352', 23945],
  ['population-65-plus', 2024, 'GM0352', 5651],
  ['households', 2024, 'GM0352', 10418],
  ['population-80-plus', 2015, 'GM0352', 683],
  ['population-80-plus', 2021, 'GM0352', 935],
  ['lonely-65-plus', 2020, 'GM0352', 46.5],
  ['wmo-clients-per-1000', 2022, 'GM0352', 57],
  ['population', 2015, 'NL00', 16900726],
  ['population', 2024, 'NL00', 17942942],
  ['population-65-plus', 2024, 'NL00', 3677228],
  ['households', 2024, 'NL00', 8374404],
  ['population-80-plus', 2015, 'NL00', 734976],
  ['lonely-65-plus', 2020, 'NL00', 49.5],
  ['population-65-plus', 2021, 'NL00', 3457535],
  ['population-65-plus', 2022, 'NL00', 3525453],
  ['population-65-plus', 2023, 'NL00', 3601167],
  ['population', 2019, 'NL00', 17282163],
  ['share-in-institution-75-plus', 2006, 'NL00', 10.9],
  ['share-living-alone-75-plus', 2006, 'NL00', 43.3],
  ['old-age-ratio-20-64', 2015, 'NL00', 29.9],
  ['population', 2006, 'GM0344', 280949],
  ['population-65-plus', 2006, 'GM0344', 29897],
  ['population-75-plus', 2006, 'GM0344', 14191],
  ['population-80-plus', 2006, 'GM0344', 8330],
  ['population', 2018, 'GM0344', 347483],
  ['population-65-plus', 2018, 'GM0344', 35728],
  ['population-75-plus', 2018, 'GM0344', 15399],
  ['population-80-plus', 2018, 'GM0344', 8813],
  ['population', 2006, 'GM0355', 60369],
  ['population-65-plus', 2006, 'GM0355', 10498],
  ['population-75-plus', 2006, 'GM0355', 5445],
  ['population-80-plus', 2006, 'GM0355', 3306],
  ['population', 2018, 'GM0355', 63322],
  ['population-65-plus', 2018, 'GM0355', 13032],
  ['population-75-plus', 2018, 'GM0355', 6027],
  ['population-80-plus', 2018, 'GM0355', 3653],
  ['population', 2006, 'GM0153', 154377],
  ['population-65-plus', 2006, 'GM0153', 21425],
  ['population-75-plus', 2006, 'GM0153', 9744],
  ['population-80-plus', 2006, 'GM0153', 5324],
  ['population', 2018, 'GM0153', 158261],
  ['population-65-plus', 2018, 'GM0153', 27657],
  ['population-75-plus', 2018, 'GM0153', 11708],
  ['population-80-plus', 2018, 'GM0153', 6562],
  ['population', 2006, 'GM0310', 42037],
  ['population-65-plus', 2006, 'GM0310', 8364],
  ['population-75-plus', 2006, 'GM0310', 4372],
  ['population-80-plus', 2006, 'GM0310', 2646],
  ['population', 2018, 'GM0310', 42846],
  ['population-65-plus', 2018, 'GM0310', 10142],
  ['population-75-plus', 2018, 'GM0310', 4930],
  ['population-80-plus', 2018, 'GM0310', 3169],
  ['population', 2006, 'GM0353', 33976],
  ['population-65-plus', 2006, 'GM0353', 3345],
  ['population-75-plus', 2006, 'GM0353', 1439],
  ['population-80-plus', 2006, 'GM0353', 773],
  ['population', 2018, 'GM0353', 34302],
  ['population-65-plus', 2018, 'GM0353', 5728],
  ['population-75-plus', 2018, 'GM0353', 2336],
  ['population-80-plus', 2018, 'GM0353', 1379],
  ['share-living-alone-75-plus', 2006, 'GM0344', 47.4],
  ['share-in-institution-75-plus', 2006, 'GM0344', 12.6],
  ['share-living-alone-75-plus', 2006, 'GM0355', 43.5],
  ['share-in-institution-75-plus', 2006, 'GM0355', 15.9],
  ['share-living-alone-75-plus', 2006, 'GM0153', 47.8],
  ['share-in-institution-75-plus', 2006, 'GM0153', 10.1],
  ['population-65-plus', 2021, 'GM0344', 37915],
  ['population-65-plus', 2022, 'GM0344', 38623],
  ['population-65-plus', 2023, 'GM0344', 39373],
  ['population-65-plus', 2024, 'GM0344', 40261],
  ['population-65-plus', 2021, 'GM0355', 13810],
  ['population-65-plus', 2022, 'GM0355', 14056],
  ['population-65-plus', 2023, 'GM0355', 14235],
  ['population-65-plus', 2024, 'GM0355', 14410],
  ['population-65-plus', 2021, 'GM0153', 28720],
  ['population-65-plus', 2022, 'GM0153', 29036],
  ['population-65-plus', 2023, 'GM0153', 29334],
  ['population-65-plus', 2024, 'GM0153', 29787],
  ['old-age-ratio-20-64', 2015, 'GM0344', 15.1],
  ['nursing-home-locations', 2020, 'NL00', 2451],
]
let wrong = 0
for (const [indicator, period, code, expected] of checks) {
  const found = figureOf(indicator, period, code)
  if (found === expected) continue
  wrong++
  console.log(`WRONG ${indicator} ${period} ${code}: ${found}, published ${expected}`)
}
console.log(`${checks.length - wrong} of ${checks.length} check values right`)
if (wrong > 0) process.exitCode = 1
