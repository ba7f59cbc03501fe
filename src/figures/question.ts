import { z } from 'zod'
import { areaLevels } from '../areas/area.ts'
import { themes } from './indicator.ts'

/** The query of an address: every parameter with all its values. */
export type Asked = Readonly<Record<string, readonly string[]>>

/** What is wrong with a query; the words are in `language/texts-subject.ts`. */
export interface QuestionFault {
  readonly field: string
  readonly fault: 'repeated' | 'too-long' | 'too-many' | 'not-understood'
}

/** The fields of the pages about figures. Empty fields of a form are left out before these look at them. */
export const fields = {
  thema: z.enum(themes).optional(),
  zoek: z.string().max(100).optional(),
  /** Code or name of a place. */
  plaats: z.string().max(100).optional(),
  cijfer: z.string().max(100).optional(),
  niveau: z.enum(areaLevels).optional(),
  jaar: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .transform(Number)
    .optional(),
  pagina: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .default(1),
  volgorde: z.enum(['naam', 'waarde']).default('naam'),
} as const

/**
 * Reads a query by a schema. Unknown parameters are ignored, white space around a value too; a parameter that is
 * filled in twice is refused, unless it is one of the lists.
 *
 * @param lists fields of the schema that take more than one value
 */
export function readQuestion<Shape extends z.ZodRawShape>(
  asked: Asked,
  schema: z.ZodObject<Shape>,
  lists: readonly string[] = [],
): { readonly question: z.output<z.ZodObject<Shape>> } | QuestionFault {
  const given: Record<string, unknown> = {}
  for (const field of Object.keys(schema.shape)) {
    const values = (asked[field] ?? []).map((value) => value.trim()).filter((value) => value !== '')
    if (lists.includes(field)) given[field] = [...new Set(values)]
    else if (new Set(values).size > 1) return { field, fault: 'repeated' }
    else if (values[0] !== undefined) given[field] = values[0]
  }
  const read = schema.safeParse(given)
  if (read.success) return { question: read.data }
  const [issue] = read.error.issues
  const field = String(issue?.path[0] ?? '')
  if (issue?.code !== 'too_big') return { field, fault: 'not-understood' }
  return { field, fault: issue.origin === 'array' ? 'too-many' : 'too-long' }
}
