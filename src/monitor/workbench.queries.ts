import { type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'

/** Ids of projects that are not over and of which nobody is the leader now. */
export async function listLeaderless(db: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select project.id from project
    where project.phase in ('idea', 'preparation', 'running') and not exists (
      select from project_person where project_person.project = project.id
        and project_person.function = 'leader' and project_person.until is null)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** A meeting that is over without anything kept of it. */
export interface BareMeeting {
  readonly bead: BeadRef
  readonly endedAt: Date
}

/** Meetings of these regions that are over, were not cancelled, and have no outcome; last one first. */
export async function listOutcomeless(
  db: Database,
  regions: readonly string[],
  at: Date,
): Promise<readonly BareMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('bead', 'bead.id', 'meeting.id')
    .select(['bead.id', 'bead.region', 'bead.title', 'bead.slug', 'meeting.ends_at'])
    .where('bead.removed_at', 'is', null)
    .where(sql<SqlBool>`bead.region = any(${[...regions]}::text[])`)
    .where('meeting.ends_at', '<', at)
    .where('meeting.state', '<>', 'cancelled')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('outcome').select('outcome.id').whereRef('outcome.meeting', '=', 'meeting.id'))),
    )
    .orderBy('meeting.ends_at', 'desc')
    .orderBy('bead.id')
    .execute()
  return rows.map(({ ends_at, ...bead }) => ({ bead: { ...bead, kind: 'meeting' }, endedAt: ends_at }))
}
