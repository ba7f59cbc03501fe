import type { Bead } from '../beads/bead.ts'
import { isFollowing, listAround } from '../beads/index.ts'
import { mayDo, type PeopleEnv } from '../people/index.ts'
import { type BeadState, thingOf } from './bead-state.ts'

/** Reads what a page of a bead needs for `BeadTools` and `AroundBead`. The viewer may see it: its route has a guard. */
export async function beadTools(c: { readonly var: PeopleEnv['Variables'] }, bead: Bead): Promise<BeadState> {
  const { db, viewer } = c.var
  const { person, reader } = viewer
  const thing = thingOf(bead)
  const update = mayDo(c, 'update', bead.kind, thing)
  return {
    bead,
    around: await listAround(db, reader, bead.id),
    ...(person ? { following: await isFollowing(db, person.id, bead.id) } : {}),
    may: {
      update,
      link: mayDo(c, 'create', 'link', thing),
      remove: mayDo(c, 'remove', bead.kind, thing),
      history: update,
    },
  }
}
