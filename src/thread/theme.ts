import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { visibilities } from '../beads/bead.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { freeText } from '../people/free-text.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'

/** What the form of a theme holds, as text. */
export interface ThemeFields {
  readonly naam: string
  readonly samenvatting: string
  readonly zichtbaar: string
  readonly revisie: string
}

function schemaOf(locale: Locale) {
  const words = threadTexts[locale]
  const { titleMissing, titleLong, summaryLong, visibilityMissing } = words
  return z.object({
    naam: z
      .string()
      .trim()
      .min(1, titleMissing)
      .max(200, titleLong)
      .pipe(freeText({ max: 200, label: words.themeTitle, locale })),
    samenvatting: z
      .string()
      .trim()
      .max(1000, summaryLong)
      .pipe(freeText({ max: 1000, label: words.themeSummary, locale, lines: true })),
    zichtbaar: z.enum(visibilities, visibilityMissing),
    revisie: z.coerce.number().int().min(0).catch(0),
  })
}

export type Theme = z.infer<ReturnType<typeof schemaOf>>

/** A theme from its form, or what is wrong with it by field. */
export function readTheme(
  form: Readonly<Record<string, string>>,
  locale: Locale,
): { readonly theme: Theme } | { readonly fields: ThemeFields; readonly errors: readonly FieldError[] } {
  const fields = {
    naam: form['naam'] ?? '',
    samenvatting: form['samenvatting'] ?? '',
    zichtbaar: form['zichtbaar'] ?? '',
    revisie: form['revisie'] ?? '',
  }
  const read = schemaOf(locale).safeParse(fields)
  if (read.success) return { theme: read.data }
  return {
    fields,
    errors: read.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })),
  }
}
