import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { asPerson, formOf, giveRole, makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeBody, makeOrganisation } from './testing.ts'

/** Region Heuvelrug with two partners, a body, its coordinator and a contributor; a partner and a body of elsewhere. */
export const formTest = databaseTest.extend('site', async ({ own: { db } }) => {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const linde = await makeOrganisation(db, { region: 'heuvelrug', name: 'De Linde' })
  const other = await makeOrganisation(db, { region: 'heuvelrug', name: 'De Eik' })
  const elsewhere = await makeOrganisation(db, { region: 'wijken', name: 'Elders' })
  const body = await makeBody(db, { region: 'heuvelrug', name: 'Werkgroep' })
  const otherBody = await makeBody(db, { region: 'heuvelrug', name: 'Andere groep' })
  const lead = await makePerson(db, { name: 'Coördinator' })
  const member = await makePerson(db, { name: 'Medewerker' })
  const role = { organisation: linde.id, region: 'heuvelrug' }
  await giveRole(db, { ...role, person: lead, role: 'coordinator' })
  await giveRole(db, { ...role, person: member, role: 'contributor' })
  const app = makeSite(db)
  const post = async (path: string, fields: Record<string, string>, person = lead) => {
    const answer = await app.request(path, formOf(fields, asPerson(person)))
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  /** With a file, as a browser sends it. */
  const send = async (path: string, fields: Record<string, string>, file: File, person = lead) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('logo', file)
    const answer = await app.request(path, { method: 'POST', headers: asPerson(person), body: form })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const read = async (path: string, person?: string) => {
    const answer = await app.request(path, person ? { headers: asPerson(person) } : {})
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: await answer.text(),
      headers: answer.headers,
    }
  }
  return { db, app, linde, other, elsewhere, body, otherBody, lead, member, post, send, read }
})
