import { expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { createPeople } from './create-people.queries.ts'
import { makeDesk } from './desk.testing.ts'
import { testAct } from './testing.ts'

const desk = '/regios/heuvelrug/beheer'
const handOver = `${desk}/overdragen`

/** A desk with this many people who have a page in the region; the first ones have names of their own. */
async function makeBigDesk(db: Database, size: number, names: readonly string[] = []) {
  const stage = await makeDesk(db)
  const numbered = Array.from({ length: size - names.length }, (_, at) => `Verzonnen Janssen ${at + 1}`)
  const ids = await createPeople(
    db,
    testAct,
    [...names, ...numbered].map((name) => ({ name, region: 'heuvelrug', example: true })),
  )
  return { ...stage, ids }
}

const radios = (text: string) =>
  [...text.matchAll(/<input type="radio"[^>]*name="(?:persoon|naar|van)"/g)].length

databaseTest('a small region has one list of people and no search', async ({ own: { db } }) => {
  const { team, show } = await makeBigDesk(db, 10)
  const { text } = await show(team.administrator.person, desk)
  expect(text).toMatch(/<select[^>]*id="geef-persoon"/)
  expect(text).not.toContain('id="geef-naam"')
})

databaseTest(
  'with five thousand people the desk stays small, and a part of a name finds whom a role is for',
  { timeout: 60_000 },
  async ({ own: { db } }) => {
    const { team, linde, ids, show, send, rolesOf } = await makeBigDesk(db, 5000, ['Zoë de Bäcker'])
    const ada = team.administrator.person
    const empty = await show(ada, desk)
    expect([empty.status, empty.text.length < 60_000, radios(empty.text)]).toEqual([200, true, 0])
    expect(empty.text).toContain('action="/regios/heuvelrug/beheer#geef"')
    expect(empty.text).toMatch(/5\.004\smensen/)
    const many = await show(ada, `${desk}?naam=janss`)
    expect([radios(many.text), many.text.includes('verfijn uw zoekopdracht')]).toEqual([20, true])
    // Accents, capitals and the order of the words aside.
    const one = await show(ada, `${desk}?naam=BACK+zoe`)
    expect([radios(one.text), one.text.includes('verfijn')]).toEqual([1, false])
    expect(one.text).toContain('Zoë de Bäcker')
    const persoon = ids[0] ?? ''
    const fields = { persoon, organisatie: linde, rol: 'reader', gremium: '', naam: 'back' }
    expect((await send(ada, `${desk}/rollen`, fields)).status).toBe(303)
    expect(await rolesOf(persoon)).toMatchObject([{ role: 'reader', region: 'heuvelrug' }])
    // Refused: who was chosen stays chosen.
    const twice = await send(ada, `${desk}/rollen`, fields)
    expect([twice.status, radios(twice.text)]).toEqual([422, 1])
    expect(twice.text).toMatch(new RegExp(`value="${persoon}" checked`))
    const english = await show(ada, `/en${desk}?naam=janss`)
    expect(english.text).toContain('refine your search')
  },
)

databaseTest('a search that finds nobody, or is no name at all, says so', async ({ own: { db } }) => {
  const { team, show } = await makeBigDesk(db, 40, ['Иван Петров', '50% Korting'])
  const ada = team.administrator.person
  const nobody = await show(ada, `${desk}?naam=${encodeURIComponent('<b>niemand')}`)
  expect([nobody.status, radios(nobody.text)]).toEqual([200, 0])
  expect(nobody.text).toContain('‘&lt;b>niemand’')
  for (const [asked, hits] of [
    // Whether capitals of other scripts are alike is for the locale of the server.
    ['етр', 1],
    ['%', 1],
    ['50%', 1],
    ['_', 0],
    ["' or 1=1 --", 0],
    ['a'.repeat(500), 0],
    ['   ', 0],
  ] as const) {
    const { status, text } = await show(ada, `${desk}?naam=${encodeURIComponent(asked)}`)
    expect([asked, status, radios(text)]).toEqual([asked, 200, hits])
  }
})

databaseTest('whoever does not belong there is not found, nor taken by their id', async ({ own: { db } }) => {
  const { team, linde, show, send, rolesOf } = await makeBigDesk(db, 40)
  const ada = team.administrator.person
  const [far = ''] = await createPeople(db, testAct, [
    { name: 'Verre Vriend', region: 'wijken', example: true },
  ])
  const found = await show(ada, `${desk}?naam=verre`)
  expect([radios(found.text), found.text.includes('Verre Vriend')]).toEqual([0, false])
  for (const persoon of [far, '', 'geen-id']) {
    const fields = { persoon, organisatie: linde, rol: 'reader', gremium: '', naam: 'verre' }
    const sent = await send(ada, `${desk}/rollen`, fields)
    expect([persoon, sent.status, sent.text.includes('Verre Vriend')]).toEqual([persoon, 422, false])
    // The form is not there: the error leads to the search.
    expect(sent.text).toContain('href="#geef-naam"')
  }
  expect(await rolesOf(far)).toEqual([])
})

databaseTest(
  'whoever takes over is searched for as well, and never who hands over',
  async ({ own: { db } }) => {
    const { team, linde, show, send, rolesOf } = await makeBigDesk(db, 40)
    const [ada, ed, leo] = [team.administrator.person, team.editor.person, team.reader.person]
    const path = `${handOver}?van=${ed}&organisatie=${linde}`
    const start = await show(ada, path)
    expect([start.status, radios(start.text)]).toEqual([200, 0])
    expect(start.text).toContain(`<input type="hidden" name="van" value="${ed}"`)
    expect(radios((await show(ada, `${path}&naam=ed`)).text)).toBe(0)
    const found = await show(ada, `${path}&naam=leo`)
    expect(found.text).toContain(`value="${leo}"`)
    const nobody = await send(ada, handOver, { van: ed, organisatie: linde, naam: 'leo' })
    expect([nobody.status, nobody.text.includes('href="#naar"'), radios(nobody.text)]).toEqual([422, true, 1])
    const handed = await send(ada, handOver, { van: ed, organisatie: linde, naar: leo, naam: 'leo' })
    expect(handed.status).toBe(303)
    expect((await rolesOf(leo)).map(({ role }) => role)).toEqual(['editor', 'reader'])
    // Without who hands over: that one is searched for.
    const from = await show(ada, `${handOver}?naam=cor`)
    expect([from.status, radios(from.text)]).toEqual([422, 1])
  },
)
