import type { Locale } from '../base/locale.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { describeRefusal } from '../sources/refusal-count.ts'
import type { SheetRefusal } from './sheet.ts'

/** Why a file is not taken, and what to do, in one or two sentences. */
export function describeSheetRefusal(refusal: SheetRefusal, locale: Locale): string {
  const words = sheetTexts[locale]
  if (refusal.why === 'formula') return words.formula(refusal.cell)
  return refusal.why === 'reader' ? describeRefusal(refusal.refusal, locale) : words.refusals[refusal.why]
}
