import type { Locale } from '../base/locale.ts'
import { auditTexts } from '../language/texts-audit.ts'
import type { AuditFault } from './audit-verify.ts'

/** What is wrong with the trail, in words. */
export function describeAuditFault(fault: AuditFault, locale: Locale): string {
  const words = auditTexts[locale].faults
  switch (fault.fault) {
    case 'row-changed':
      return words.rowChanged(fault.seq)
    case 'words-changed':
      return words.wordsChanged(fault.seq)
    case 'words-gone':
      return words.wordsGone(fault.seq)
    case 'rows-missing':
      return fault.seq === fault.until
        ? words.rowMissing(fault.seq)
        : words.rowsMissing(fault.seq, fault.until)
    case 'out-of-order':
      return words.outOfOrder(fault.seq)
    case 'not-linked':
      return words.notLinked(fault.seq)
    case 'tail-missing':
      return words.tailMissing(fault.seq, fault.until)
    case 'head-changed':
      return words.headChanged(fault.seq)
    case 'expected-absent':
      return words.expectedAbsent
  }
}
