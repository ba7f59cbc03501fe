import type { Database } from '../database/database.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { registerPerson } from './registration.queries.ts'

export const REGION = 'heuvelrug'
export const LIST = `/regios/${REGION}/bijeenkomsten`
export const june = {
  titel: 'Ochtend in juni',
  soort: 'network-meeting',
  dag: '2026-06-11',
  begin: '09:30',
  einde: '12.00',
  plaats: 'Raadhuis',
  zichtbaar: 'public',
}

export async function makePlan(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const organisation = await makeOrganisation(db, { region: REGION, name: 'Gemeente Voorbeeld' })
  const editor = await makePerson(db, { name: 'Eef Editor' })
  await giveRole(db, { person: editor, organisation: organisation.id, role: 'editor', region: REGION })
  const site = makeSite(db)
  const post = (path: string, fields: Record<string, string>) =>
    site.request(path, formOf(fields, asPerson(editor)))
  const read = async (path: string) => (await site.request(path, { headers: asPerson(editor) })).text()
  return { organisation, editor, site, post, read }
}

export async function register(db: Database, meeting: string, name: string) {
  const email = `${name}@voorbeeld.invalid`
  const person = await makePerson(db, { name, email })
  const guest = { person, name, email, locale: 'nl', organisationName: 'Buurtzorg' } as const
  return db
    .transaction()
    .execute((trx) => registerPerson(trx, testAct, meeting, guest, 'https://noaber.example'))
}
