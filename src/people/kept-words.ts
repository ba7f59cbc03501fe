import type { Locale } from '../base/locale.ts'
import { columnWords, keptTexts, valueWords } from '../language/texts-kept.ts'
import { roleWords } from '../language/texts-roles.ts'
import { beadKindWords } from '../language/texts-thread.ts'

/** A row of what is kept about somebody, as words: without what is empty. The file for programs has it as it is. */
export function keptWords(
  row: Readonly<Record<string, unknown>>,
  locale: Locale,
): { readonly term: string; readonly description: string }[] {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([column, value]) => ({
      term: columnWords[column]?.[locale] ?? column,
      description: fixedWord(column, value, locale) ?? wordsOf(value, locale),
    }))
}

function fixedWord(column: string, value: unknown, locale: Locale): string | undefined {
  const find = <Word>(words: Readonly<Record<string, Word>>) =>
    Object.entries(words).find(([name]) => name === value)?.[1]
  if (column === 'role') return find(roleWords)?.[locale].name
  if (column === 'kind') return find(beadKindWords)?.one[locale]
  return find(valueWords[column] ?? {})?.[locale]
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
