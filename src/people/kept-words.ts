import type { Locale } from '../base/locale.ts'
import { columnWords, keptTexts } from '../language/texts-kept.ts'

/** A row of what is kept about somebody, as words: without what is empty. The file for programs has it as it is. */
export function keptWords(
  row: Readonly<Record<string, unknown>>,
  locale: Locale,
): { readonly term: string; readonly description: string }[] {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([column, value]) => ({
      term: columnWords[column]?.[locale] ?? column,
      description: wordsOf(value, locale),
    }))
}

function wordsOf(value: unknown, locale: Locale): string {
  if (typeof value === 'boolean') return value ? keptTexts[locale].yes : keptTexts[locale].no
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) ? moments[locale].format(new Date(value)) : value
}

const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const
const moments: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', options),
  en: new Intl.DateTimeFormat('en-GB', options),
}
