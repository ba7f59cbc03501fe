import { describe, expect } from 'vitest'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { digestJob } from './digest.job.ts'

const MONDAY = new Date('2026-01-19T06:00:00Z')
const BEFORE = new Date('2026-01-02T10:00:00Z')
const act = (day: string, person?: string) =>
  ({ at: new Date(`2026-01-${day}T10:00:00Z`), means: 'web', ...(person ? { person } : {}) }) as const

const run = (db: Database, at = MONDAY) =>
  digestJob('https://noaber.example').run(db, undefined, {
    clock: { now: () => at },
    log: () => undefined,
    signal: new AbortController().signal,
  })

async function makeBead(db: Database, title: string, visibility: 'public' | 'team' = 'public') {
  return await createBead(
    db,
    { at: BEFORE, means: 'command' },
    { region: 'heuvelrug', kind: 'theme', title, summary: '', visibility, example: false },
  )
}
const follow = (db: Database, person: string, bead: string) =>
  db.insertInto('follow').values({ person, bead, since: BEFORE }).execute()
const touch = (db: Database, bead: string, day: string, by?: string) =>
  appendAudit(db, act(day, by), { action: 'update', kind: 'theme', thing: bead, region: 'heuvelrug' })
const messages = (db: Database) =>
  db.selectFrom('mail_message').select(['cause', 'person', 'text', 'urgent', 'state']).execute()

describe('the weekly digest', () => {
  databaseTest(
    'of a busy week is one message a person, none for who turned it off or saw nothing',
    async ({ own: { db } }) => {
      await createRegions(db, testRegions)
      const beads = [
        await makeBead(db, 'Valpreventie'),
        await makeBead(db, 'Wonen'),
        await makeBead(db, 'Dementie'),
      ]
      const [zoe, bea, ali, idle] = await Promise.all(
        ['Zoë', 'Bea', 'Ali', 'Ida'].map((name) => makePerson(db, { name })),
      )
      for (const person of [zoe, bea, ali]) for (const { id } of beads) await follow(db, person ?? '', id)
      await db
        .updateTable('person')
        .set({ digest: 'off' })
        .where('id', '=', bea ?? '')
        .execute()
      for (let n = 0; n < 60; n++) await touch(db, beads[n % 3]?.id ?? '', String(12 + (n % 7)), ali)
      for (let n = 0; n < 5; n++) await run(db)
      await run(db, new Date(MONDAY.getTime() + 3 * 86_400_000))
      const found = await messages(db)
      expect(found.map(({ cause, person }) => [cause, person])).toEqual([[`digest:${zoe}:2026-W03`, zoe]])
      expect(found[0]).toMatchObject({ urgent: false, state: 'waiting' })
      expect(found[0]?.text).toContain('Valpreventie: is gewijzigd (20 keer).')
      expect(found.filter(({ person }) => person === idle)).toEqual([])
      // The next week nothing happened.
      await run(db, new Date(MONDAY.getTime() + 7 * 86_400_000))
      expect(await messages(db)).toHaveLength(1)
    },
  )

  databaseTest(
    'tells nothing of what its reader may not see, of another week, or what was removed',
    async ({ own: { db } }) => {
      await createRegions(db, testRegions)
      const zoe = await makePerson(db, { name: 'Zoë' })
      const [hidden, old, removed] = [
        await makeBead(db, 'Geheim', 'team'),
        await makeBead(db, 'Oud'),
        await makeBead(db, 'Weg'),
      ]
      for (const { id } of [hidden, old, removed]) await follow(db, zoe, id)
      await touch(db, hidden.id, '13')
      await touch(db, removed.id, '13')
      await touch(db, old.id, '11')
      await db.updateTable('bead').set({ removed_at: MONDAY }).where('id', '=', removed.id).execute()
      await run(db)
      expect(await messages(db)).toEqual([])
      const shown = await makeBead(db, 'Open')
      await follow(db, zoe, shown.id)
      await touch(db, shown.id, '18')
      await run(db)
      const [{ text = '' } = {}] = await messages(db)
      expect(text).toContain('Open: is gewijzigd.')
      expect(text).not.toMatch(/Geheim|Oud|Weg/)
    },
  )

  databaseTest('two processes at once make one message each', async ({ own: { db } }) => {
    await createRegions(db, testRegions)
    const bead = await makeBead(db, 'Valpreventie')
    const people = await Promise.all(Array.from({ length: 12 }, (_, i) => makePerson(db, { name: `P${i}` })))
    for (const person of people) await follow(db, person, bead.id)
    await touch(db, bead.id, '14')
    await Promise.all([run(db), run(db)])
    expect(await messages(db)).toHaveLength(12)
  })
})
