import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { freeText } from '../people/free-text.ts'
import type { FormFault, FormFields } from './project-form.ts'

/** A field of the form of a part of a project; its name is a key of `detailLabels`. */
export interface DetailField {
  readonly name: string
  readonly label: string
  readonly as: 'line' | 'lines' | 'day' | 'number' | 'choice'
  readonly help?: string
  readonly required?: boolean
  /** Longest text [characters]. */
  readonly max?: number
  readonly choices?: readonly Choice[]
}

export interface Choice {
  readonly value: string
  readonly text: string
}

/**
 * Reads what was sent; texts as they are stored: days as ISO, numbers with a dot.
 *
 * @returns every field, "" where nothing was filled in; or what is wrong
 */
export function readDetail(
  fields: readonly DetailField[],
  sent: FormFields,
  locale: Locale,
): { readonly value: FormFields } | { readonly faults: readonly FormFault[] } {
  const read = z
    .object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field, locale)])))
    .safeParse(sent)
  if (read.success) return { value: read.data }
  return { faults: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })) }
}

function schemaOf(field: DetailField, locale: Locale): z.ZodType<string> {
  const words = projectDetailTexts[locale]
  const { as, label, required = false, max = 200, choices = [] } = field
  if (as === 'choice')
    return z
      .string()
      .default('')
      .refine((value) => choices.some((choice) => choice.value === value), { error: words.choiceBad })
  if (as === 'day')
    return z
      .string()
      .default('')
      .refine((text) => (text === '' ? !required : isDay(text)), { error: words.dayBad(label) })
  if (as === 'number')
    return z
      .string()
      .default('')
      .transform((text) => (text.trim() === '' ? '' : (readNumber(text, locale) ?? '?')))
      .refine((text) => text !== '?' && !(required && text === ''), { error: words.numberBad(label) })
  return freeText({ max, label, locale, required, lines: as === 'lines' }).prefault('')
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success && text >= '1900' && text < '2200'
}

/**
 * A number as people type it: "1.234,5" in Dutch, "1,234.5" in English; a point alone with three figures after it
 * parts thousands in Dutch.
 *
 * @returns with a point and no groups; undefined when it is no number
 */
export function readNumber(text: string, locale: Locale): string | undefined {
  const [group, decimal] = locale === 'nl' ? ['.', ','] : [',', '.']
  const plain = text.trim().replace('\u2212', '-').replaceAll(/\s/g, '')
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(plain)
  const ungrouped = isGrouped ? plain.replaceAll(group, '') : plain
  const pointed = ungrouped.replace(decimal, '.')
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(pointed)) return undefined
  return String(Number(pointed))
}

/** A stored number in a form: with the mark of the language, without groups. */
export function typeNumber(text: string, locale: Locale): string {
  return locale === 'nl' ? text.replace('.', ',') : text
}

/** What stood in the form when it was drawn: when it still does, nobody was there meanwhile. */
export function stateOfDetail(fields: FormFields): string {
  return JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
