import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { stampForm } from '../people/index.ts'
import { formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { placePerson } from './project-person.queries.ts'
import { makeProject } from './testing.ts'
import { watchAnswersJob } from './watch-answers.job.ts'
import { listRecipients } from './way-in.queries.ts'

const REGION = 'heuvelrug'
const nurse = { naam: 'Noor Verpleger', email: 'noor@voorbeeld.invalid', bericht: 'Ik wil meedoen.' }

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const project = await makeProject(db, { region: REGION, title: 'Minder vallen', lead: lead.id })
  const leader = await makePerson(db, { name: 'Leo Leider', email: 'leo@voorbeeld.invalid' })
  const deputy = await makePerson(db, { name: 'Dien Deputy', email: 'dien@voorbeeld.invalid' })
  const place = { project: project.id, organisation: lead.id }
  await placePerson(db, testAct, { ...place, person: leader, function: 'leader' })
  await placePerson(db, testAct, { ...place, person: deputy, function: 'deputy' })
  return { lead, project, leader, deputy, path: `/regios/${REGION}/projecten/${project.slug}/meedoen` }
}

const mailsTo = (db: Database, recipient: string) =>
  db.selectFrom('mail_message').selectAll().where('recipient', '=', recipient).orderBy('id').execute()

async function ask(db: Database, path: string, fields: Partial<typeof nurse> & Record<string, string> = {}) {
  const site = await makeSite(db)
  const begonnen = await stampForm(db, new Date(NOW.getTime() - 10_000))
  return site.request(path, formOf({ ...nurse, soort: 'meedoen', begonnen, ...fields }))
}

describe('the way in', () => {
  databaseTest(
    'is never nobody: coordinators when there is no leader, the operator when there are none',
    async ({ own }) => {
      const { db } = own
      const { project, lead } = await makeStory(db)
      await db
        .updateTable('person')
        .set({ erased_at: NOW, email: null })
        .where('name', 'like', 'L%')
        .execute()
      await db.updateTable('project_person').set({ until: '2026-01-15' }).execute()
      const operator = await makePerson(db, { name: 'Op', operator: true })
      expect((await listRecipients(db, project.id)).map(({ id }) => id)).toEqual([operator])
      const coordinator = await makePerson(db, { name: 'Co' })
      await giveRole(db, { person: coordinator, organisation: lead.id, role: 'coordinator', region: REGION })
      expect((await listRecipients(db, project.id)).map(({ id }) => id)).toEqual([coordinator])
    },
  )

  databaseTest('refuses programs, wrong fields and too much, and keeps what was typed', async ({ own }) => {
    const { db } = own
    const { path } = await makeStory(db)
    const site = await makeSite(db)
    const tooFast = await site.request(path, formOf({ ...nurse, begonnen: await stampForm(db, NOW) }))
    expect(tooFast.status).toBe(422)
    expect(await tooFast.text()).toContain('Ik wil meedoen.')
    expect((await site.request(path, formOf({ ...nurse, begonnen: 'nagemaakt' }))).status).toBe(422)
    expect((await ask(db, path, { website: 'https://spam.invalid' })).status).toBe(303)
    for (const wrong of [
      { email: 'geen adres' },
      { email: 'a@b.nl\r\nBcc: c@d.nl' },
      { naam: '' },
      { bericht: 'Mijn BSN is 111222333' },
      { bericht: 'http://a.nl http://b.nl www.c.nl' },
    ])
      expect([wrong, (await ask(db, path, wrong)).status]).toEqual([wrong, 422])
    expect(await db.selectFrom('project_question').select('id').execute()).toEqual([])
    for (let n = 0; n < 5; n++) expect((await ask(db, path)).status).toBe(303)
    expect((await ask(db, path)).status).toBe(429)
    expect(await db.selectFrom('project_question').select('id').execute()).toHaveLength(5)
  })

  databaseTest('who does not answer in time is told once, later the coordinators too', async ({ own }) => {
    const { db } = own
    const { path, lead } = await makeStory(db)
    const coordinator = await makePerson(db, { name: 'Co', email: 'co@voorbeeld.invalid' })
    await giveRole(db, { person: coordinator, organisation: lead.id, role: 'coordinator', region: REGION })
    await ask(db, path)
    const job = watchAnswersJob('https://noaber.voorbeeld')
    const run = (day: string) =>
      job.run(db, undefined, {
        clock: { now: () => new Date(`${day}T08:00:00Z`) },
        log: () => undefined,
        signal: new AbortController().signal,
      })
    const late = async (to: string) =>
      (await mailsTo(db, to)).filter(({ kind }) => kind === 'question-late').length
    await run('2026-01-22')
    expect(await late('leo@voorbeeld.invalid')).toBe(0)
    await run('2026-01-23')
    await run('2026-01-23')
    expect([await late('leo@voorbeeld.invalid'), await late('co@voorbeeld.invalid')]).toEqual([1, 0])
    await run('2026-01-27')
    expect([await late('leo@voorbeeld.invalid'), await late('co@voorbeeld.invalid')]).toEqual([1, 1])
  })
})
