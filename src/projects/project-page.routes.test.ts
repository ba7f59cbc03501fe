import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { placePerson } from './project-person.queries.ts'
import { makeAction, makeProject } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const theme = await createBead(db, testAct, {
    region: REGION,
    kind: 'theme',
    title: 'Preventie',
    summary: '',
    visibility: 'public',
    example: true,
  })
  const project = await makeProject(db, {
    region: REGION,
    title: 'Minder vallen',
    lead: lead.id,
    themes: [theme.id],
    regions: ['zeist-alleen'],
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  })
  await makeProject(db, { region: REGION, title: 'Later', phase: 'idea' })
  const hidden = await makeProject(db, {
    region: REGION,
    title: 'Concept',
    visibility: 'draft',
    lead: lead.id,
  })
  return { lead, theme, project, hidden }
}

const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, ' ')

databaseTest('why it is there: the role in the vision, the goals, and figures', async ({ own }) => {
  const { db } = own
  const { project, theme } = await makeStory(db)
  const id = newId(testAct.at)
  await db
    .insertInto('project_result')
    .values({
      ...{ id, project: project.id, position: 0, indicator: null, area: null, better: 'lower' },
      ...{ measure: 'Valongevallen', unit: 'per jaar', baseline: 34, baseline_on: '2026-01-01' },
      ...{ target: 25, target_on: '2026-12-31' },
    })
    .execute()
  const site = await makeSite(db)
  const page = await textOf(await site.request(`/regios/${REGION}/projecten/${project.slug}`))
  const why = page.slice(page.indexOf('Waarom dit project?'), page.indexOf('Wie en waar'))
  expect(why).toContain(`href="/regios/${REGION}/themas/${theme.slug}"`)
  expect(why).toContain(`<a href="#resultaat-${id}">Valongevallen</a>: van 34 naar 25 per jaar in 2026`)
  // The share of older people in Zeist, the one part that it runs in.
  const { observations } = await (await site.request('/gebieden/GM0355.json')).json()
  const found = observations.findLast((row: { indicator: string }) => row.indicator === 'share-65-plus')
  expect(why).toContain('href="/regios/zeist-alleen/regiobeeld"')
  expect(why).toContain(`<b>${String(found.value.toFixed(1)).replace('.', ',')}%</b> (${found.period})`)
})

databaseTest('a leader is named when they agreed, and what is late says so', async ({ own }) => {
  const { db } = own
  const { project, lead } = await makeStory(db)
  const shy = await makePerson(db, { name: 'Verlegen Vos' })
  await placePerson(db, testAct, {
    project: project.id,
    person: shy,
    function: 'leader',
    organisation: lead.id,
  })
  await makeAction(db, { region: REGION, what: 'Zaal huren', project: project.id, dueOn: '2026-01-14' })
  await makeAction(db, { region: REGION, what: 'Stil plan', project: project.id, visibility: 'team' })
  const site = await makeSite(db)
  const page = await textOf(await site.request(`/regios/${REGION}/projecten/${project.slug}`))
  expect(page).not.toContain('Verlegen Vos')
  expect(page).toContain('naam niet openbaar')
  expect(page).toContain('nog niet begonnen, te laat')
  expect(page).not.toContain('Stil plan')
})

databaseTest(
  'a draft is there for its organisation and the team, with the way to change it',
  async ({ own }) => {
    const { db } = own
    const { hidden, lead } = await makeStory(db)
    const person = await makePerson(db, { name: 'Medewerker' })
    await giveRole(db, { person, organisation: lead.id, role: 'contributor', region: REGION })
    const site = await makeSite(db)
    const address = `/regios/${REGION}/projecten/${hidden.slug}`
    expect((await site.request(address)).status).toBe(404)
    const own404 = await site.request(address, { headers: asPerson(person) })
    expect(own404.status).toBe(200)
    expect(await own404.text()).toContain('?bewerk=wat')
  },
)

databaseTest(
  'a project that is over takes questions, and nobody is asked to join it',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const project = await makeProject(db, {
      region: 'heuvelrug',
      title: 'Klaar is klaar',
      phase: 'completed',
    })
    const page = await (await makeSite(db).request(`/regios/heuvelrug/projecten/${project.slug}`)).text()
    expect(page).toContain('Dit project is voorbij.')
    expect(page).toContain('meedoen?soort=vraag"')
    expect(page).not.toContain('meedoen?soort=meedoen"')
  },
)
