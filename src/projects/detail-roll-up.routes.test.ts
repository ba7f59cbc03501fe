import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makePerson, NOW } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import type { FactorGroup, NeedState } from './project.ts'
import { makeProject } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  await makePerson(db, { name: 'Iemand' })
  const own = await makeProject(db, { region: REGION, title: 'Minder vallen' })
  const part = await makeProject(db, { region: 'zeist-alleen', title: 'Zeist slaapt' })
  const hidden = await makeProject(db, { region: REGION, title: 'Concept', visibility: 'draft' })
  const addNeed = (project: string, what: string, state: NeedState) =>
    db
      .insertInto('project_need')
      .values({ id: newId(NOW), project, kind: 'need', what, for_whom: '', state, who: '', position: 0 })
      .execute()
  const addFactor = (project: string, what: string, group: FactorGroup, weight: number) =>
    db
      .insertInto('project_factor')
      .values({ id: newId(NOW), project, group, way: 'hinders', what, weight, measure: '', position: 0 })
      .execute()
  await addNeed(own.id, '=SOM(1;2)', 'missing')
  await addNeed(part.id, 'Oefenen in de buurt', 'exists')
  await addNeed(hidden.id, 'Geheim', 'missing')
  await addFactor(own.id, 'Geen zaal', 'infrastructure', 2)
  await addFactor(part.id, 'Te veel systemen', 'technology', 5)
  await addFactor(hidden.id, 'Geheim', 'finance', 5)
  const site = await makeSite(db)
  return async (address: string) => {
    const answer = await site.request(`/regios/${REGION}/${address}`)
    return { status: answer.status, text: (await answer.text()).replace(/\s+/g, ' ') }
  }
}

databaseTest('needs of all public projects stand together, by part and state', async ({ own: { db } }) => {
  const show = await makeStory(db)
  const all = (await show('behoeften')).text
  for (const words of ['2 regels', 'Minder vallen', 'Zeist slaapt', 'is er (1)', 'ontbreekt (1)'])
    expect(all).toContain(words)
  expect(all).not.toContain('Geheim')
  for (const [query, found, not] of [
    ['deel=zeist-alleen', 'Oefenen in de buurt', '=SOM'],
    ['stand=ontbreekt', '=SOM', 'Oefenen in de buurt'],
    ['stand=ontbreekt&deel=zeist-alleen', 'Er is niets gevonden', 'Oefenen in de buurt'],
    ['stand=onzin&deel=../x&pagina=-9', 'Oefenen in de buurt', 'Er is niets gevonden'],
  ] as const) {
    const { text } = await show(`behoeften?${query}`)
    expect([query, text.includes(found), text.includes(not)]).toEqual([query, true, false])
  }
})

databaseTest('factors stand in their groups, and both are there as files', async ({ own: { db } }) => {
  const show = await makeStory(db)
  const page = (await show('factoren')).text
  expect(page.indexOf('technologie (1)')).toBeLessThan(page.indexOf('infrastructuur en logistiek (1)'))
  expect(page).toContain('5 van 5')
  expect((await show('factoren?groep=technologie')).text).not.toContain('Geen zaal')
  const csv = (await show('behoeften.csv?stand=ontbreekt')).text
  expect(csv).toContain(`"'=SOM(1;2)";behoefte;;ontbreekt;;Minder vallen;heuvelrug`)
  expect(csv).not.toContain('Oefenen')
  expect(JSON.parse((await show('factoren.json')).text)).toEqual([
    expect.objectContaining({ wat: 'Te veel systemen', gewicht: '5', regio: 'zeist-alleen' }),
    expect.objectContaining({ wat: 'Geen zaal', groep: 'infrastructuur en logistiek' }),
  ])
  expect((await show('behoeften.xlsx')).text.slice(0, 2)).toBe('PK')
})
