import type { Database } from '../database/database.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createPerson } from './person.queries.ts'
import { asPerson, formOf, makeRegion, NOW, testAct } from './testing.ts'

/** Anna has a page that everybody may see, in the region Noord; `send` and `show` are hers. */
export async function makeAnna(db: Database) {
  await makeFigures(db)
  await makeRegion(db, 'noord', 'Noord')
  const id = await createPerson(db, testAct, {
    name: 'Anna Voorbeeld',
    email: 'anna@voorbeeld.invalid',
    region: 'noord',
    consentAt: NOW,
  })
  const site = makeSite(db)
  const send = (path: string, fields: Record<string, string>) =>
    site.request(path, formOf(fields, asPerson(id)))
  const show = async (path: string) => await (await site.request(path, { headers: asPerson(id) })).text()
  return { id, site, send, show }
}
