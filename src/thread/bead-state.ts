import type { Around } from '../beads/around.ts'
import type { Bead } from '../beads/bead.ts'
import type { Thing } from '../people/viewer.ts'

/** What a page of a bead shows besides the bead itself: what hangs on it, and what this viewer may do with it. */
export interface BeadState {
  readonly bead: Bead
  readonly around: Around
  /** Absent for whoever is not signed in. */
  readonly following?: boolean
  readonly may: {
    readonly update: boolean
    readonly link: boolean
    readonly remove: boolean
    readonly history: boolean
  }
}

/** The stored thing that rights are asked for. */
export function thingOf(bead: Bead): Thing {
  const organisation = bead.kind === 'organisation' ? bead.id : bead.owner
  return {
    region: bead.region,
    bead: bead.id,
    ...(organisation === undefined ? {} : { organisation }),
    ...(bead.kind === 'person' ? { person: bead.id } : {}),
  }
}
