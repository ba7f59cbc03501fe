import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import type { RegionEnv } from '../regions/index.ts'
import type { Region } from '../regions/region.ts'
import type { Viewer } from './viewer.ts'

/**
 * Variables of a request that may be somebody's: who asks, and when. `siteAddress` is absolute, for links in messages
 * (`page.origin` is empty on a site without a fixed address).
 */
export type PeopleEnv = {
  Variables: RegionEnv['Variables'] & { db: Database; viewer: Viewer; now: Date; siteAddress: string }
}

/** What `guard` adds: for whom it is done, and the stored things that it found by the address. */
export type RegionThingEnv = { Variables: { act: Act; region: Region } }
export type BeadThingEnv = { Variables: { act: Act; region: Region; bead: Bead } }
export type ActEnv = { Variables: { act: Act } }

/** Who is behind a request; the real one is `identity.source.ts`, tests bring their own. */
export interface Identity {
  /** The person whose session this is, when it is one. */
  whoAsks(headers: Headers): Promise<Session | undefined>
}

/** A session that holds. */
export interface Session {
  readonly person: string
  readonly session: string
  /** Absent: one step, by somebody who has no second. */
  readonly factor?: 'pending' | 'passed'
}
