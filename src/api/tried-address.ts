import type { QueryValues } from '../search/query-string.ts'
import { operations } from './operations.ts'
import { parameterWords } from './parameters.ts'
import { API_PATH } from './version.ts'

/** The field of a form that says which question it asks. */
export const OPERATION_FIELD = 'operation'

/**
 * The address that a filled-in form asks: parts of the path in their place, empty fields left out, and a field that may
 * be repeated cut at commas and spaces.
 *
 * @returns undefined for a question that does not exist or whose path is not filled in
 */
export function triedAddress(values: QueryValues): string | undefined {
  const operation = operations.find(({ id }) => id === values.get(OPERATION_FIELD)?.[0])
  if (!operation) return undefined
  const written = (name: string) => (values.get(name) ?? []).map((value) => value.trim()).filter(Boolean)
  let path: string = operation.path
  for (const { name } of operation.parts) {
    const [value] = written(name)
    if (value === undefined) return undefined
    path = path.replace(`{${name}}`, () => encodeURIComponent(value))
  }
  const query = new URLSearchParams()
  for (const [name, field] of Object.entries(operation.query.shape)) {
    const repeat = parameterWords.get(field)?.repeat
    for (const value of written(name).flatMap((each) => (repeat ? each.split(/[\s,;]+/) : [each]))) {
      if (value !== '') query.append(name, value)
    }
  }
  return `${API_PATH}${path}${query.size === 0 ? '' : `?${query}`}`
}
