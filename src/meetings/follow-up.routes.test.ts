import { expect } from 'vitest'
import { fixedClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { formOf, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { remindFollowUpsJob } from './follow-up.job.ts'
import { createOutcome } from './outcome.queries.ts'
import { makeMeeting } from './testing.ts'

const ORIGIN = 'https://noaber.voorbeeld'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const meeting = await makeMeeting(db, { region: 'heuvelrug', title: 'Werksessie juni' })
  const person = await makePerson(db, { name: 'Doortje Doen', email: 'doortje@voorbeeld.invalid' })
  const outcome = { kind: 'follow-up', text: 'Folder maken', person, dueOn: '2026-02-01' } as const
  await db.transaction().execute((trx) => createOutcome(trx, testAct, meeting, outcome, ORIGIN))
  const path = pathIn((await listMail(db))[0]?.text ?? '')
  return { meeting, person, path }
}

const listMail = (db: Database) =>
  db.selectFrom('mail_message').select(['text', 'subject']).orderBy('id').execute()
const pathIn = (text: string) => /\/vervolgafspraak\/[\w.~-]+/.exec(text)?.[0] ?? ''
const findAction = (db: Database) =>
  db.selectFrom('action').select(['state', 'note', 'closed_by']).executeTakeFirstOrThrow()

databaseTest(
  'who has a follow-up closes it from the mail; opening the link, however often, changes nothing',
  async ({ own: { db } }) => {
    const { path, person } = await makeStory(db)
    const site = makeSite(db)
    const readSeq = async () =>
      (await db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()).seq
    const before = await readSeq()
    for (const _ of [1, 2, 3]) expect((await site.request(path)).status).toBe(200)
    expect(await readSeq()).toBe(before)
    expect((await site.request(path, formOf({ stand: 'bezig', zin: 'Bijna' }))).status).toBe(200)
    expect(await findAction(db)).toMatchObject({ state: 'busy', note: 'Bijna' })
    expect((await site.request(path, formOf({ stand: 'klaar', zin: 'Hij is gedrukt.' }))).status).toBe(200)
    expect(await findAction(db)).toEqual({ state: 'done', note: 'Hij is gedrukt.', closed_by: person })
    const again = await site.request(path, formOf({ stand: 'vervallen', zin: 'Toch niet' }))
    expect(again.status).toBe(410)
    expect(await findAction(db)).toMatchObject({ state: 'done' })
  },
)

databaseTest(
  'a forged, expired or passed-on link is refused; no answer is no answer, and dropping needs a reason',
  async ({ own: { db } }) => {
    const { path } = await makeStory(db)
    const site = makeSite(db)
    expect((await site.request('/vervolgafspraak/nagemaakt')).status).toBe(404)
    expect((await site.request(`${path}x`, formOf({ stand: 'klaar' }))).status).toBe(404)
    for (const fields of [
      {},
      { stand: 'onzin' },
      { stand: 'vervallen', zin: '' },
      { stand: 'klaar', zin: 'x'.repeat(400) },
    ])
      expect([fields, (await site.request(path, formOf({ zin: '', ...fields }))).status]).toEqual([
        fields,
        422,
      ])
    const later = makeSite(db, { clock: fixedClock('2026-05-01T10:00:00Z') })
    expect((await later.request(path, formOf({ stand: 'klaar', zin: '' }))).status).toBe(410)
    const other = await makePerson(db, { name: 'Ander' })
    await db.updateTable('action').set({ person: other }).execute()
    expect((await site.request(path, formOf({ stand: 'klaar', zin: '' }))).status).toBe(410)
    expect(await findAction(db)).toMatchObject({ state: 'open' })
  },
)

databaseTest(
  'one reminder the day before and one a week after, whatever runs twice',
  async ({ own: { db } }) => {
    await makeStory(db)
    const job = remindFollowUpsJob(ORIGIN)
    const run = async (moment: string) => {
      const clock = fixedClock(moment)
      await job.run(db, null, { clock, signal: new AbortController().signal, log: () => undefined })
      return (await listMail(db)).map(({ subject }) => subject.split(/[?:]/)[0])
    }
    const first = 'U hebt een vervolgafspraak'
    expect(await run('2026-01-30T06:30:00Z')).toEqual([first])
    expect(await run('2026-01-31T06:30:00Z')).toEqual([first, 'Morgen klaar'])
    expect(await run('2026-01-31T06:31:00Z')).toHaveLength(2)
    expect(await run('2026-02-07T06:30:00Z')).toHaveLength(2)
    expect(await run('2026-02-08T06:30:00Z')).toEqual([first, 'Morgen klaar', 'Hoe staat het met'])
    expect(await run('2026-02-10T06:30:00Z')).toHaveLength(3)
    const link = pathIn((await listMail(db))[2]?.text ?? '')
    const site = makeSite(db, { clock: fixedClock('2026-02-10T10:00:00Z') })
    await site.request(link, formOf({ stand: 'klaar', zin: '' }))
    expect(await findAction(db)).toMatchObject({ state: 'done' })
  },
)

databaseTest('nobody hears of a follow-up that was closed before its day', async ({ own: { db } }) => {
  const { path } = await makeStory(db)
  await makeSite(db).request(path, formOf({ stand: 'klaar', zin: '' }))
  const signal = new AbortController().signal
  await remindFollowUpsJob(ORIGIN).run(db, null, {
    clock: fixedClock('2026-01-31T06:30:00Z'),
    signal,
    log: () => undefined,
  })
  expect(await listMail(db)).toHaveLength(1)
})
