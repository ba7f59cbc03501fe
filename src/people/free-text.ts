import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { freeTextTexts } from '../language/texts-free-text.ts'
import { hasBsn } from './bsn.ts'

export interface FreeText {
  /** Longest [UTF-16 characters, as a browser counts for `maxlength`]. */
  readonly max: number
  /** Name of the field on the page, for the message. */
  readonly label: string
  /** Language of the messages. */
  readonly locale?: Locale
  /** Refused when empty. */
  readonly required?: boolean
  /** May have more than one line. */
  readonly lines?: boolean
}

/**
 * A text that somebody typed: without space around it, not too long, without characters that cannot be seen and turn
 * what is read, and without anything that looks like a citizen service number. Use it for every free text field; a
 * message is a whole sentence. Not for a KvK number, a date or a telephone number: those have a form of their own.
 */
export function freeText({ max, label, locale = 'nl', required = false, lines = false }: FreeText) {
  const words = freeTextTexts[locale]
  return z
    .string({ error: words.missing(label) })
    .trim()
    .refine((text) => !required || text !== '', { error: words.missing(label), abort: true })
    .refine((text) => text.length <= max, { error: words.tooLong(label, max), abort: true })
    .refine((text) => !(lines ? UNSEEN : UNSEEN_OR_LINE).test(text), {
      error: words.unseen(label),
      abort: true,
    })
    .refine((text) => !hasBsn(text), { error: words.bsn(label) })
}

/** Control characters, and those that turn the direction of what follows: text that reads otherwise than it is. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|\p{Cs}/u
const UNSEEN_OR_LINE = /(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|\p{Cs}/u
