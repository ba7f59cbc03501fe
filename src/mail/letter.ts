import type { Locale } from '../base/locale.ts'

/** A message as its sender thinks of it: plain paragraphs, at most one thing to do. Text and HTML are made of it. */
export interface Letter {
  readonly locale: Locale
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** The one thing to do: a button in HTML, an address on its own line in text. Absolute address. */
  readonly button?: { readonly text: string; readonly href: string }
  /** After the button: small print, such as why they get this. */
  readonly closing?: readonly string[]
}

/** Who it is for and why; the cause makes it unique. */
export interface Posting {
  /** Such as "invitation:<id>" or "digest:<person>:2026-W47". */
  readonly cause: string
  /** Name of the template, such as "invitation". */
  readonly kind: string
  readonly recipient: string
  readonly person?: string
  /** True when someone must do something; false for the digest and other news, which can be turned off. */
  readonly urgent: boolean
  readonly letter: Letter
  /** Not before; absent: now. */
  readonly dueAt?: Date
}

/** Name of the job that sends what waits. */
export const MAIL_JOB = 'mail'

/** A subject of one line, whatever was put in it: a new line would begin another line of the head. */
export function subjectLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
