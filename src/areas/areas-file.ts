import { type Area, type AreaCode, levelOf, parentByCode, type Vintage } from './area.ts'
import type { Division, Succession } from './succession.ts'

/**
 * The file of areas that comes with the project: `snapshot/areas-2024.json.br`. Its format is in docs/areas-format.md.
 *
 * Rows are short lists: 100,000 areas with names and parents are 2.5 MB of text and some 300 kB with Brotli.
 */
export interface AreasFile {
  readonly format: 'noaber-areas/1'
  readonly attribution: string
  readonly license: string
  /** Division by year; rows in code order. */
  readonly vintages: Readonly<Record<string, readonly AreaRow[]>>
  readonly successions: readonly Succession[]
  readonly divisions: readonly Division[]
}

/**
 * Code, name, parent, land area [ha], postcode; what is left out at the end is not there.
 * A name of null is the name that the code has in the newest division; a parent of null follows from the code.
 */
export type AreaRow = readonly [
  code: AreaCode,
  name?: string | null,
  parent?: AreaCode | null,
  landAreaHa?: number | null,
  postcode?: string,
]

/** Areas of one division, in code order; empty when the file has none of that year. */
export function unpackAreas(file: AreasFile, vintage: Vintage): Area[] {
  const newest = Math.max(...Object.keys(file.vintages).map(Number))
  const names = new Map(file.vintages[String(newest)]?.map((row) => [row[0], row[1]]))
  return (file.vintages[String(vintage)] ?? []).flatMap(
    ([code, name, parent, landAreaHa, postcode]): Area[] => {
      const level = levelOf(code)
      const above = parent ?? parentByCode(code)
      return level
        ? [
            {
              code,
              vintage,
              level,
              name: name ?? names.get(code) ?? code,
              ...(above === undefined ? {} : { parent: above }),
              ...(landAreaHa == null ? {} : { landAreaHa }),
              ...(postcode === undefined ? {} : { postcode }),
            },
          ]
        : []
    },
  )
}

/** Years of the divisions in the file, oldest first. */
export function vintagesOf(file: AreasFile): Vintage[] {
  return Object.keys(file.vintages)
    .map(Number)
    .sort((a, b) => a - b)
}

/** Whether parsed JSON is an areas file of the version that this program reads; its rows are not looked at one by one. */
export function isAreasFile(value: unknown): value is AreasFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'noaber-areas/1' &&
    'vintages' in value
  )
}
