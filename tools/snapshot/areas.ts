/**
 * Makes snapshot/areas-2024.json.br: areas of every division, what became of municipalities, and divisions of the country.
 *
 * node tools/snapshot/areas.ts <folder with the source files> <result file>
 *
 * The format is in docs/areas-format.md.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { levelOf, parentByCode } from '../../src/areas/area.ts'
import type { AreaRow, AreasFile } from '../../src/areas/areas-file.ts'
import { readRows } from './boundary-sources.ts'
import { readDivisions } from './divisions.ts'
import { readSuccessions } from './successions.ts'

const [, , folder, result] = process.argv
if (!folder || !result) throw new Error('usage: areas.ts <folder with the source files> <result file>')

const NEWEST = 2024
const today = readRows(folder, 'kwb-2024.csv')
const nameNow = new Map(today.map((row) => [row['regiocode'] ?? '', row['regionaam'] ?? '']))
const provinces = new Map(
  today
    .filter((row) => row['soort_regio'] === 'gemeente')
    .map((row) => [row['provinciecode'] ?? '', row['provincienaam'] ?? '']),
)
const provinceNow = new Map(
  today
    .filter((row) => row['soort_regio'] === 'gemeente')
    .map((row) => [row['regiocode'] ?? '', row['provinciecode'] ?? '']),
)
const province2015 = new Map(
  readRows(folder, 'gemeente-regio-2015.csv').map((row) => [
    row['gemeentecode'] ?? '',
    row['provincie_code'] ?? '',
  ]),
)
const successions = readSuccessions(folder)
const mainHeir = new Map(
  [...successions].sort((a, b) => a.share - b.share).map(({ code, successor }) => [code, successor]),
)

/** Province of a municipality: that of 2015 for a code that has ended, otherwise that of 2024. */
function provinceOf(code: string): string | undefined {
  return provinceNow.get(code) ?? province2015.get(code) ?? provinceNow.get(mainHeir.get(code) ?? '')
}

/** Rows of one division from codes and names: with the country and the provinces, in code order. */
function rowsOf(vintage: number, named: ReadonlyMap<string, string>): AreaRow[] {
  const all = new Map([['NL00', 'Nederland'], ...provinces, ...named])
  return [...all]
    .filter(([code]) => levelOf(code) !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]): AreaRow => {
      const own = vintage === NEWEST || name !== (nameNow.get(code) ?? provinces.get(code)) ? name : null
      const byCode = parentByCode(code)
      let parent: string | null = null
      if (levelOf(code) === 'municipality') {
        parent = provinceOf(code) ?? null
        if (parent === null) throw new Error(`no province for ${code} ${name}`)
      } else if (levelOf(code) === 'neighbourhood' && byCode && !all.has(byCode))
        parent = `GM${code.slice(2, 6)}`
      return parent === null ? (own === null ? [code] : [code, own]) : [code, own, parent]
    })
}

const column = (
  file: string,
  code: string,
  name: string,
  keep: (row: Record<string, string>) => boolean = () => true,
) =>
  new Map(
    readRows(folder, file)
      .filter((row) => keep(row) && (row[name] ?? '') !== '')
      .map((row) => [row[code] ?? '', row[name] ?? '']),
  )
const byYear = (year: string) =>
  column('kwb-gemeenten-2012-2024.csv', 'gemeentecode', 'gemeentenaam', (row) => row['jaar'] === year)
const keyFigures = (year: number) =>
  column(`kwb-leeftijd-huishoudens-${year}.csv`, 'regiocode', 'regionaam', (row) => row['regiocode'] !== '')

/** RIVM names municipalities only: district and neighbourhood names are those of 2021 to 2024 with the same code. */
function codesOf2020(): ReadonlyMap<string, string> {
  const names = new Map([...keyFigures(2023), ...keyFigures(2022), ...keyFigures(2021), ...nameNow])
  const municipalities = column('kwb-gemeenten-2020-uitgebreid.csv', 'GM_CODE', 'GM_NAAM')
  return new Map(
    readRows(folder ?? '', 'rivm-50090ned-2020-65plus.csv')
      .map((row) => row['WijkenEnBuurten'] ?? '')
      .filter((code) => !code.startsWith('NL'))
      .map((code) => [code, municipalities.get(code) ?? names.get(code) ?? code]),
  )
}

const byVintage: readonly [number, ReadonlyMap<string, string>][] = [
  [2006, column('bevolking-gemeente-leeftijd-geslacht-2006.csv', 'gemeentecode', 'gemeente')],
  [2012, byYear('2012')],
  [2015, column('gemeente-regio-2015.csv', 'gemeentecode', 'gemeentenaam')],
  [2017, byYear('2017')],
  [2018, byYear('2018')],
  [2019, byYear('2019')],
  [2020, codesOf2020()],
  [2021, keyFigures(2021)],
  [2022, keyFigures(2022)],
  [2023, keyFigures(2023)],
]

/** CBS gives no land area of provinces here: it is the sum of their municipalities. */
const provinceHectares = new Map<string, number>()
for (const row of today) {
  if (row['soort_regio'] !== 'gemeente') continue
  const province = row['provinciecode'] ?? ''
  provinceHectares.set(province, (provinceHectares.get(province) ?? 0) + Number(row['OppervlakteLand_116']))
}
const details = new Map(today.map((row) => [row['regiocode'] ?? '', row]))
const newest = rowsOf(NEWEST, nameNow).map(([code, name, parent]): AreaRow => {
  const row = details.get(code)
  const own = row?.['OppervlakteLand_116']
  const hectares = own ? Number(own) : (provinceHectares.get(code) ?? null)
  const postcode = row?.['MeestVoorkomendePostcode_118']
  return postcode
    ? [code, name ?? null, parent ?? null, hectares, postcode]
    : [code, name ?? null, parent ?? null, hectares]
})

const file: AreasFile = {
  format: 'noaber-areas/1',
  attribution: 'CBS, CBS/Kadaster, RIVM, iStandaarden / Zorginstituut',
  license: 'CC BY 4.0',
  vintages: {
    ...Object.fromEntries(byVintage.map(([vintage, named]) => [vintage, rowsOf(vintage, named)])),
    [NEWEST]: newest,
  },
  successions,
  divisions: readDivisions(folder),
}
const bytes = Buffer.from(JSON.stringify(file))
const compressed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
})
writeFileSync(result, compressed)
for (const [vintage, rows] of Object.entries(file.vintages)) {
  const count = (level: string) => rows.filter(([code]) => levelOf(code) === level).length
  console.log(
    `${vintage}: ${count('province')} provinces, ${count('municipality')} municipalities, ${count('district')} districts, ${count('neighbourhood')} neighbourhoods`,
  )
}
console.log(`${successions.length} successions, ${file.divisions.length} divisions`)
console.log(
  `doubtful: ${file.divisions.flatMap((each) => each.members.filter((member) => member.doubtful).map((member) => `${each.kind} ${member.municipality}`)).join(', ')}`,
)
console.log(`${result}: ${bytes.length} bytes, ${compressed.length} with brotli`)
