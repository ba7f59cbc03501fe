import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, giveRole, makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeMeeting, makeSession } from './testing.ts'

const REGION = 'heuvelrug'

describe('the page of a meeting', () => {
  databaseTest('says when in Dutch time, and the online link to the team only', async ({ own }) => {
    const { db } = own
    await makeFigures(db)
    await createRegions(db, testRegions)
    const organisation = await makeOrganisation(db, { region: REGION, name: 'Gemeente Voorbeeld' })
    const editor = await makePerson(db, { name: 'Eef' })
    await giveRole(db, { person: editor, organisation: organisation.id, role: 'editor', region: REGION })
    const winter = {
      startsAt: new Date('2026-12-01T08:30:00Z'),
      endsAt: new Date('2026-12-01T10:00:00Z'),
    }
    const link = 'https://voorbeeld.invalid/kamer'
    const bead = await makeMeeting(db, { region: REGION, title: 'Winter', onlineUrl: link, ...winter })
    await makeSession(db, bead.id, { title: 'Kamer twee', onlineUrl: `${link}-2`, ...winter })
    const site = makeSite(db)
    const path = `/regios/${REGION}/bijeenkomsten/${bead.slug}`
    const page = await (await site.request(path)).text()
    expect(page).toContain('dinsdag 1 december 2026, 9.30 tot 11.00 uur')
    expect(page).toContain('Wie is aangemeld, krijgt de link.')
    expect(page).not.toContain(link)
    expect(page).not.toContain('Inchecken')
    const team = await (await site.request(path, { headers: asPerson(editor) })).text()
    expect(team).toContain(`${link}-2`)
    expect(team).toContain('Inchecken')
    expect(await (await site.request(`/en${path}`)).text()).toMatch(
      /Tuesday,? 1 December 2026, 9:30 to 11:00/,
    )
    expect((await site.request(`/regios/wijken/bijeenkomsten/${bead.slug}`)).status).toBe(404)
  })
})
