import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { stampForm } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { placePerson } from './project-person.queries.ts'
import { makeProject } from './testing.ts'

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

const linkIn = (text: string) => /https?:\/\/[^/]+(\/\S+)/.exec(text)?.[1] ?? ''

describe('answering by the link of a mail', () => {
  databaseTest(
    'reaches leader and deputy, whose answer comes back without any address shown',
    async ({ own }) => {
      const { db } = own
      const { path } = await makeStory(db)
      expect((await ask(db, path)).status).toBe(303)
      const [toLeader] = await mailsTo(db, 'leo@voorbeeld.invalid')
      const [toDeputy] = await mailsTo(db, 'dien@voorbeeld.invalid')
      expect(toLeader?.text).toContain('Ik wil meedoen.')
      expect(toLeader?.text).toContain('22 januari 2026')
      expect(`${toLeader?.text}${toLeader?.html}`).not.toContain(nurse.email)
      expect(await mailsTo(db, nurse.email)).toHaveLength(1)
      const site = await makeSite(db)
      const link = linkIn(toLeader?.text ?? '')
      // A scanner of mail opens the link as often as it likes.
      for (const _ of [1, 2]) expect((await site.request(link)).status).toBe(200)
      const answer = await site.request(link, formOf({ antwoord: 'Welkom, kom dinsdag.' }))
      expect(answer.status).toBe(303)
      const answered = (await mailsTo(db, nurse.email)).find(({ kind }) => kind === 'question-answer')
      expect(answered?.text).toContain('Welkom, kom dinsdag.')
      expect(`${answered?.text}${answered?.html}`).not.toContain('leo@voorbeeld.invalid')
      const other = await site.request(linkIn(toDeputy?.text ?? ''))
      expect(await other.text()).toContain('Deze vraag is al beantwoord.')
      const late = await site.request(linkIn(toDeputy?.text ?? ''), formOf({ antwoord: 'Nog een keer' }))
      expect(await mailsTo(db, nurse.email)).toHaveLength(2)
      // What the deputy typed meanwhile is not lost.
      expect(late.status).toBe(409)
      const page = await late.text()
      expect(page).toContain('Welkom, kom dinsdag.')
      expect(page).toContain('Nog een keer')
    },
  )

  databaseTest(
    'a link of who handed over, or of long ago, opens nothing and answers nothing',
    async ({ own }) => {
      const { db } = own
      const { path, project, lead } = await makeStory(db)
      await ask(db, path)
      const leaders = linkIn((await mailsTo(db, 'leo@voorbeeld.invalid'))[0]?.text ?? '')
      const deputys = linkIn((await mailsTo(db, 'dien@voorbeeld.invalid'))[0]?.text ?? '')
      const heir = await makePerson(db, { name: 'Erf Genaam', email: 'erf@voorbeeld.invalid' })
      const place = { project: project.id, organisation: lead.id, person: heir }
      await placePerson(db, { ...testAct, at: NOW }, { ...place, function: 'leader' })
      const site = await makeSite(db)
      const shut = async (link: string) => {
        for (const response of [
          await site.request(link),
          await site.request(link, formOf({ antwoord: 'Van een vorige' })),
        ]) {
          expect(response.status).toBe(410)
          expect(await response.text()).not.toContain('Ik wil meedoen.')
        }
        expect(await mailsTo(db, nurse.email)).toHaveLength(1)
      }
      await shut(leaders)
      expect((await site.request(deputys)).status).toBe(200)
      await db
        .updateTable('project_question')
        .set({ asked_at: new Date(NOW.getTime() - 91 * 86_400_000) })
        .execute()
      await shut(deputys)
    },
  )

  databaseTest('a forged link is not there, and another project has no such question', async ({ own }) => {
    const { db } = own
    const { path, lead } = await makeStory(db)
    await ask(db, path)
    const { id } = await db.selectFrom('project_question').select('id').executeTakeFirstOrThrow()
    const site = await makeSite(db)
    expect((await site.request(`/vragen/${id}_${id}.nagemaakt`)).status).toBe(404)
    const other = await makeProject(db, { region: REGION, title: 'Ander', lead: lead.id })
    const editor = await makePerson(db, { name: 'Ed' })
    await giveRole(db, { person: editor, organisation: lead.id, role: 'editor', region: REGION })
    const at = `/regios/${REGION}/projecten/${other.slug}/vragen/${id}`
    const headers = asPerson(editor)
    expect((await site.request(at, { headers })).status).toBe(404)
    expect((await site.request(at, formOf({ antwoord: 'x' }, headers))).status).toBe(404)
    const list = await site.request(path.replace('meedoen', 'vragen'), { headers })
    expect(await list.text()).toContain('Ik wil meedoen.')
  })
})

databaseTest('who leads a project sees its questions on one page, and nobody else’s', async ({ own }) => {
  const { db } = own
  const { path, leader, deputy } = await makeStory(db)
  await ask(db, path)
  const site = await makeSite(db)
  const read = async (person: string) =>
    (await (await site.request('/mijn/vragen', { headers: asPerson(person) })).text()).replace(/\s+/g, ' ')
  for (const person of [leader, deputy]) {
    const page = await read(person)
    expect(page).toContain('1 vraag wacht op antwoord')
    expect(page).toContain('Ik wil meedoen.')
    expect(page).toMatch(/href="\/regios\/heuvelrug\/projecten\/minder-vallen\/vragen\/[0-9a-f-]{36}"/)
  }
  const other = await read(await makePerson(db, { name: 'Ander' }))
  expect(other).toContain('Niemand heeft nog iets gevraagd')
  expect(other).not.toContain('Ik wil meedoen.')
  expect((await site.request('/mijn/vragen')).status).toBe(303)
  const mine = await (await site.request('/mijn', { headers: asPerson(leader) })).text()
  for (const link of ['/mijn/acties', '/mijn/vragen', '/mijn/agenda'])
    expect(mine, link).toContain(`href="${link}"`)
})
