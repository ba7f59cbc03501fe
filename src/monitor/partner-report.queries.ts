import { sql } from 'kysely'
import type { Bead } from '../beads/bead.ts'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { PeopleEnv } from '../people/index.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import type { MonitorParts } from './env.ts'
import { inReadingOrder, type Promised, visibleTo } from './promise.ts'

/** How many of a partner registered for a meeting, and came. */
export interface Attended {
  readonly bead: BeadRef
  readonly startsAt: Date
  readonly registered: number
  readonly present: number
}

/** What a partner does: projects that it leads or takes part in, and what it promised, in any region. */
export interface PartnerWork {
  readonly leads: readonly ProjectInList[]
  readonly takesPart: readonly ProjectInList[]
  readonly promises: readonly Promised[]
  readonly byId: ReadonlyMap<string, ProjectInList>
}

export async function loadPartnerWork(
  { var: { db, viewer, now, regions } }: { readonly var: PeopleEnv['Variables'] },
  { listProjects, listPromises }: MonitorParts,
  partner: Bead,
  day: string,
): Promise<PartnerWork> {
  const [projects, all, joined] = await Promise.all([
    listProjects(
      db,
      viewer.reader,
      regions.map(({ slug }) => slug),
      now,
    ),
    listPromises(db, now),
    db.selectFrom('project_partner').select('project').where('organisation', '=', partner.id).execute(),
  ])
  const taking = new Set(joined.map(({ project }) => project))
  const own = all.filter(({ holder }) => holder?.bead.id === partner.id)
  return {
    leads: projects.filter(({ lead }) => lead?.id === partner.id),
    takesPart: projects.filter(({ bead, lead }) => taking.has(bead.id) && lead?.id !== partner.id),
    promises: inReadingOrder(visibleTo(viewer.reader, own), day),
    byId: new Map(projects.map((project) => [project.bead.id, project])),
  }
}

/** Meetings where people of this organisation were, last one first: numbers, never names. */
export async function listAttended(
  db: Database,
  reader: Reader,
  organisation: string,
): Promise<readonly Attended[]> {
  const { rows } = await sql<
    Omit<BeadRef, 'kind'> & {
      readonly starts_at: Date
      readonly registered: number
      readonly present: number
    }
  >`
    select bead.id, bead.region, bead.title, bead.slug, meeting.starts_at, came.registered, came.present
    from (select meeting, sum(registered)::int as registered, sum(present)::int as present
        from attendance where organisation = ${organisation} group by meeting) as came
      join meeting on meeting.id = came.meeting join bead on bead.id = meeting.id
    where came.present > 0 and bead.removed_at is null and ${isVisibleTo(reader)}
    order by meeting.starts_at desc, bead.id limit 200`.execute(db)
  return rows.map(({ starts_at, registered, present, ...bead }) => ({
    bead: { ...bead, kind: 'meeting' },
    startsAt: starts_at,
    registered,
    present,
  }))
}
