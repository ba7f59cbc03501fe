import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { formOf, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { askProgressJob } from './confirm.job.ts'
import { askProgress } from './confirm.queries.ts'
import { placePerson } from './project-person.queries.ts'
import { makeProject } from './testing.ts'

const ORIGIN = 'https://noaber.voorbeeld'

async function makeStory(db: Database, at = NOW) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const project = await makeProject(db, { region: 'heuvelrug', title: 'Minder vallen' })
  const leader = await makePerson(db, { name: 'Leo Leider', email: 'leo@voorbeeld.invalid' })
  await placePerson(db, testAct, { project: project.id, person: leader, function: 'leader' })
  const person = { id: leader, email: 'leo@voorbeeld.invalid', locale: 'nl' } as const
  const token = await askProgress(
    db,
    { at, means: 'job' },
    { project: project.id, title: project.title, person },
    ORIGIN,
  )
  return { project, leader, token, path: `/voortgang/${token}` }
}

databaseTest('a leader says in two taps how it goes; opening the link changes nothing', async ({ own }) => {
  const { db } = own
  const { project, path } = await makeStory(db)
  const site = await makeSite(db)
  for (const _ of [1, 2, 3]) expect((await site.request(path)).status).toBe(200)
  expect(await db.selectFrom('project_update').select('id').execute()).toEqual([])
  const said = await site.request(path, formOf({ stand: 'vertraagd', zin: 'De zaal is dicht.' }))
  expect(said.status).toBe(200)
  const page = await (await site.request(`/regios/heuvelrug/projecten/${project.slug}`)).text()
  expect(page).toContain('De zaal is dicht.')
  expect(page).toContain('bevestigd op 15 januari 2026')
  expect(page).toContain('vanuit de mail')
  const again = await site.request(path, formOf({ stand: 'klaar', zin: 'Toch klaar.' }))
  expect(again.status).toBe(410)
  expect(await again.text()).toContain('Deze link is al gebruikt')
  expect(await db.selectFrom('project_update').select('id').execute()).toHaveLength(1)
})

databaseTest(
  'a forged, expired or handed-over link is refused, and no answer is no answer',
  async ({ own }) => {
    const { db } = own
    const { project, token, path } = await makeStory(db, new Date(NOW.getTime() - 20 * 86_400_000))
    const site = await makeSite(db)
    const forged = await site.request('/voortgang/nagemaakt')
    expect(forged.status).toBe(404)
    expect(await forged.text()).toContain('Deze link klopt niet')
    expect((await site.request(`${path}x`, formOf({ stand: 'klaar' }))).status).toBe(404)
    expect((await site.request(path, formOf({ zin: 'Alleen een zin' }))).status).toBe(422)
    expect((await site.request(path, formOf({ stand: 'onzin' }))).status).toBe(422)
    const next = await makePerson(db, { name: 'Nieuw' })
    await placePerson(db, testAct, { project: project.id, person: next, function: 'leader' })
    expect((await site.request(path, formOf({ stand: 'klaar' }))).status).toBe(410)
    await db.updateTable('project_confirmation').set({ expires_at: NOW }).execute()
    expect((await site.request(`/voortgang/${token}`)).status).toBe(410)
    expect(await db.selectFrom('project_update').select('id').execute()).toEqual([])
  },
)

databaseTest('two posts at once by the same link count once', async ({ own }) => {
  const { db } = own
  const { path } = await makeStory(db)
  const site = await makeSite(db)
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => site.request(path, formOf({ stand: 'op-koers', zin: 'Goed.' }))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
  expect(await db.selectFrom('project_update').select('id').execute()).toHaveLength(1)
})

databaseTest('the job asks each silent leader once a month, also when it runs twice', async ({ own }) => {
  const { db } = own
  const { project } = await makeStory(db, new Date(NOW.getTime() - 31 * 86_400_000))
  const job = askProgressJob(ORIGIN)
  const run = (days: number) =>
    job.run(db, undefined, {
      clock: { now: () => new Date(NOW.getTime() + days * 86_400_000) },
      log: () => undefined,
      signal: new AbortController().signal,
    })
  const sent = async () =>
    (await db.selectFrom('mail_message').select('id').where('kind', '=', 'progress').execute()).length
  expect(await sent()).toBe(1)
  await Promise.all([run(0), run(0)])
  await run(1)
  expect(await sent()).toBe(2)
  await db
    .updateTable('project')
    .set({ confirmed_at: new Date(NOW.getTime() + 20 * 86_400_000) })
    .execute()
  await run(31)
  expect(await sent()).toBe(2)
  await run(51)
  expect(await sent()).toBe(3)
  await db.updateTable('project').set({ phase: 'completed' }).where('id', '=', project.id).execute()
  await run(100)
  expect(await sent()).toBe(3)
})
