import type { Bilingual } from '../base/locale.ts'

/** A table of a publisher. What was imported from it and when is an edition, in the database. */
export interface SourceTable {
  /** Stable id: the publisher's own table code where there is one, as in `85984NED`. */
  readonly id: string
  readonly publisher: string
  readonly title: string
  /** Part that the title begins with when the publisher named it in English; everything else is Dutch. */
  readonly englishStart?: string
  /** SPDX id or a named open licence. */
  readonly licence: string
  /** How the publisher wants to be named on a page. */
  readonly attribution: string
  /** Where the publisher describes the table; https address. */
  readonly address: string
  readonly limits: Bilingual
}
