import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { visibilities } from '../beads/bead.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { freeText } from '../people/free-text.ts'
import { actionStates } from './project.ts'
import type { FormFault, FormFields } from './project-form.ts'

/** What was read from the form of an action; person and organisation are looked up besides. */
export interface ReadAction {
  readonly what: string
  readonly dueOn?: string
  readonly state: (typeof actionStates)[number]
  readonly note: string
  readonly visibility: (typeof visibilities)[number]
}

export function readAction(
  fields: FormFields,
  locale: Locale,
): { readonly value: ReadAction } | { readonly faults: readonly FormFault[] } {
  const words = projectFormTexts[locale]
  const read = z
    .object({
      wat: freeText({ max: 200, label: words.what, locale, required: true }),
      klaar: z
        .literal('')
        .or(z.iso.date({ error: words.dayBad(words.due) }))
        .default(''),
      stand: z.enum(actionStates, { error: words.choiceBad }),
      toelichting: freeText({ max: 1000, label: words.note, locale, lines: true }).default(''),
      zichtbaar: z.enum(visibilities, { error: words.choiceBad }),
    })
    .safeParse(fields)
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message })),
    }
  const { wat, klaar, stand, toelichting, zichtbaar } = read.data
  return {
    value: {
      what: wat,
      ...(klaar === '' ? {} : { dueOn: klaar }),
      state: stand,
      note: toelichting,
      visibility: zichtbaar,
    },
  }
}
