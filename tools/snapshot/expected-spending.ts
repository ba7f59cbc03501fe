/**
 * Expected care spending: what the country spends on a person of each age, times the residents of each age.
 *
 * Spending is published per single age (CPB, euros of 2022), residents per class of five years. The mean of a class is
 * weighted with the national population of 2022 by single age (UN, World Population Prospects 2019), so that 95 counts
 * for more than 99 in the class of 95 and over.
 */
import { classesBetween } from '../../src/sources/mappings/population-by-age.ts'
import { readRows } from './boundary-sources.ts'

const laws = ['zvw', 'wlz', 'wmo'] as const
type Law = (typeof laws)[number]
const WEIGHT_YEAR = '2022'

/** Mean spending per resident of an age class [euro of 2022], by law. */
export function spendingByClass(folder: string): ReadonlyMap<string, Readonly<Record<Law, number>>> {
  const persons = new Map<number, number>()
  for (const row of readRows(folder, 'un-wpp2019-nederland-leeftijd-geslacht.csv')) {
    if (row['jaar'] !== WEIGHT_YEAR) continue
    const age = Math.min(99, Number.parseInt(row['leeftijd'] ?? '', 10))
    persons.set(age, (persons.get(age) ?? 0) + Number(row['man_x1000']) + Number(row['vrouw_x1000']))
  }
  const spending = new Map(
    readRows(folder, 'cpb-zorguitgaven-per-leeftijd-2022.csv').map((row) => [
      Number.parseInt(row['leeftijd'] ?? '', 10),
      row,
    ]),
  )
  return new Map(
    classesBetween('0-4', '95+').map((label) => {
      const [from = 0, to = 99] = label.split(/[-+]/).map((text) => (text === '' ? 99 : Number(text)))
      const means = { zvw: 0, wlz: 0, wmo: 0 }
      let total = 0
      for (let age = from; age <= to; age++) {
        const weight = persons.get(age) ?? 0
        total += weight
        for (const law of laws) means[law] += weight * Number(spending.get(age)?.[`${law}_eur_per_inwoner`])
      }
      for (const law of laws) means[law] /= total
      return [label, means]
    }),
  )
}

/** CSV of residents and expected spending per area, from a table of residents by class of five years. */
export function expectedSpendingCsv(folder: string, file: string, areaColumn: string): string {
  const perPerson = spendingByClass(folder)
  const areas = new Map<string, { persons: number; zvw: number; wlz: number; wmo: number }>()
  for (const row of readRows(folder, file)) {
    const code = row[areaColumn] ?? ''
    const means = perPerson.get(row['leeftijd'] ?? '')
    if (!means) throw new Error(`${file}: no spending for age class ${row['leeftijd']}`)
    const persons = Number(row['inwoners'])
    const area = areas.get(code) ?? { persons: 0, zvw: 0, wlz: 0, wmo: 0 }
    area.persons += persons
    for (const law of laws) area[law] += (persons * means[law]) / 1000
    areas.set(code, area)
  }
  const lines = [...areas].map(
    ([code, area]) => `${code},${area.persons},${laws.map((law) => Math.round(area[law])).join(',')}`,
  )
  return ['regiocode,inwoners,zvw_x1000_euro,wlz_x1000_euro,wmo_x1000_euro', ...lines, ''].join('\n')
}
