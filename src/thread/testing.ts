import type { Bead } from '../beads/bead.ts'
import { createBead, type NewBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import type { Role } from '../people/rights.ts'
import { asPerson, formOf, giveRole, makeOrganisationBead, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'

/** A bead of the region Heuvelrug, for everybody to see unless told. */
export function makeBead(db: Database, title: string, rest: Partial<NewBead> = {}): Promise<Bead> {
  const standard = {
    region: 'heuvelrug',
    kind: 'theme',
    summary: '',
    visibility: 'public',
    example: true,
  } as const
  return createBead(db, testAct, { ...standard, title, ...rest })
}

/** The region Heuvelrug with an organisation, and somebody in each role for it. */
export const threadTest = databaseTest.extend('site', async ({ own: { db } }) => {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const organisation = await makeOrganisationBead(db, 'heuvelrug', 'Welzijn Heuvelrug')
  const someone = async (name: string, role?: Role, region = 'heuvelrug') => {
    const person = await makePerson(db, { name })
    if (role) await giveRole(db, { person, organisation, role, region })
    return person
  }
  const app = makeSite(db)
  const read = async (path: string, person?: string) => {
    const answer = await app.request(path, person === undefined ? {} : { headers: asPerson(person) })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  const post = async (path: string, fields: Record<string, string>, person?: string) => {
    const answer = await app.request(
      path,
      formOf(fields, person === undefined ? undefined : asPerson(person)),
    )
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') }
  }
  return { db, app, organisation, someone, read, post }
})
