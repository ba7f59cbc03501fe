import type { Locale } from '../base/locale.ts'
import { formatDate } from '../language/index.ts'
import { actionWords, fieldWords, thingWords, valueWords } from '../language/texts-audit.ts'
import { keptTexts } from '../language/texts-kept.ts'
import { roleWords } from '../language/texts-roles.ts'
import { beadKindWords, relationWords, threadTexts } from '../language/texts-thread.ts'
import { roles } from '../people/rights.ts'

/** A person or thing that an event names. */
export interface Named {
  readonly id: string
  /** Absent when it was erased, or is gone. */
  readonly name?: string
  /** Was a person, and erased. */
  readonly erased?: boolean
  /** Dutch address; absent when it has no page that this reader may see. */
  readonly path?: string
}

/** An event of the trail with the names of what it is about. */
export interface ToldEvent {
  readonly seq: number
  readonly at: Date
  readonly person?: Named
  readonly organisation?: Named
  readonly action: string
  readonly kind: string
  readonly thing?: Named
  readonly region?: string
  readonly changes: readonly Change[]
  readonly hash: string
}

export interface Change {
  readonly field: string
  readonly from: string
  readonly to: string
}

/** "maakte", "veranderde": the verb of an event. */
export function actionWord(action: string, locale: Locale): string {
  return actionWords[action]?.[locale] ?? action
}

/** "thema", "koppeling": what it was done with. */
export function thingWord(kind: string, locale: Locale): string {
  const bead = Object.entries(beadKindWords).find(([name]) => name === kind)
  return bead?.[1].one[locale] ?? thingWords[kind]?.[locale] ?? kind
}

/** The field of a change; for a link the relation. */
export function fieldWord(field: string, locale: Locale): string {
  const relation = Object.entries(relationWords).find(([name]) => name === field)
  return relation?.[1].forth[locale] ?? fieldWords[field]?.[locale] ?? field
}

/** Name of a person or thing, or what became of it. */
export function nameOf({ name, erased }: Named, locale: Locale): string {
  const words = threadTexts[locale]
  return name ?? (erased === true ? words.erased : words.unknownThing)
}

/** Whether a thing of this kind has a page and a name: only then can its name be lost. */
export function hasName(kind: string): boolean {
  return Object.hasOwn(beadKindWords, kind)
}

/** Longest value that is shown whole [characters]. */
const LONGEST = 300

/** What changed, from the text of the trail. @param names of the ids that may stand in it */
export function readChanges(
  text: string | null,
  names: ReadonlyMap<string, Named>,
  locale: Locale,
): Change[] {
  if (text === null) return []
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, pair]): Change[] => {
    if (!Array.isArray(pair)) return []
    const [from, to]: readonly unknown[] = pair
    if (isEmpty(from) && isEmpty(to)) return []
    return [{ field, from: wordsOf(from, field, names, locale), to: wordsOf(to, field, names, locale) }]
  })
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function wordsOf(value: unknown, field: string, names: ReadonlyMap<string, Named>, locale: Locale): string {
  const words = threadTexts[locale]
  if (isEmpty(value)) return words.empty
  if (typeof value === 'boolean') return value ? keptTexts[locale].yes : keptTexts[locale].no
  if (typeof value !== 'string') return JSON.stringify(value).slice(0, LONGEST)
  if (field === 'visibility')
    return Object.entries(words.visibility).find(([name]) => name === value)?.[1] ?? value
  const role = field === 'role' ? roles.find((one) => one === value) : undefined
  if (role !== undefined) return roleWords[role][locale].name
  const fixed = Object.entries(valueWords[field] ?? {}).find(([name]) => name === value)
  if (fixed) return fixed[1][locale]
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*Z$/.test(value)) return formatMoment(new Date(value), locale)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value, locale)
  const named = names.get(value)
  if (named) return nameOf(named, locale)
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

/** "15 januari 2026 11:00", by the clock of the Netherlands. */
export function formatMoment(at: Date, locale: Locale): string {
  return moments[locale].format(at)
}

const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const
const moments: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', options),
  en: new Intl.DateTimeFormat('en-GB', options),
}
