import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { visibilities } from '../beads/bead.ts'
import { threadTexts } from '../language/texts-thread.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'

/** What the form of a theme holds, as text. */
export interface ThemeFields {
  readonly naam: string
  readonly samenvatting: string
  readonly zichtbaar: string
  readonly revisie: string
}

const schema = z.object({
  naam: z.string().trim().min(1, 'titleMissing').max(200, 'titleLong'),
  samenvatting: z.string().trim().max(1000, 'summaryLong'),
  zichtbaar: z.enum(visibilities, 'visibilityMissing'),
  revisie: z.coerce.number().int().min(0).catch(0),
})

export type Theme = z.infer<typeof schema>

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
  const read = schema.safeParse(fields)
  if (read.success) return { theme: read.data }
  const words = threadTexts[locale]
  const messages = new Map<string, string>([
    ['titleMissing', words.titleMissing],
    ['titleLong', words.titleLong],
    ['summaryLong', words.summaryLong],
    ['visibilityMissing', words.visibilityMissing],
  ])
  return {
    fields,
    errors: read.error.issues.map(({ path, message }) => ({
      field: String(path[0] ?? ''),
      message: messages.get(message) ?? message,
    })),
  }
}
