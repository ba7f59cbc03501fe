import type { Locale } from '../base/locale.ts'
import { type UnitName, unitWord } from './unit.ts'

/**
 * Numbers and dates as people write them: 66.641 and 21,6% in Dutch, 66,641 and 21.6% in English.
 *
 * A minus is the minus sign (U+2212), which screen readers say; a number never breaks away from its unit
 * (no-break space, U+00A0).
 */
const languageTags: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }
const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'
/** Dates are days in the Netherlands, wherever the server stands. */
const TIME_ZONE = 'Europe/Amsterdam'

/** The platform's formatter takes a microsecond or two; a page has a thousand numbers, and many come again. */
const formatted = new Map<string, Map<number, string>>()
const MOST_REMEMBERED = 20_000
const numberFormats = new Map<string, Intl.NumberFormat>()

/**
 * @param decimals digits after the sign, always shown (21,0 is more exact than 21); 0 unless told
 * @returns "66.641"; "–" for a value that is no finite number
 */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  if (!Number.isFinite(value)) return '–'
  const known = rememberedFor(`${locale}${decimals}`)
  const before = known.get(value)
  if (before !== undefined) return before
  const plain = numberFormat(locale, decimals).format(value)
  const text = plain.startsWith('-') ? withMinus(plain.slice(1)) : plain
  known.set(value, text)
  return text
}

function rememberedFor(key: string): Map<number, string> {
  const known = formatted.get(key)
  if (known && known.size < MOST_REMEMBERED) return known
  const fresh = new Map<number, string>()
  formatted.set(key, fresh)
  return fresh
}

/** @param value percentage [0-100], not a fraction @returns "21,6%" */
export function formatPercent(value: number, locale: Locale, decimals = 1): string {
  return Number.isFinite(value) ? `${formatNumber(value, locale, decimals)}%` : '–'
}

/** A difference between two percentages: "+3,0 procentpunt". */
export function formatPercentagePoints(value: number, locale: Locale, decimals = 1): string {
  const word =
    locale === 'nl' ? 'procentpunt' : formatsAsOne(value, decimals) ? 'percentage point' : 'percentage points'
  return `${formatSigned(value, locale, decimals)}${NO_BREAK_SPACE}${word}`
}

/** With a sign, also for a rise: "+3,0", "−1,2", "0,0". */
export function formatSigned(value: number, locale: Locale, decimals = 0): string {
  const text = formatNumber(value, locale, decimals)
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text
}

/**
 * A value with its unit, as it stands in a sentence: "21,6%", "€ 312.000", "1 persoon", "0,8 km".
 *
 * @param value in the unit; `thousand-euro` is written out in full euros
 */
export function formatValue(value: number, unit: UnitName, locale: Locale, decimals = 0): string {
  if (!Number.isFinite(value)) return '–'
  if (unit === 'percent') return formatPercent(value, locale, decimals)
  if (unit === 'euro') return euros(value, locale, decimals)
  if (unit === 'thousand-euro') return euros(value * 1000, locale, 0)
  const word = unitWord(unit, value, locale)
  const number = formatNumber(value, locale, decimals)
  return word === '' ? number : `${number}${NO_BREAK_SPACE}${word}`
}

/** A value as it stands in a table or on an axis, where the heading names the unit: only % and € stay. */
export function formatShort(value: number, unit: UnitName, locale: Locale, decimals = 0): string {
  const hasSign = unit === 'percent' || unit === 'euro' || unit === 'thousand-euro'
  return hasSign ? formatValue(value, unit, locale, decimals) : formatNumber(value, locale, decimals)
}

/** A margin or class: "46,5–51,2%", "12–18 km". Bounds in the unit. */
export function formatRange(low: number, high: number, unit: UnitName, locale: Locale, decimals = 0): string {
  if (unit === 'euro' || unit === 'thousand-euro') {
    return `${formatValue(low, unit, locale, decimals)} – ${formatValue(high, unit, locale, decimals)}`
  }
  // Two minus signs and a dash are unreadable together.
  const between = low < 0 || high < 0 ? (locale === 'nl' ? ' tot ' : ' to ') : '–'
  return `${formatNumber(low, locale, decimals)}${between}${formatValue(high, unit, locale, decimals)}`
}

/** A day in words: "22 november 2026". Text is read as an ISO date or moment; "–" when it is neither. */
export function formatDate(moment: Date | string, locale: Locale): string {
  const date = typeof moment === 'string' ? new Date(moment) : moment
  return Number.isNaN(date.getTime()) ? '–' : dateFormats[locale].format(date)
}

/** A moment in the Netherlands in words: "22 november 2026 om 14:05"; "–" when it is none. */
export function formatDateTime(moment: Date, locale: Locale): string {
  return Number.isNaN(moment.getTime()) ? '–' : momentFormats[locale].format(moment)
}

/** "a, b en c" / "a, b and c". */
export function formatList(parts: readonly string[], locale: Locale): string {
  return listFormats[locale].format(parts)
}

/** "1 project", "3 projecten": the word that goes with the number. */
export function formatCount(count: number, one: string, many: string, locale: Locale): string {
  return `${formatNumber(count, locale)}${NO_BREAK_SPACE}${count === 1 ? one : many}`
}

/** A size of a file: "312 kB", "1,4 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return formatCount(bytes, 'byte', 'bytes', locale)
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, locale)}${NO_BREAK_SPACE}kB`
  return `${formatNumber(bytes / 1_000_000, locale, 1)}${NO_BREAK_SPACE}MB`
}

const dateFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nl: dateFormat('nl'),
  en: dateFormat('en'),
}
const momentFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nl: momentFormat('nl'),
  en: momentFormat('en'),
}
const listFormats: Readonly<Record<Locale, Intl.ListFormat>> = {
  nl: new Intl.ListFormat(languageTags.nl, { type: 'conjunction' }),
  en: new Intl.ListFormat(languageTags.en, { type: 'conjunction' }),
}

function dateFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'long', timeZone: TIME_ZONE })
}

function numberFormat(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  numberFormats.set(key, made)
  return made
}

/** A value that rounds to zero is zero: "−0,0" says nothing. */
function withMinus(digits: string): string {
  return /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits
}

function euros(value: number, locale: Locale, decimals: number): string {
  const gap = locale === 'nl' ? NO_BREAK_SPACE : ''
  const amount = formatNumber(Math.abs(value), locale, decimals)
  return `${value < 0 ? MINUS : ''}€${gap}${amount}`
}

function formatsAsOne(value: number, decimals: number): boolean {
  return decimals === 0 && Math.abs(Math.round(value)) === 1
}

function momentFormat(locale: Locale): Intl.DateTimeFormat {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(languageTags[locale], { ...day, ...time, timeZone: TIME_ZONE })
}
