import type { z } from 'zod'
import type { Bilingual } from '../base/locale.ts'
import type { InputFault } from '../base/problem.ts'
import type { QueryValues } from '../search/query-string.ts'
import { parameterWords } from './parameters.ts'

/** What the address asks, or everything that is wrong with it. */
export type QueryReading<Query> = { readonly query: Query } | { readonly faults: readonly InputFault[] }

const unknown: Bilingual = {
  nl: 'kennen we hier niet. Wel: {known}',
  en: 'is not known here. Known: {known}',
}
const twice: Bilingual = { nl: 'mag hier maar één keer', en: 'may be here only once' }
const damaged: Bilingual = {
  nl: 'De tekst in het adres is beschadigd: het is geen UTF-8.',
  en: 'The text in the address is damaged: it is not UTF-8.',
}

/**
 * Reads the parameters of an address by their schema; all faults at once.
 *
 * @param values undefined when the address is no UTF-8, see `readQueryString`
 */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  values: QueryValues | undefined,
): QueryReading<z.output<z.ZodObject<Shape>>> {
  if (!values) return { faults: [{ name: '', code: 'not-utf-8', detail: damaged }] }
  const faults: InputFault[] = []
  // An address may hold any name, also one that every object has.
  const wordsOf = (name: string) => {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
    return field && parameterWords.get(field)
  }
  const raw = [...values].map(([name, list]): [string, unknown] => {
    const words = wordsOf(name)
    if (words && !words.repeat && list.length > 1) faults.push(faultOf(name, 'repeated', twice))
    return [name, words?.repeat ? list : list[0]]
  })
  const read = schema.safeParse(Object.fromEntries(raw))
  if (read.success && faults.length === 0) return { query: read.data }
  for (const issue of read.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(schema.shape).join(', ')
      for (const key of issue.keys)
        faults.push(
          faultOf(key.slice(0, 40), 'unknown', {
            nl: unknown.nl.replace('{known}', known),
            en: unknown.en.replace('{known}', known),
          }),
        )
      continue
    }
    const name = String(issue.path[0] ?? '')
    const words = wordsOf(name)
    if (words && !faults.some((fault) => fault.name === name))
      faults.push(faultOf(name, 'invalid', words.must))
  }
  return { faults }
}

/** A fault whose words continue the name of the parameter. */
export function faultOf(name: string, code: string, must: Bilingual): InputFault {
  return { name, code, detail: { nl: `${name} ${must.nl}.`, en: `${name} ${must.en}.` } }
}
