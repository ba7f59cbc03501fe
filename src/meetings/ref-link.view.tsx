import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import type { BeadRef } from '../partners/partner.ts'

/** A link to the page of a bead. */
export function RefLink({ to, locale }: { readonly to: BeadRef; readonly locale: Locale }): VNode {
  return <a href={addressIn(locale, beadPath(to))}>{to.title}</a>
}
