import { expect } from 'vitest'
import { createBead, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeProject } from './testing.ts'

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

databaseTest(
  'a citizen finds a project by part, theme and words, and reads who leads it',
  async ({ own }) => {
    const { db } = own
    const { project } = await makeStory(db)
    const site = await makeSite(db)
    const list = await textOf(await site.request(`/regios/${REGION}/projecten`))
    expect(list).toContain('2 projecten gevonden')
    expect(list).toContain('Minder vallen')
    expect(list).not.toContain('Concept')
    for (const [query, found] of [
      ['deel=zeist-alleen', '1 project gevonden'],
      ['thema=preventie', '1 project gevonden'],
      ['thema=geen', '1 project gevonden'],
      ['fase=idee', '1 project gevonden'],
      ['zoek=VALLEN+thuiszorg', '1 project gevonden'],
      ['trekker=thuiszorg-de-deur&bevestigd=nooit', '1 project gevonden'],
      ['zoek=bestaat-niet', '0 projecten gevonden'],
      ['fase=onzin&deel=../..', '2 projecten gevonden'],
    ] as const)
      expect([query, await textOf(await site.request(`/regios/${REGION}/projecten?${query}`))]).toEqual([
        query,
        expect.stringContaining(found),
      ])
    const map = await textOf(await site.request(`/regios/${REGION}/projecten?beeld=kaart`))
    expect(map).toContain('Projecten per gebied')
    const read = await site.request(`/regios/${REGION}/projecten/${project.slug}`)
    expect(read.status).toBe(200)
    const page = await textOf(read)
    expect(page).toContain('Thuiszorg De Deur')
    expect(page).toContain('4% van de looptijd is voorbij.')
    expect(page).toContain('Er is nu geen projectleider.')
    expect(page).toContain(`/projecten/${project.slug}/meedoen?soort=vraag`)
    expect(page).not.toContain('?bewerk=')
  },
)

databaseTest(
  'what is written shows at once, in the list, its counts and what is related',
  async ({ own }) => {
    const { db } = own
    const { project, theme, hidden } = await makeStory(db)
    const site = await makeSite(db)
    const list = `/regios/${REGION}/projecten`
    const ask = async (path: string) => textOf(await site.request(path))
    expect(await ask(list)).toContain('Preventie (1)')
    expect(await ask(`${list}?thema=preventie&fase=lopend`)).toContain('1 project gevonden')
    expect(await ask(`${list}/${project.slug}`)).not.toContain('Samen op de been')

    const other = await makeProject(db, { region: REGION, title: 'Samen op de been', themes: [theme.id] })
    expect(await ask(list)).toContain('3 projecten gevonden')
    expect(await ask(list)).toContain('Preventie (2)')
    expect(await ask(`${list}?thema=preventie&fase=lopend`)).toContain('2 projecten gevonden')
    expect(await ask(`${list}/${project.slug}`)).toContain('Samen op de been')

    await updateBead(db, testAct, other.id, { title: 'Altijd in beweging' }, other.revision)
    expect(await ask(`${list}?zoek=altijd`)).toContain('1 project gevonden')
    expect(await ask(`${list}/${project.slug}`)).toContain('Altijd in beweging')

    await updateBead(db, testAct, other.id, { visibility: 'draft' }, other.revision + 1)
    expect(await ask(list)).toContain('Preventie (1)')
    expect(await ask(`${list}/${project.slug}`)).not.toContain('Altijd in beweging')
    await updateBead(db, testAct, hidden.id, { visibility: 'public' }, hidden.revision)
    expect(await ask(list)).toContain('Concept')
  },
)
