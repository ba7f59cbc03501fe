import { describe, expect } from 'vitest'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeMeeting } from '../meetings/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, NOW } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeArticle } from './testing.ts'

const REGION = 'heuvelrug'
const LIST = `/regios/${REGION}/nieuws`
const written = { titel: 'Lopen in Zeist', tekst: 'Er is **geoefend**.', wanneer: 'nu' }

async function makeDesk(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const home = await makeOrganisation(db, { region: REGION, name: 'Gemeente Voorbeeld' })
  const editor = await makePerson(db, { name: 'Eef Editor' })
  await giveRole(db, { person: editor, organisation: home.id, role: 'editor', region: REGION })
  const site = makeSite(db)
  const post = (path: string, fields: Record<string, string>) =>
    site.request(path, formOf(fields, asPerson(editor)))
  return { site, post }
}

describe('the form of an article', () => {
  databaseTest('shows before it saves, and brings out at once', async ({ own: { db } }) => {
    const { site, post } = await makeDesk(db)
    const preview = await post(`${LIST}/nieuw`, { ...written, knop: 'voorbeeld' })
    expect(await preview.text()).toContain('<strong>geoefend</strong>')
    expect(await db.selectFrom('article').select('id').execute()).toEqual([])
    const made = await post(`${LIST}/nieuw`, written)
    expect([made.status, made.headers.get('location')]).toEqual([
      303,
      `${LIST}/lopen-in-zeist?gedaan=gemaakt`,
    ])
    expect((await site.request(`${LIST}/lopen-in-zeist`)).status).toBe(200)
    const on = await post(`${LIST}/nieuw`, { ...written, titel: 'Met beeld', knop: 'beeld' })
    expect(on.headers.get('location')).toBe(`${LIST}/met-beeld/beeld`)
  })

  databaseTest('refuses what cannot be, and keeps what was typed', async ({ own: { db } }) => {
    const { post } = await makeDesk(db)
    const plan = (dag: string, tijd: string) => ({ ...written, wanneer: 'gepland', dag, tijd })
    const cases: [Record<string, string>, string][] = [
      [plan('2026-03-29', '02:30'), 'Deze tijd bestaat niet'],
      [plan('2026-10-25', '02:30'), 'komt twee keer voor'],
      [plan('2026-02-30', '09:00'), 'Vul een dag in die bestaat.'],
      [plan('2026-02-03', '25:00'), 'Vul een tijd in'],
      [plan('2020-02-03', '09:00'), 'Dit moment is voorbij.'],
      [{ ...written, dag: '2027-01-01' }, 'U vulde een dag in.'],
      [{ ...plan('2027-01-01', '09:00'), wanneer: 'concept' }, 'U vulde een dag in.'],
      [{ ...written, wanneer: 'ooit' }, 'Kies iets uit de lijst'],
      [{ ...written, 'gaat-over': crypto.randomUUID() }, 'Kies iets uit de lijst'],
    ]
    for (const [fields, message] of cases) {
      const answer = await post(`${LIST}/nieuw`, fields)
      const page = await answer.text()
      expect([answer.status, page.includes(message), page.includes('Er is **geoefend**.')]).toEqual([
        422,
        true,
        true,
      ])
    }
    const planned = await post(`${LIST}/nieuw`, plan('2026-06-11', '9.30'))
    expect(planned.status).toBe(303)
    const row = await db.selectFrom('article').select('publish_at').executeTakeFirstOrThrow()
    expect(row.publish_at?.toISOString()).toBe('2026-06-11T07:30:00.000Z')
  })

  databaseTest('sent twice it is one article; what was typed is kept as a draft', async ({ own: { db } }) => {
    const { site, post } = await makeDesk(db)
    const sent = { ...written, sleutel: newId(NOW) }
    const answers = await Promise.all([1, 2, 3].map(() => post(`${LIST}/nieuw`, sent)))
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
    // Back in the browser, and something else typed: another article.
    await post(`${LIST}/nieuw`, { ...sent, titel: 'Nog een' })
    const titles = await db.selectFrom('bead').select('title').where('kind', '=', 'article').execute()
    expect(titles.map(({ title }) => title).sort()).toEqual(['Lopen in Zeist', 'Nog een'])
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Eef Editor')
      .executeTakeFirstOrThrow()
    const path = `${LIST}/lopen-in-zeist/bewerken`
    const typed = { path, revision: 1, fields: { tekst: 'Half af', knop: 'x' } }
    const headers = { ...asPerson(id), 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const kept = await site.request('/concepten', { method: 'POST', headers, body: JSON.stringify(typed) })
    expect(kept.status).toBe(204)
    const read = async (query = '') =>
      (await site.request(`${path}${query}`, { headers: asPerson(id) })).text()
    expect(await read()).toContain('U was hier bezig')
    expect(await read('?concept=verder')).toContain('Half af')
    const revisie = /name="revisie" value="(\d+)"/.exec(await read())?.[1] ?? ''
    expect((await post(path, { ...written, revisie })).status).toBe(303)
    expect(await read()).not.toContain('U was hier bezig')
  })

  databaseTest(
    'shows both texts when somebody else was first, and keeps other links',
    async ({ own: { db } }) => {
      const { site, post } = await makeDesk(db)
      const meeting = await makeMeeting(db, { region: REGION, title: 'De ochtend' })
      const bead = await makeArticle(db, { region: REGION, title: 'Verslag', about: [meeting.id] })
      const edit = `${LIST}/${bead.slug}/bewerken`
      const first = await post(edit, { ...written, titel: 'Verslag', tekst: 'De eerste.', revisie: '1' })
      expect(first.status).toBe(303)
      const second = await post(edit, { ...written, titel: 'Verslag', tekst: 'De tweede.', revisie: '1' })
      const page = await second.text()
      expect([second.status, page.includes('De eerste.'), page.includes('De tweede.')]).toEqual([
        409,
        true,
        true,
      ])
      const shown = await (await site.request(`${LIST}/${bead.slug}`)).text()
      expect([shown.includes('De eerste.'), shown.includes('>De ochtend<')]).toEqual([true, true])
    },
  )

  databaseTest('is for the team only', async ({ own: { db } }) => {
    const { site } = await makeDesk(db)
    const answer = await site.request(`${LIST}/nieuw`, formOf(written))
    expect(answer.status).not.toBe(200)
    expect(await db.selectFrom('article').select('id').execute()).toEqual([])
  })
})
