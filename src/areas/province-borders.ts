import type { AreaCode } from './area.ts'

/**
 * First 1 January on which a province has its borders of today, for the provinces where people changed sides since 2006.
 *
 * 2019: Leerdam and Zederik (Zuid-Holland) became part of Vijfheerenlanden (Utrecht). Codes of provinces never change,
 * so without this list an older figure of the province would stand in one series with those of today.
 *
 * @source CBS, Gebieden in Nederland 2015 and 2024: the province of each gemeente
 */
const todayBordersSince: ReadonlyMap<AreaCode, number> = new Map([
  ['PV26', 2019],
  ['PV28', 2019],
])

/** Was the province cut as it is today when this year began? Always true for other areas: their codes tell. */
export function hasTodayBorders(code: AreaCode, year: number): boolean {
  return year >= (todayBordersSince.get(code) ?? year)
}
