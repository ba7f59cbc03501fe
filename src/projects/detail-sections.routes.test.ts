import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { asPerson, makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeDetails, makeProject } from './testing.ts'

databaseTest(
  'visitors read the details of a project; only who may change them sees where, and what is still empty',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const full = await makeProject(db, { region: 'heuvelrug', title: 'Vol' })
    await makeProject(db, { region: 'heuvelrug', title: 'Leeg' })
    const details = await makeDetails(db, full.id)
    const operator = await makePerson(db, { name: 'Operator', operator: true })
    const site = await makeSite(db)
    const show = async (slug: string, person?: string) => {
      const headers = person === undefined ? {} : asPerson(person)
      return (await site.request(`/regios/heuvelrug/projecten/${slug}`, { headers })).text()
    }
    const sections = ['resultaten', 'behoeften', 'factoren', 'subsidie', 'verslagen']
    const shown = (page: string) => sections.filter((id) => page.includes(`<section id="${id}"`))
    const seen = await show('vol')
    expect(shown(seen)).toEqual(['resultaten', 'behoeften', 'factoren', 'subsidie'])
    expect(seen).toContain('href="/regios/heuvelrug/behoeften"')
    expect(seen).not.toContain(`/behoeften/${details.need}`)
    expect(shown(await show('leeg'))).toEqual(['resultaten'])
    expect(shown(await show('leeg', operator))).toEqual(sections)
    const editing = await show('vol', operator)
    for (const address of [`behoeften/${details.need}`, `factoren/${details.factor}`, 'subsidie'])
      expect(editing).toContain(`href="/regios/heuvelrug/projecten/vol/${address}"`)
    expect(editing).toContain(`/resultaten/${details.result}/metingen/${details.measurement}"`)
  },
)
