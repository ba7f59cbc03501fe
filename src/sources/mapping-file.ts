import { z } from 'zod'
import { missingReasons, statuses } from '../figures/cell.ts'
import { sourceTables } from '../figures/source-tables.ts'
import type { TableMapping } from './mapping.ts'
import type { Refusal } from './refusal.ts'

const name = z.string().min(1).max(300)
const meaning = z.enum([...missingReasons, 'zero'])
const choices = z.record(name, z.array(z.string().max(300)).min(1))
const step = z.number().positive()

const measure = z.strictObject({
  column: name,
  countsRows: z.literal(true).optional(),
  onlyToDerive: z.literal(true).optional(),
  indicator: name,
  factor: z.number().positive().optional(),
  where: choices.optional(),
  status: z.enum(statuses),
  roundedTo: z
    .union([
      step,
      z.strictObject({
        municipality: step.optional(),
        district: step.optional(),
        neighbourhood: step.optional(),
      }),
    ])
    .optional(),
  expect: z.strictObject({ title: z.string().optional(), unit: z.string().optional() }).optional(),
  blank: meaning.optional(),
})

const mapping = z.strictObject({
  source: name,
  vintage: z.int().min(1900).max(2150),
  area: z.union([name, z.strictObject({ fixed: name })]),
  codes: z.record(name, name).optional(),
  absent: meaning.optional(),
  unusable: z
    .strictObject({ areas: z.array(name), missing: z.enum(missingReasons), why: z.string() })
    .optional(),
  period: z.union([z.int().min(1900).max(2150), z.strictObject({ column: name })]),
  keep: choices.optional(),
  blank: meaning,
  signs: z.record(z.string(), meaning).optional(),
  measures: z.array(measure).min(1),
  decimal: z.enum([',', '.']).optional(),
  delimiter: z.enum(['comma', 'semicolon', 'tab']).optional(),
  sheet: name.optional(),
  derive: z.array(name).optional(),
})

/**
 * Reads a mapping file (JSON, the shape of `TableMapping`), as an operator writes it for a table of their own. Says
 * which part is wrong; a word that is not known is wrong too, so that a typing error does not pass in silence. So is a
 * source that is not in the catalogue: no page could say where its figures come from.
 */
export function readMappingFile(
  text: string,
): { readonly mapping: TableMapping } | { readonly faults: readonly Refusal[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { faults: [{ reason: 'bad-mapping', found: error instanceof Error ? error.message : 'JSON' }] }
  }
  const read = mapping.safeParse(json)
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({
        reason: 'bad-mapping',
        column: path.join('.'),
        found: message,
      })),
    }
  const { source } = read.data
  if (!sourceTables.some(({ id }) => id === source))
    return { faults: [{ reason: 'unknown-source', column: 'source', found: source }] }
  return { mapping: withoutUndefined(read.data) }
}

/** Optional parts that were not given are absent, not undefined: types and checksums tell the two apart. */
function withoutUndefined(read: z.infer<typeof mapping>): TableMapping {
  const { codes, absent, unusable, keep, signs, decimal, delimiter, sheet, derive, measures, ...rest } = read
  return {
    ...rest,
    ...(codes ? { codes } : {}),
    ...(absent ? { absent } : {}),
    ...(unusable ? { unusable } : {}),
    ...(keep ? { keep } : {}),
    ...(signs ? { signs } : {}),
    ...(decimal ? { decimal } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(derive ? { derive } : {}),
    measures: measures.map((one) => ({
      column: one.column,
      indicator: one.indicator,
      status: one.status,
      ...(one.countsRows ? { countsRows: one.countsRows } : {}),
      ...(one.onlyToDerive ? { onlyToDerive: one.onlyToDerive } : {}),
      ...(one.factor === undefined ? {} : { factor: one.factor }),
      ...(one.where ? { where: one.where } : {}),
      ...(one.roundedTo === undefined ? {} : { roundedTo: stepOf(one.roundedTo) }),
      ...(one.expect ? { expect: expectOf(one.expect) } : {}),
      ...(one.blank ? { blank: one.blank } : {}),
    })),
  }
}

type Measure = z.infer<typeof measure>

function stepOf(
  given: NonNullable<Measure['roundedTo']>,
): NonNullable<TableMapping['measures'][number]['roundedTo']> {
  if (typeof given === 'number') return given
  const { municipality, district, neighbourhood } = given
  return {
    ...(municipality === undefined ? {} : { municipality }),
    ...(district === undefined ? {} : { district }),
    ...(neighbourhood === undefined ? {} : { neighbourhood }),
  }
}

function expectOf({ title, unit }: NonNullable<Measure['expect']>): { title?: string; unit?: string } {
  return { ...(title === undefined ? {} : { title }), ...(unit === undefined ? {} : { unit }) }
}
