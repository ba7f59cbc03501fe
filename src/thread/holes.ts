import type { Around } from '../beads/around.ts'
import type { BeadKind } from '../beads/bead.ts'
import type { Relation } from '../beads/link.ts'

/** What is missing on the thread around a bead. */
export const holes = ['no-theme', 'no-contribution', 'no-lead', 'no-action'] as const
export type Hole = (typeof holes)[number]

interface Expectation {
  readonly hole: Hole
  readonly relation: Relation
  /** In which of the lists around it the link should be. */
  readonly way: keyof Around
}

/** Links that a bead of a kind should have; without one there is a hole. A later room adds its own. */
export const expectations: Readonly<Record<BeadKind, readonly Expectation[]>> = {
  organisation: [{ hole: 'no-theme', relation: 'contributes-to', way: 'up' }],
  person: [],
  body: [
    { hole: 'no-theme', relation: 'contributes-to', way: 'up' },
    { hole: 'no-lead', relation: 'led-by', way: 'beside' },
  ],
  theme: [
    { hole: 'no-contribution', relation: 'contributes-to', way: 'down' },
    { hole: 'no-lead', relation: 'led-by', way: 'beside' },
  ],
  project: [
    { hole: 'no-theme', relation: 'contributes-to', way: 'up' },
    { hole: 'no-action', relation: 'carries-out', way: 'down' },
  ],
  action: [],
  meeting: [],
  article: [],
}

/** Holes around a bead, each with the list in which it is to be shown. */
export function listHoles(kind: BeadKind, around: Around): readonly Expectation[] {
  return expectations[kind].filter(
    ({ relation, way }) => !around[way].some((near) => near.relation === relation),
  )
}
