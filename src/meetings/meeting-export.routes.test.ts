import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeMeeting } from './testing.ts'

const LIST = '/regios/heuvelrug/bijeenkomsten'

databaseTest('meetings come out as a file, with what a visitor may see', async ({ own: { db } }) => {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const site = makeSite(db)
  const at = { startsAt: new Date('2026-07-01T22:30:00Z'), endsAt: new Date('2026-07-01T23:30:00Z') }
  await makeMeeting(db, { region: 'heuvelrug', title: '=Avond', ...at })
  await makeMeeting(db, { region: 'heuvelrug', title: 'Geheim', visibility: 'team', ...at })
  await makeMeeting(db, { region: 'wijken', title: 'Elders', ...at })
  const csv = await (await site.request(`${LIST}.csv`)).text()
  // Half past ten in the evening in Greenwich is the next day in the Netherlands.
  expect(csv).toContain('2026-07-02;00:30;01:30')
  expect(csv).toContain(`"'=Avond"`)
  expect(csv).not.toMatch(/Geheim|Elders/)
  expect(await (await site.request(`${LIST}.json`)).json()).toMatchObject([
    { bijeenkomst: '=Avond', dag: '2026-07-02' },
  ])
  const xlsx = await site.request(`${LIST}.xlsx`)
  expect([xlsx.status, xlsx.headers.get('content-type')]).toEqual([200, expect.stringContaining('sheet')])
  expect(await (await site.request(LIST)).text()).toContain(`${LIST}.csv`)
})
