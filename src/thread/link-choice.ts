import type { Bead, BeadKind } from '../beads/bead.ts'
import { pairs, type Relation } from '../beads/link.ts'

/** A way in which something can be joined to a bead: the relation, the kind at the other end, and who is lower. */
export interface LinkChoice {
  /** Word for it in addresses and forms: `contributes-to.theme.uit`. */
  readonly value: string
  readonly relation: Relation
  readonly kind: BeadKind
  /** The link starts at the bead of the page. */
  readonly outward: boolean
}

/** The ways in which a bead of this kind can be joined to others. */
export function listLinkChoices({ kind }: Pick<Bead, 'kind'>): LinkChoice[] {
  const choices = pairs.flatMap(({ relation, from, to }): LinkChoice[] => [
    ...(from === kind ? [{ value: `${relation}.${to}.uit`, relation, kind: to, outward: true }] : []),
    // What overlaps does so either way: one way to say it is enough.
    ...(to === kind && relation !== 'overlaps-with'
      ? [{ value: `${relation}.${from}.in`, relation, kind: from, outward: false }]
      : []),
  ])
  return choices
}
