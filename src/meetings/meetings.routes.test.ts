import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeMeeting, makeSession } from './testing.ts'

const REGION = 'heuvelrug'
const LIST = `/regios/${REGION}/bijeenkomsten`

describe('the list of meetings', () => {
  databaseTest('has what comes first, soonest on top, then what was, page by page', async ({ own }) => {
    const { db } = own
    await makeFigures(db)
    await createRegions(db, testRegions)
    const on = (day: string) => ({
      startsAt: new Date(`${day}T09:00:00Z`),
      endsAt: new Date(`${day}T10:00:00Z`),
    })
    await makeMeeting(db, { region: REGION, title: 'Later', ...on('2026-09-01') })
    const soon = await makeMeeting(db, { region: REGION, title: 'Straks', ...on('2026-02-01') })
    await makeMeeting(db, { region: REGION, title: 'Geheim', visibility: 'team', ...on('2026-02-02') })
    await makeMeeting(db, { region: 'wijken', title: 'Elders', ...on('2026-02-03') })
    await makeMeeting(db, { region: REGION, title: 'Geweest', kind: 'focus-group', ...on('2025-10-01') })
    await makeSession(db, soon.id, { title: 'Zeist', region: 'zeist-alleen', ...on('2026-02-01') })
    const site = makeSite(db)
    const ask = async (query = '') => (await site.request(`${LIST}${query}`)).text()
    const all = await ask()
    const places = ['Wat komt', 'Straks', 'Later', 'Wat was', 'Geweest'].map((word) =>
      all.indexOf(`>${word}<`),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(all).not.toContain('Geheim')
    expect(all).not.toContain('Elders')
    const part = await ask('?deel=zeist-alleen')
    expect([part.includes('>Straks<'), part.includes('>Later<')]).toEqual([true, false])
    expect(await ask('?soort=focusgroep')).not.toContain('>Straks<')
    expect(await ask('?thema=er-niet')).toContain('Geen bijeenkomst past bij deze keuze.')
    for (const odd of ['?soort=onzin', '?pagina=-4', '?pagina=9999', '?deel=%00'])
      expect([odd, (await ask(odd)).includes('>Straks<')]).toEqual([odd, true])
    for (let n = 0; n < 25; n++)
      await makeMeeting(db, { region: REGION, title: `Reeks ${n}`, ...on('2026-03-01') })
    const second = await ask('?pagina=2')
    expect(second).toContain('Pagina 2')
    expect(second).toContain('>Geweest<')
    expect(await (await site.request(`/en${LIST}`)).text()).toContain('Meetings in')
  })
})
