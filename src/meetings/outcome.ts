import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import type { BeadRef } from '../partners/partner.ts'
import { freeText } from '../people/free-text.ts'
import type { Action } from '../projects/project-page.ts'
import { type OutcomeKind, outcomeKinds } from './meeting.ts'

/** What a meeting brought, as far as a reader may see it. */
export interface Outcome {
  readonly id: string
  readonly kind: OutcomeKind
  /** Of a follow-up: what is done, as its action says it now. */
  readonly text: string
  readonly session?: string
  readonly agendaItem?: string
  readonly about?: BeadRef
  /** Of a follow-up; absent when its action was removed or may not be seen. */
  readonly action?: Action
  readonly revision: number
}

/** What stood in a form, read but not yet looked up. */
export interface ReadOutcome {
  readonly kind: OutcomeKind
  readonly text: string
  readonly dueOn?: string
}

export interface FormFault {
  readonly field: string
  readonly message: string
}
export type FormFields = Readonly<Record<string, string>>

/** Longest text of an outcome, and of what is done in a follow-up: that is a title. */
export const LONGEST_TEXT = 2000
export const LONGEST_WHAT = 200

/** The form of an outcome. A follow-up says when it is ready too; who does it is looked up besides. */
export function readOutcome(
  fields: FormFields,
  locale: Locale,
): { readonly value: ReadOutcome } | { readonly faults: readonly FormFault[] } {
  const words = outcomeTexts[locale]
  const kind = outcomeKinds.find((one) => one === fields['soort'])
  const max = kind === 'follow-up' ? LONGEST_WHAT : LONGEST_TEXT
  const read = z
    .object({
      soort: z.enum(outcomeKinds, { error: words.choiceBad }),
      tekst: freeText({ max, label: words.text, locale, required: true, lines: kind !== 'follow-up' }),
      klaar: z
        .literal('')
        .or(z.iso.date({ error: words.dueBad }))
        .default(''),
    })
    .safeParse(fields)
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })) }
  const { soort, tekst, klaar } = read.data
  if (soort === 'follow-up' && klaar === '')
    return { faults: [{ field: 'klaar', message: words.dueMissing }] }
  return {
    value: { kind: soort, text: tekst, ...(soort === 'follow-up' ? { dueOn: klaar } : {}) },
  }
}
