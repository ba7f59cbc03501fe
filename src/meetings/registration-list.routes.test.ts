import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { asPerson, makePerson } from '../people/testing.ts'
import { makeDoor } from './check-in.testing.ts'

describe('who registered', () => {
  databaseTest('names are for the team only, and the file for who leads it', async ({ own }) => {
    const { db } = own
    const { path, site, editor, coordinator } = await makeDoor(db)
    const stranger = await makePerson(db, { name: 'Vreemd' })
    expect((await site.request(`${path}/aanmeldingen`)).status).toBe(303)
    const statuses = async (person: string) =>
      Promise.all(
        ['aanmeldingen', 'inchecken', 'aanmeldingen.csv'].map(
          async (last) => (await site.request(`${path}/${last}`, { headers: asPerson(person) })).status,
        ),
      )
    expect(await statuses(stranger)).toEqual([403, 403, 403])
    expect(await statuses(editor)).toEqual([200, 200, 403])
    expect(await statuses(coordinator)).toEqual([200, 200, 200])
    const csv = await (
      await site.request(`${path}/aanmeldingen.csv`, { headers: asPerson(coordinator) })
    ).text()
    expect(csv).toContain('Anna;Buurtzorg;')
    expect(csv).toContain("'=cmd")
    expect(csv).not.toContain('@')
    const book = await site.request(`${path}/aanmeldingen.xlsx`, { headers: asPerson(coordinator) })
    expect(book.headers.get('content-type')).toContain('spreadsheetml')
    expect(await (await site.request(path)).text()).not.toContain('Anna')
  })
})
