import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { verifyAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { createMemoryStore } from '../files/testing.ts'
import { loadExamples } from '../partners/index.ts'
import { dayOf } from '../partners/partner.ts'
import { NOW } from '../people/testing.ts'
import { isWorkday } from '../projects/example-time.ts'
import { loadExampleProjects } from '../projects/index.ts'
import { exampleRegions } from '../regions/example-regions.ts'
import { createRegions } from '../regions/region.queries.ts'
import { rowsOfMeetings } from './example-rows.ts'
import { exampleMeetings } from './example-set.ts'
import { loadExampleMeetings } from './load-examples.queries.ts'

async function load(db: Database, at = NOW) {
  const act = { at, means: 'command' } as const
  await createRegions(db, exampleRegions)
  await loadExamples(db, act)
  return await db.transaction().execute(async (trx) => {
    await loadExampleProjects(trx, act, createMemoryStore())
    return await loadExampleMeetings(trx, act)
  })
}

async function findJune(db: Database) {
  const { rows } = await sql<{
    day: string
    registered: number
    present: number
    sessions: number
    rows: number
  }>`
    select to_char(starts_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as day,
      (select sum(registered)::int from attendance where attendance.meeting = meeting.id) as registered,
      (select sum(present)::int from attendance where attendance.meeting = meeting.id) as present,
      (select count(*)::int from registration where registration.meeting = meeting.id) as rows,
      (select count(distinct region)::int from meeting_session where meeting_session.meeting = meeting.id) as sessions
    from meeting where kind = 'breakfast-session'`.execute(db)
  return rows[0]
}

describe('the example meetings', () => {
  databaseTest('have a past and a future, seen from the moment of loading', async ({ own: { db } }) => {
    expect(await load(db)).toBe(27)
    const { rows } = await sql<{ past: number; coming: number; held: number }>`
      select count(*) filter (where ends_at < ${NOW})::int as past,
        count(*) filter (where ends_at > ${NOW})::int as coming,
        count(*) filter (where state = 'held')::int as held from meeting`.execute(db)
    expect(rows[0]).toEqual({ past: 15, coming: 12, held: 15 })
    expect(await verifyAudit(db)).toMatchObject({ faultCount: 0 })
  })

  databaseTest(
    'the morning of 24 June has 130 registered in four sessions; after its term only counts are left',
    async ({ own: { db } }) => {
      await load(db, new Date('2026-11-23T10:00:00Z'))
      expect(await findJune(db)).toEqual({
        day: '2026-06-24 08:00',
        registered: 130,
        present: 121,
        sessions: 4,
        rows: 0,
      })
    },
  )

  databaseTest(
    'shortly after 24 June the rows of people are there, and just before it the morning is that of last year',
    async ({ own: { db } }) => {
      await load(db, new Date('2026-07-20T10:00:00Z'))
      expect(await findJune(db)).toMatchObject({ day: '2026-06-24 08:00', rows: 130 })
    },
  )

  databaseTest('no follow-up is closed before it was agreed, nor after now', async ({ own: { db } }) => {
    await load(db, new Date('2026-06-20T10:00:00Z'))
    expect(await findJune(db)).toMatchObject({ day: '2025-06-24 08:00' })
    const { rows } = await sql`
      select bead.title from action join meeting on meeting.id = action.meeting join bead on bead.id = action.id
      where closed_at < meeting.ends_at or closed_at > ${new Date('2026-06-20T10:00:00Z')}`.execute(db)
    expect(rows).toEqual([])
    const followUps = await db.selectFrom('outcome').select('id').where('action', 'is not', null).execute()
    expect(followUps.length).toBeGreaterThan(15)
  })

  databaseTest('show everything that a meeting can be', async ({ own: { db } }) => {
    await load(db)
    const { rows } = await sql<{ region: string; past: number; coming: number }>`
      select region, count(*) filter (where ends_at < ${NOW})::int as past,
        count(*) filter (where ends_at > ${NOW} and state = 'planned')::int as coming
      from meeting join bead using (id) group by region order by region`.execute(db)
    for (const { region, past, coming } of rows) {
      expect([region, coming > 0]).toEqual([region, true])
      if (!['noordwest', 'stad-utrecht'].includes(region)) expect([region, past > 0]).toEqual([region, true])
    }
    expect(rows).toHaveLength(9)
    const full = await sql<{ free: number; waiting: number }>`
      select capacity - count(*) filter (where registration.state = 'registered')::int as free,
        count(*) filter (where registration.state = 'waiting')::int as waiting
      from meeting join registration on registration.meeting = meeting.id
      group by meeting.id having count(*) filter (where registration.state = 'waiting') > 0`.execute(db)
    expect(full.rows).toEqual([{ free: 0, waiting: 3 }])
    const cancelled = await db.selectFrom('meeting').select('id').where('state', '=', 'cancelled').execute()
    expect(cancelled).toHaveLength(1)
    const said = await sql<{ region: string; kinds: number; groups: number; weighed: boolean }>`
      select bead.region, count(distinct statement.kind)::int as kinds, count(distinct "group")::int as groups,
        bool_and(weight > 0) as weighed
      from statement join bead on bead.id = statement.meeting group by bead.region order by bead.region`.execute(
      db,
    )
    expect(said.rows.map(({ region }) => region)).toEqual([
      'leidschendam-voorburg',
      'twente',
      'u16',
      'utrecht',
    ])
    for (const { kinds, groups, weighed } of said.rows) {
      expect([kinds, weighed]).toEqual([2, true])
      expect(groups).toBeGreaterThan(1)
    }
  })

  test('fall on workdays, whatever day they are counted from', () => {
    const meetings = exampleMeetings.slice(1).map(({ people: _people, ...meeting }) => meeting)
    for (let day = 0; day < 366; day += 1) {
      const at = new Date(Date.UTC(2026, 0, 1 + day, 10))
      const { meeting } = rowsOfMeetings(meetings, at, new Map())
      expect(meeting.filter(({ starts_at }) => !isWorkday(dayOf(starts_at)))).toEqual([])
      expect(meeting.filter(({ state, ends_at }) => (state === 'held') !== ends_at < at)).toEqual([])
    }
  })
})
