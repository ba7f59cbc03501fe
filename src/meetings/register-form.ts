import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { isMailAddress } from '../base/mail-address.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { BeadRef } from '../partners/partner.ts'
import { sectors } from '../partners/sector.ts'
import { freeText } from '../people/free-text.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Guest } from './registration.ts'

export type Fields = Readonly<Record<string, string>>

interface Known {
  /** Organisations around the region, by name. */
  readonly organisations: readonly BeadRef[]
  readonly sessions: readonly string[]
  readonly locale: Locale
}

/** Reads who registers; a name that is that of a partner becomes that partner. */
export function readGuest(
  fields: Fields,
  known: Known,
): { readonly value: Guest } | { readonly errors: readonly FieldError[] } {
  const { locale } = known
  const words = registrationTexts[locale]
  const read = z
    .object({
      naam: freeText({ max: 100, label: words.name, locale, required: true }),
      email: z.string({ error: words.wrongEmail }).trim().toLowerCase().refine(isMailAddress, {
        error: words.wrongEmail,
      }),
      ...organisationFields(known),
    })
    .superRefine(needsSector(known))
    .safeParse(fields)
  if (!read.success) return { errors: errorsOf(read.error) }
  const { naam, email, sessie } = read.data
  return {
    value: {
      name: naam,
      email,
      locale,
      ...organisationOf(read.data, known),
      ...(sessie === '' ? {} : { session: sessie }),
    },
  }
}

/** Reads who walked in: a name, and where they are from if they say so. */
export function readWalkIn(
  fields: Fields,
  known: Known,
): { readonly value: Omit<Guest, 'email'> } | { readonly errors: readonly FieldError[] } {
  const { locale } = known
  const words = registrationTexts[locale]
  const read = z
    .object({
      naam: freeText({ max: 100, label: words.walkInName, locale, required: true }),
      ...organisationFields(known),
    })
    .safeParse(fields)
  if (!read.success) return { errors: errorsOf(read.error) }
  const { naam, sessie } = read.data
  return {
    value: {
      name: naam,
      locale,
      ...organisationOf(read.data, known),
      ...(sessie === '' ? {} : { session: sessie }),
    },
  }
}

/** Reads a session that may be chosen; "" for none. */
export function readSession(sessions: readonly string[], locale: Locale) {
  return z
    .string()
    .default('')
    .refine((id) => id === '' || sessions.includes(id), { error: registrationTexts[locale].badChoice })
}

function organisationFields({ sessions, locale }: Known) {
  const words = registrationTexts[locale]
  return {
    organisatie: freeText({ max: 200, label: words.organisation, locale }).default(''),
    sector: z
      .literal('')
      .or(z.enum(sectors, { error: words.badChoice }))
      .default(''),
    sessie: readSession(sessions, locale),
  }
}

function needsSector(known: Known) {
  return (typed: { organisatie: string; sector: string }, context: z.RefinementCtx) => {
    if (typed.organisatie === '' || typed.sector !== '' || findKnown(typed.organisatie, known)) return
    context.addIssue({
      code: 'custom',
      path: ['sector'],
      message: registrationTexts[known.locale].sectorMissing,
    })
  }
}

function organisationOf(
  { organisatie, sector }: { organisatie: string; sector: Guest['sector'] | '' },
  known: Known,
): Pick<Guest, 'organisation' | 'organisationName' | 'sector'> {
  const found = findKnown(organisatie, known)
  return {
    organisationName: found?.title ?? organisatie,
    ...(found ? { organisation: found.id } : {}),
    ...(sector === '' || sector === undefined ? {} : { sector }),
  }
}

function findKnown(typed: string, { organisations }: Known): BeadRef | undefined {
  const plain = (text: string) => text.trim().toLowerCase()
  return organisations.find(({ title }) => plain(title) === plain(typed))
}

function errorsOf(error: z.ZodError): readonly FieldError[] {
  return error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
}
