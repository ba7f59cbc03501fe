import type { Locale } from '../base/locale.ts'
import { partnerImportTexts } from '../language/texts-partner-import.ts'
import type { Fault } from './import-row.ts'

/** What is wrong with a cell: "Sector: Deze sector kennen we niet. (zorgg)". */
export function describeFault({ field, why, found }: Fault, locale: Locale): string {
  const words = partnerImportTexts[locale]
  const place = found === undefined || found === '' ? '' : ` (${found})`
  return `${words.fields[field]}: ${words.faults[why]}${place}`
}
