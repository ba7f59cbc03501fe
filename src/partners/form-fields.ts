import { z } from 'zod'
import { type PartnerErrorCode, partnerTexts } from '../language/texts-partners.ts'
import { hasBsn } from '../people/bsn.ts'

/** Fields of a form as they were sent, and what is wrong with them by the name of the field. */
export type Fields = Readonly<Record<string, string>>
export type Faults = Readonly<Record<string, PartnerErrorCode>>

/** What was read from a form, or why not. */
export type Read<T> = { readonly value: T } | { readonly faults: Faults }

const saysError = (code: PartnerErrorCode) => ({ error: code })

/** Text that people write freely; trimmed, without what can be a citizen service number. */
export function freeText(most: number) {
  return z
    .string()
    .trim()
    .max(most, saysError('too-long'))
    .refine((text) => !hasBsn(text), saysError('bsn'))
    .default('')
}

/** Free text that must be there. */
export function neededText(most: number, code: PartnerErrorCode) {
  return z
    .string()
    .trim()
    .min(1, saysError(code))
    .max(most, saysError('too-long'))
    .refine((text) => !hasBsn(text), saysError('bsn'))
    .default('')
    .refine((text) => text !== '', saysError(code))
}

/** An address on the web, never one that runs a script; empty is none. */
export const webAddress = z
  .string()
  .trim()
  .max(500, saysError('too-long'))
  .default('')
  .refine((text) => text === '' || isWebAddress(text), saysError('website-bad'))
  .transform((text) => (text === '' ? undefined : new URL(text).href))

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  if (!url || /\s/.test(text)) return false
  const isPlain = url.username === '' && url.password === '' && url.hostname.includes('.')
  return (url.protocol === 'https:' || url.protocol === 'http:') && isPlain
}

/** A day that exists, between 1900 and 2200: "2026-01-15". */
export const day = dayOr('day-bad')

function dayOr(code: PartnerErrorCode) {
  return z.iso.date(saysError(code)).refine((text) => text >= '1900' && text < '2200', saysError(code))
}

/** The last day, or none. */
export const lastDay = z
  .literal('')
  .transform(() => undefined)
  .or(dayOr('last-day-bad'))
  .optional()

/** One of a list. */
export function oneOf<const T extends readonly [string, ...string[]]>(choices: T, code: PartnerErrorCode) {
  return z.enum(choices, saysError(code))
}

/** Several of a list: they come on lines of their own. */
export function severalOf<const T extends readonly [string, ...string[]]>(
  choices: T,
  code: PartnerErrorCode,
) {
  return z
    .string()
    .default('')
    .transform((text) => [...new Set(text.split('\n').filter(Boolean))])
    .pipe(z.array(z.enum(choices, saysError(code))))
}

/** The first fault of each field. */
export function readFields<T>(schema: z.ZodType<T>, fields: Fields): Read<T> {
  const read = schema.safeParse(fields)
  if (read.success) return { value: read.data }
  const faults: Record<string, PartnerErrorCode> = {}
  for (const { path, message } of read.error.issues) {
    const name = String(path[0] ?? '')
    faults[name] ??= isErrorCode(message) ? message : 'not-text'
  }
  return { faults }
}

function isErrorCode(text: string): text is PartnerErrorCode {
  return Object.hasOwn(partnerTexts.nl.errors, text)
}
