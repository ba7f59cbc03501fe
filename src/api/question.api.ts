import type { Context } from 'hono'
import type { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { readQueryString } from '../search/query-string.ts'
import { readQuery } from './read-query.ts'

/**
 * What an address asks, by its schema.
 *
 * @throws Problem `bad-input` with everything that is wrong with it
 */
export function questionOf<Shape extends z.ZodRawShape>(
  c: Context,
  schema: z.ZodObject<Shape>,
): z.output<z.ZodObject<Shape>> {
  const reading = readQuery(schema, readQueryString(c.req.url))
  if ('faults' in reading) throw new Problem('bad-input', {}, { faults: reading.faults })
  return reading.query
}
