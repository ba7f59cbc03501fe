import type { Visibility } from './bead.ts'

/**
 * What somebody may see, worked out from their roles (room people). Regions are slugs; a role in a region holds in its
 * sub-regions too, and the lists here hold them all.
 */
export interface Reader {
  /** Absent for a visitor without account. */
  readonly person?: string
  /** Regions in which they act for a partner, or have any role. */
  readonly partnerIn: readonly string[]
  /** Regions whose team they are in: editor, coordinator or administrator. */
  readonly teamIn: readonly string[]
  /** Organisations they act for as contributor or more: their drafts are theirs to see, in the regions of their roles. */
  readonly actsFor: readonly string[]
  /** Operators see everything. */
  readonly everything: boolean
}

export const visitor: Reader = { partnerIn: [], teamIn: [], actsFor: [], everything: false }

/** Whether this reader may see a bead. The same rule as SQL is `isVisibleTo` in `list-beads.queries.ts`. */
export function maySee(
  reader: Reader,
  bead: { readonly region: string; readonly visibility: Visibility; readonly owner?: string },
): boolean {
  if (bead.visibility === 'public' || reader.everything) return true
  // Where they have a role: who may give a role in one region opens no draft in another.
  if (reader.partnerIn.includes(bead.region)) {
    if (bead.visibility === 'partners') return true
    if (bead.owner !== undefined && reader.actsFor.includes(bead.owner)) return true
  }
  return reader.teamIn.includes(bead.region)
}
