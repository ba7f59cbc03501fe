import { describe, expect } from 'vitest'
import { createBead, createLink, removeBead } from '../beads/index.ts'
import { visitor } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { createPerson } from '../people/index.ts'
import { NOW, testAct } from '../people/testing.ts'
import { createRegion } from '../regions/region.queries.ts'
import { testRegions } from '../regions/testing.ts'
import { createMandate, endSeat } from './index.ts'
import { findNetwork } from './network.queries.ts'
import { chooseNetwork, type Network, visibleNetwork } from './network.ts'
import { makeBody, makeOrganisation, makeSeat } from './testing.ts'

const DAY = '2026-01-15'
const regions = ['heuvelrug', 'zeist-alleen']
const region = 'heuvelrug'

async function open(db: Database) {
  for (const each of testRegions) await createRegion(db, each)
}

const names = (list: readonly { title: string }[]) => list.map(({ title }) => title).sort()
const find = (db: Database, day = DAY): Promise<Network> => findNetwork(db, regions, day)
const makeTheme = (db: Database, title: string) =>
  createBead(db, testAct, { region, kind: 'theme', title, summary: '', visibility: 'public', example: true })
/** A body that contributes to a theme: who sits in it stands behind that theme. */
async function makeThemeBody(db: Database) {
  const body = await makeBody(db, { region, name: 'Tafel' })
  const theme = await makeTheme(db, 'Wonen')
  await createLink(db, testAct, { from: body.id, to: theme.id, relation: 'contributes-to' })
  return body
}

describe('the network of a region', () => {
  databaseTest('is empty when nobody takes part', async ({ own: { db } }) => {
    await open(db)
    expect(await find(db)).toEqual({
      partners: [],
      bodies: [],
      themes: [],
      seats: [],
      contributions: [],
      presentations: [],
      mandates: [],
      people: {},
    })
  })

  databaseTest(
    'has its parts in it, and who only sits there, not its neighbours',
    async ({ own: { db } }) => {
      await open(db)
      const far = await makeOrganisation(db, { region: 'wijken', name: 'Ver weg' })
      const home = await makeOrganisation(db, { region, name: 'Thuis' })
      const part = await makeOrganisation(db, { region: 'zeist-alleen', name: 'Zeister zorg' })
      const body = await makeBody(db, {
        region: 'zeist-alleen',
        name: 'Tafel Zeist',
        sectors: ['housing', 'welfare'],
      })
      await makeBody(db, { region: 'wijken', name: 'Elders' })
      await makeSeat(db, { body: body.id, organisation: home.id })
      const network = await find(db)
      expect(names(network.partners)).toEqual(['Thuis', 'Zeister zorg'])
      expect(network.bodies).toEqual([
        expect.objectContaining({
          title: 'Tafel Zeist',
          kind: 'working-group',
          right: 'advises',
          sectors: ['housing', 'welfare'],
        }),
      ])
      expect(network.seats).toEqual([{ body: body.id, organisation: home.id, person: null }])
      // Of the sub-region alone: its own partner, and the one that sits in its body.
      const own = await findNetwork(db, ['zeist-alleen'], DAY)
      expect(own.partners.map(({ title, partOf }) => [title, partOf])).toEqual(
        expect.arrayContaining([
          ['Thuis', []],
          ['Zeister zorg', ['zeist-alleen']],
        ]),
      )
      expect(names(chooseNetwork(network, { part: 'zeist-alleen' }).partners)).toEqual([
        'Thuis',
        'Zeister zorg',
      ])
      expect(names(chooseNetwork(network, { part: 'heuvelrug' }).partners)).toEqual(['Thuis'])
      expect([far.id, part.id]).not.toContain(home.id)
    },
  )

  databaseTest(
    'leaves out what is removed, what has ended and what has yet to begin',
    async ({ own: { db } }) => {
      await open(db)
      const stays = await makeOrganisation(db, { region, name: 'Blijft' })
      const goes = await makeOrganisation(db, { region, name: 'Gaat weg' })
      const body = await makeBody(db, { region, name: 'Tafel' })
      const gone = await makeBody(db, { region, name: 'Opgeheven' })
      const ended = await makeSeat(db, { body: body.id, organisation: stays.id })
      await makeSeat(db, { body: body.id, organisation: stays.id, since: '2026-02-01' })
      await makeSeat(db, { body: body.id, organisation: goes.id })
      await makeSeat(db, { body: gone.id, organisation: stays.id })
      await createMandate(db, testAct, {
        region,
        giver: stays.id,
        holder: { organisation: goes.id },
        scope: 'Alles',
        since: '2025-01-01',
      })
      expect((await find(db)).mandates).toEqual([{ from: stays.id, to: goes.id }])
      await endSeat(db, testAct, { id: ended, body: body.id, until: '2026-01-14' })
      await removeBead(db, testAct, goes.id)
      await removeBead(db, testAct, gone.id)
      const network = await find(db)
      expect(names(network.partners)).toEqual(['Blijft'])
      expect(names(network.bodies)).toEqual(['Tafel'])
      expect([network.seats, network.mandates]).toEqual([[], []])
      // The last day of a seat is a day of it.
      expect((await find(db, '2026-01-14')).seats).toEqual([
        { body: body.id, organisation: stays.id, person: null },
      ])
      expect((await find(db, '2026-02-01')).seats).toHaveLength(1)
    },
  )

  databaseTest('counts a person without consent, and does not know their name', async ({ own: { db } }) => {
    await open(db)
    const shown = await createPerson(db, testAct, { name: 'Noor Zichtbaar', region, consentAt: NOW })
    const hidden = await createPerson(db, testAct, { name: 'Piet Verborgen', region })
    const erased = await createPerson(db, testAct, { name: 'Ans Weg', region, consentAt: NOW })
    const partner = await makeOrganisation(db, { region, name: 'Zorg' })
    const body = await makeThemeBody(db)
    for (const person of [shown, hidden, erased])
      await makeSeat(db, { body: body.id, organisation: partner.id, person })
    await db.updateTable('person').set({ erased_at: NOW }).where('id', '=', erased).execute()
    const network = await find(db)
    expect(network.people).toEqual({ [shown]: { region, slug: 'noor-zichtbaar', title: 'Noor Zichtbaar' } })
    expect(network.seats.map(({ person }) => person).sort()).toEqual([shown, hidden, null].sort())
    expect(JSON.stringify(network)).not.toContain('Verborgen')
    expect(JSON.stringify(network)).not.toContain('Ans')
    // Elsewhere: counted, and not read by name.
    const other = await makeBody(db, { region, name: 'Zonder thema' })
    const apart = await createPerson(db, testAct, { name: 'Sam Apart', region, consentAt: NOW })
    await makeSeat(db, { body: other.id, organisation: partner.id, person: apart })
    const later = await find(db)
    expect(later.seats).toHaveLength(4)
    expect(Object.keys(later.people)).toEqual([shown])
  })

  databaseTest(
    'has lines to themes and between bodies, and only what the reader may see',
    async ({ own: { db } }) => {
      await open(db)
      const open1 = await makeOrganisation(db, { region, name: 'Open' })
      const secret = await makeOrganisation(db, { region, name: 'Concept', visibility: 'draft' })
      const low = await makeBody(db, { region, name: 'Werkgroep' })
      const high = await makeBody(db, { region, name: 'Stuurgroep', visibility: 'team' })
      const theme = await makeTheme(db, 'Wonen')
      for (const from of [open1.id, secret.id, low.id])
        await createLink(db, testAct, { from, to: theme.id, relation: 'contributes-to' })
      await createLink(db, testAct, { from: low.id, to: high.id, relation: 'presents-to' })
      const whole = await find(db)
      expect(whole.presentations).toEqual([{ from: low.id, to: high.id }])
      expect(whole.contributions).toHaveLength(3)
      const seen = visibleNetwork(whole, visitor)
      expect(names(seen.partners)).toEqual(['Open'])
      expect(names(seen.bodies)).toEqual(['Werkgroep'])
      expect(seen.presentations).toEqual([])
      expect(seen.contributions.map(({ from }) => from).sort()).toEqual([open1.id, low.id].sort())
      expect(chooseNetwork(seen, { theme: 'wonen' }).partners).toHaveLength(1)
      expect(chooseNetwork(seen, { theme: 'niets' }).themes).toEqual([])
    },
  )

  databaseTest('does not name a person whose page was removed or hidden', async ({ own: { db } }) => {
    await open(db)
    const home = await makeOrganisation(db, { region, name: 'Thuis' })
    const body = await makeThemeBody(db)
    const made = (name: string) => createPerson(db, testAct, { name, region, consentAt: NOW })
    const [removed, hidden] = [await made('Removed Person'), await made('Hidden Person')]
    for (const person of [removed, hidden])
      await makeSeat(db, { body: body.id, organisation: home.id, person })
    expect(Object.keys((await find(db)).people)).toHaveLength(2)
    await removeBead(db, testAct, removed, 'asked for')
    await db.updateTable('bead').set({ visibility: 'team' }).where('id', '=', hidden).execute()
    expect((await find(db)).people).toEqual({})
  })
})
