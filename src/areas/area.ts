/**
 * Places with a CBS code.
 *
 * An area is a code *and* a vintage (the year of the division): WK035501 of 2020 need not be WK035501 of 2024.
 */
export const areaLevels = ['country', 'province', 'municipality', 'district', 'neighbourhood'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** CBS code without padding: NL00, PV26, GM0355, WK035501, BU03550101. */
export type AreaCode = string

/** Year of the division: 2024 means the borders of 1 January 2024. */
export type Vintage = number

/** The division on which everything is shown. */
export const TODAY_VINTAGE: Vintage = 2024

export interface Area {
  readonly code: AreaCode
  readonly vintage: Vintage
  readonly level: AreaLevel
  readonly name: string
  /** Code of the next level up; absent for the country. */
  readonly parent?: AreaCode
  /** Land area [ha]; absent when the source has none. */
  readonly landAreaHa?: number
  /** Point inside the area, RD New (EPSG:28992) [m]; absent for areas without a shape. */
  readonly centroid?: readonly [x: number, y: number]
  /** Most common four-digit postcode; neighbourhoods only. */
  readonly postcode?: string
}

const shapes: readonly [AreaLevel, RegExp][] = [
  ['country', /^NL0[01]$/],
  ['province', /^PV\d{2}$/],
  ['municipality', /^GM\d{4}$/],
  ['district', /^WK\d{4}[0-9A-Z]{2}$/],
  ['neighbourhood', /^BU\d{4}[0-9A-Z]{4}$/],
]

/** The level that a code says it has; undefined when it is no area code. Pure form check, no existence check. */
export function levelOf(code: string): AreaLevel | undefined {
  return shapes.find(([, form]) => form.test(code))?.[0]
}

/** The parent code that follows from the code itself; provinces of municipalities do not. */
export function parentByCode(code: AreaCode): AreaCode | undefined {
  const level = levelOf(code)
  if (level === 'neighbourhood') return `WK${code.slice(2, 8)}`
  if (level === 'district') return `GM${code.slice(2, 6)}`
  if (level === 'province') return 'NL00'
  return undefined
}
