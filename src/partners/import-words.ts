import type { Locale } from '../base/locale.ts'
import { partnerImportTexts } from '../language/texts-partner-import.ts'
import { describeRefusal } from '../sources/refusal-count.ts'
import type { Fault } from './import-row.ts'
import type { SheetRefusal } from './import-sheet.ts'

/** Why a file is not taken, and what to do, in one or two sentences. */
export function describeSheetRefusal(refusal: SheetRefusal, locale: Locale): string {
  const words = partnerImportTexts[locale]
  if (refusal.why === 'formula') return words.formula(refusal.cell)
  return refusal.why === 'reader' ? describeRefusal(refusal.refusal, locale) : words.refusals[refusal.why]
}

/** What is wrong with a cell: "Sector: Deze sector kennen we niet. (zorgg)". */
export function describeFault({ field, why, found }: Fault, locale: Locale): string {
  const words = partnerImportTexts[locale]
  const place = found === undefined || found === '' ? '' : ` (${found})`
  return `${words.fields[field]}: ${words.faults[why]}${place}`
}
