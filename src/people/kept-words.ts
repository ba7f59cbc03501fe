import type { Locale } from '../base/locale.ts'
import { actionWords, valueWords as changeWords, fieldWords, thingWords } from '../language/texts-audit.ts'
import { columnWords, keptTexts, valueWords } from '../language/texts-kept.ts'
import { roleWords } from '../language/texts-roles.ts'
import { beadKindWords, relationWords } from '../language/texts-thread.ts'

/**
 * A row of what is kept about somebody, as words: without what is empty. The file for programs has it as it is.
 *
 * @param names of the pages and people whose ids may stand in it, as far as the reader may see them
 */
export function keptWords(
  row: Readonly<Record<string, unknown>>,
  locale: Locale,
  names: ReadonlyMap<string, string> = new Map(),
): { readonly term: string; readonly description: string }[] {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([column, value]) => ({
      term: columnWords[column]?.[locale] ?? column,
      description:
        fixedWord(column, value, locale) ??
        nameOf(column, value, names) ??
        changesOf(column, value, locale, names) ??
        wordsOf(value, locale),
    }))
}

/** The number of a row itself stays a number: it is what they can ask about. */
function nameOf(column: string, value: unknown, names: ReadonlyMap<string, string>): string | undefined {
  return column === 'id' || typeof value !== 'string' ? undefined : names.get(value)
}

function fixedWord(column: string, value: unknown, locale: Locale): string | undefined {
  const find = <Word>(words: Readonly<Record<string, Word>>) =>
    Object.entries(words).find(([name]) => name === value)?.[1]
  if (column === 'role') return find(roleWords)?.[locale].name
  if (column === 'kind') return find(beadKindWords)?.one[locale] ?? find(thingWords)?.[locale]
  if (column === 'action') return find(actionWords)?.[locale]
  if (column === 'relation') return find(relationWords)?.forth[locale]
  return find(valueWords[column] ?? {})?.[locale]
}

/** A line of the log: "naam: van A naar B", for each field. */
function changesOf(
  column: string,
  value: unknown,
  locale: Locale,
  names: ReadonlyMap<string, string>,
): string | undefined {
  if (column !== 'changes' || typeof value !== 'string') return undefined
  const read: unknown = JSON.parse(value)
  if (typeof read !== 'object' || read === null) return undefined
  const tell = (field: string, one: unknown): string =>
    one === null || one === undefined || one === ''
      ? keptTexts[locale].empty
      : (fixedWord(field, one, locale) ??
        Object.entries(changeWords[field] ?? {}).find(([name]) => name === one)?.[1][locale] ??
        nameOf(field, one, names) ??
        wordsOf(one, locale))
  const told = Object.entries(read).flatMap(([field, pair]) => {
    if (!Array.isArray(pair)) return []
    const [from, to]: readonly unknown[] = pair
    return [
      keptTexts[locale].change(fieldWords[field]?.[locale] ?? field, tell(field, from), tell(field, to)),
    ]
  })
  return told.length === 0 ? undefined : told.join('; ')
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
