import { ageSex } from './catalogue/age-sex.ts'
import { findIndicator } from './catalogue.ts'
import { isPresent } from './cell.ts'
import { listObservations, type Shelves } from './observe.ts'
import type { Territory } from './territory.ts'

/** Share of all inhabitants by age class and sex [%], youngest first; a class without a figure is undefined. */
export interface AgePyramid {
  readonly period: number
  readonly men: readonly (number | undefined)[]
  readonly women: readonly (number | undefined)[]
}

/** Ids of the age-sex indicators by sex, youngest first, as the catalogue has them. */
export const pyramidIds = {
  men: ageSex.filter(({ id }) => id.startsWith('population-men-')).map(({ id }) => id),
  women: ageSex.filter(({ id }) => id.startsWith('population-women-')).map(({ id }) => id),
}

/** Years for which every class of every place is known. */
export function listPyramidYears(territory: Territory, shelves: Shelves): number[] {
  const [first] = pyramidIds.men
  const indicator = first === undefined ? undefined : findIndicator(first)
  if (!indicator) return []
  return listObservations(territory, indicator, shelves)
    .filter(({ cell }) => isPresent(cell))
    .map(({ period }) => period)
}

/** The age pyramid of a year in shares of the whole, so that places of any size can be laid over each other. */
export function calculatePyramid(
  territory: Territory,
  period: number,
  shelves: Shelves,
): AgePyramid | undefined {
  const read = (id: string) => {
    const indicator = findIndicator(id)
    const cell =
      indicator && listObservations(territory, indicator, shelves).find((one) => one.period === period)?.cell
    return cell && isPresent(cell) ? cell.value : undefined
  }
  const counts = { men: pyramidIds.men.map(read), women: pyramidIds.women.map(read) }
  const total = [...counts.men, ...counts.women].reduce<number>((sum, value) => sum + (value ?? 0), 0)
  if (total === 0) return undefined
  const share = (value: number | undefined) => (value === undefined ? undefined : (100 * value) / total)
  return { period, men: counts.men.map(share), women: counts.women.map(share) }
}
