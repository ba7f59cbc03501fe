import type { VNode } from 'preact'
import type { Bead } from '../beads/bead.ts'
import type { PeopleEnv } from '../people/index.ts'

/** A section on the page of a partner or a person that a later room draws; `app.ts` brings it in. */
export type BeadSection = (
  c: { readonly var: PeopleEnv['Variables'] },
  bead: Bead,
) => Promise<VNode | undefined>
