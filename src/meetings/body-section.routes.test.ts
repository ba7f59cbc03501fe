import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeBody, makeOrganisation } from '../partners/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeMeeting } from './testing.ts'

const REGION = 'heuvelrug'

databaseTest(
  'the page of a body has its meetings and no others, drafts left out',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const home = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
    const body = await makeBody(db, { region: REGION, name: 'Stuurgroep', owner: home.id })
    const site = makeSite(db)
    const read = async () => (await site.request(`/regios/${REGION}/gremia/${body.slug}`)).text()
    expect(await read()).not.toContain('agenda.ics')
    await makeMeeting(db, { region: REGION, title: 'Van de stuurgroep', body: body.id })
    await makeMeeting(db, { region: REGION, title: 'Stil plan', body: body.id, visibility: 'draft' })
    await makeMeeting(db, { region: REGION, title: 'Van iedereen' })
    const page = await read()
    expect(page).toContain('>Van de stuurgroep</a>')
    for (const other of ['Stil plan', 'Van iedereen']) expect(page).not.toContain(other)
  },
)
