import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'

/** Parameters of an address: absent ones are left out, lists are repeated. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** The address of a page in a language, with its choices in it. Commas and colons stay readable. */
export function addressOf(locale: Locale, path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue
    for (const each of typeof value === 'object' ? value : [value]) query.append(name, String(each))
  }
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return addressIn(locale, text === '' ? path : `${path}?${text}`)
}
