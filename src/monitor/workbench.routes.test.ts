import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import { removeBead, updateBead } from '../beads/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { makeMeeting } from '../meetings/testing.ts'
import { asPerson, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { placePerson } from '../projects/index.ts'
import { makeAction } from '../projects/testing.ts'
import { makeYear, REGION, wordsOf } from './testing.ts'

const PATH = `/regios/${REGION}/werkbank`

databaseTest('the desk names what asks for attention, each with where it is mended', async ({ own }) => {
  const { db } = own
  const { partner, project, loose } = await makeYear(db)
  await makeMeeting(db, {
    region: REGION,
    title: 'Avond zonder verslag',
    startsAt: new Date('2026-01-08T18:00:00Z'),
    endsAt: new Date('2026-01-08T20:00:00Z'),
  })
  await db
    .insertInto('project_question')
    .values({
      id: newId(NOW),
      project: project.id,
      kind: 'join',
      text: 'Mag ik meedoen?',
      asked_at: NOW,
      due_on: '2026-01-20',
      answer: '',
    })
    .execute()
  const lead = await makePerson(db, { name: 'Coördinator' })
  await giveRole(db, { person: lead, organisation: partner.id, role: 'coordinator', region: REGION })
  await placePerson(db, testAct, { project: project.id, person: lead, function: 'leader' })
  const longAgo = new Date('2025-01-01T00:00:00Z')
  await db.updateTable('bead').set({ created_at: longAgo }).where('kind', '=', 'project').execute()
  const site = makeSite(db)
  const ask = (path: string) => site.request(path, { headers: asPerson(lead) })
  const html = await (await ask(PATH)).text()
  for (const [id, count, path] of [
    ['late', 1, `/regios/${REGION}/acties/folder-maken/bewerken`],
    ['unanswered', 1, `/regios/${REGION}/projecten/minder-vallen/vragen`],
    ['unconfirmed', 2, `/regios/${REGION}/projecten/losse-draad`],
    ['leaderless', 1, `/regios/${REGION}/projecten/losse-draad/mensen`],
    ['ownerless', 1, `/regios/${REGION}/acties/van-niemand/bewerken`],
    ['themeless', 1, `/regios/${REGION}/projecten/losse-draad?bewerk=waarom`],
    ['outcomeless', 1, `/regios/${REGION}/bijeenkomsten/avond-zonder-verslag/uitkomsten`],
  ] as const) {
    const section = new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? ''
    expect(section, id).toContain(`(${count})`)
    expect(section, id).toContain(`href="${path}"`)
    // It leads to a page that the coordinator may open.
    expect((await ask(path)).status, path).toBe(200)
  }
  expect(await wordsOf(ask(PATH))).toContain('Er zijn 8 dingen die aandacht vragen.')
  expect(html).toMatch(
    /Folder maken<\/a> <span class="soft">had klaar moeten zijn op [^<]* · [^<]*Minder vallen</,
  )
  // Of a project that was made of late nobody expects to have heard.
  await db.updateTable('bead').set({ created_at: NOW }).where('slug', '=', 'losse-draad').execute()
  const lately = makeSite(db)
  const again = await wordsOf(lately.request(PATH, { headers: asPerson(lead) }))
  expect(again).toContain('Projecten die lang niets lieten horen (1)')
  // The part of the region where only one project runs.
  const part = await wordsOf(ask(`${PATH}?deel=zeist-alleen`))
  expect(part).toContain('Vragen zonder antwoord (1)')
  expect(part).toContain('Projecten zonder thema (0)')
  expect(part).not.toContain(loose.title)
})

databaseTest('the desk is for who leads the region, and its part', async ({ own }) => {
  const { db } = own
  const { partner } = await makeYear(db)
  const site = makeSite(db)
  expect((await site.request(PATH)).status).toBe(303)
  for (const [role, region, status] of [
    ['contributor', REGION, 403],
    ['editor', REGION, 403],
    ['coordinator', 'zeist-alleen', 403],
    ['administrator', REGION, 200],
  ] as const) {
    const person = await makePerson(db, { name: role })
    await giveRole(db, { person, organisation: partner.id, role, region })
    const { status: answered } = await site.request(PATH, { headers: asPerson(person) })
    expect([role, region, answered]).toEqual([role, region, status])
  }
})

databaseTest('what is promised or hidden shows at once, on the front page and the desk', async ({ own }) => {
  const { db } = own
  const { partner, project } = await makeYear(db)
  const lead = await makePerson(db, { name: 'Coördinator' })
  await giveRole(db, { person: lead, organisation: partner.id, role: 'coordinator', region: REGION })
  const site = makeSite(db)
  const desk = () => wordsOf(site.request(PATH, { headers: asPerson(lead) }))
  const front = () => wordsOf(site.request(`/regios/${REGION}`))
  const before = { desk: await desk(), front: await front() }
  expect(await front()).toBe(before.front)
  const late = await makeAction(db, {
    region: REGION,
    what: 'Trap nalopen',
    project: project.id,
    dueOn: '2026-01-02',
    visibility: 'partners',
  })
  // A visitor may not see it, also when the coordinator asked first.
  expect(await desk()).toContain('Trap nalopen')
  expect(await front()).toBe(before.front)
  await updateBead(db, testAct, late.id, { visibility: 'public' }, late.revision)
  expect(await front()).not.toBe(before.front)
  await removeBead(db, testAct, late.id)
  expect(await front()).toBe(before.front)
  expect(await desk()).toBe(before.desk)
})
