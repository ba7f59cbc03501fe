import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { asPerson, formOf, giveRole, makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeBody, makeOrganisation } from './testing.ts'

export const ADDRESS = '/regios/heuvelrug/importeren'

/** The region Heuvelrug with a partner, a body and somebody who may import. */
export const importTest = databaseTest.extend('site', async ({ own: { db } }) => {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const linde = await makeOrganisation(db, {
    region: 'heuvelrug',
    name: 'Zorggroep De Linde',
    sector: 'elderly-care',
    kvk: '12345678',
  })
  const body = await makeBody(db, { region: 'heuvelrug', name: 'Werkgroep Wonen' })
  const manager = await makePerson(db, { name: 'Beheerder' })
  await giveRole(db, { person: manager, organisation: linde.id, role: 'coordinator', region: 'heuvelrug' })
  const app = makeSite(db)
  const headers = asPerson(manager)
  /** Sends a file or a text; the list to look at, or the refusal. */
  const send = async (file: Blob | string, name = 'lijst.csv', asked = headers) => {
    const form = new FormData()
    if (typeof file === 'string') form.set('tekst', file)
    else form.set('bestand', file, name)
    const answer = await app.request(ADDRESS, { method: 'POST', headers: asked, body: form })
    return { status: answer.status, at: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  const read = async (at: string) => {
    const answer = await app.request(at, { headers })
    return {
      status: answer.status,
      at: answer.headers.get('location') ?? '',
      text: await answer.text(),
      type: answer.headers.get('content-type') ?? '',
    }
  }
  const post = async (at: string, fields: Readonly<Record<string, string>>) => {
    const answer = await app.request(at, formOf(fields, headers))
    return { status: answer.status, at: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  const stateOf = (text: string) => /name="stand" value="([^"]*)"/.exec(text)?.[1] ?? ''
  /** Sends a list and saves it as it is shown. */
  const save = async (text: string, choices: Readonly<Record<string, string>> = {}) => {
    const { at } = await send(text)
    return await post(at, { stand: stateOf((await read(at)).text), ...choices })
  }
  return { db, app, linde, body, manager, send, read, post, save, stateOf }
})

/** Text as a file; Windows-1252 where every letter is one byte. */
export function fileOf(text: string, encoding: 'utf-8' | 'latin1' = 'utf-8'): Blob {
  return new Blob([encoding === 'utf-8' ? text : Buffer.from(text, 'latin1')])
}
