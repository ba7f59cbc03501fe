import { sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { Sector } from '../partners/sector.ts'
import type { Attendance } from './meeting-page.ts'

/**
 * Counts who registered and who came, per organisation and sector, over what was counted before: done twice it is the
 * same. Rows of people go some time after the meeting; these counts stay. Run it in a transaction.
 */
export async function countAttendance(trx: Database, meeting: string): Promise<void> {
  await trx.deleteFrom('attendance').where('meeting', '=', meeting).execute()
  await sql`
    insert into attendance (meeting, session, organisation, organisation_name, sector, registered, present)
    select meeting, session, organisation, max(organisation_name), sector, count(*), count(present_at)
    from registration
    where meeting = ${meeting} and (state = 'registered' or present_at is not null)
    group by meeting, session, organisation, lower(organisation_name), sector`.execute(trx)
}

export async function isCounted(db: Database, meeting: string): Promise<boolean> {
  const row = await db
    .selectFrom('attendance')
    .select('meeting')
    .where('meeting', '=', meeting)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many came of each organisation; names of those that this reader may not see are left out. */
export async function listAttendance(
  db: Database,
  reader: Reader,
  meeting: string,
): Promise<readonly Attendance[]> {
  const { rows } = await sql<{
    name: string
    sector: Sector | null
    registered: number
    present: number
    organisation: BeadRef | null
  }>`
    select case when attendance.organisation is null then attendance.organisation_name else '' end as name,
      attendance.sector, sum(registered)::int as registered, sum(present)::int as present,
      case when bead.id is not null and bead.removed_at is null and ${isVisibleTo(reader)}
        then jsonb_build_object('id', bead.id, 'region', bead.region, 'kind', bead.kind, 'title', bead.title,
          'slug', bead.slug) end as organisation
    from attendance left join bead on bead.id = attendance.organisation
    where attendance.meeting = ${meeting}
    group by 1, 2, 5
    order by present desc, registered desc, name
    limit 1000`.execute(db)
  return rows.map(({ sector, organisation, ...row }) => ({
    ...row,
    ...(sector === null ? {} : { sector }),
    ...(organisation === null ? {} : { organisation }),
  }))
}
