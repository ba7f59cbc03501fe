import { expect } from 'vitest'
import { fixedClock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { stampForm } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createRoomToken } from './statement.queries.ts'
import { makeMeeting } from './testing.ts'

const REGION = 'heuvelrug'
const DURING = '2026-06-11T08:00:00Z'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const home = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const meeting = await makeMeeting(db, { region: REGION, title: 'Netwerkbijeenkomst' })
  const other = await makeMeeting(db, { region: REGION, title: 'Andere' })
  const editor = await makePerson(db, { name: 'Eefje Edit' })
  await giveRole(db, { person: editor, organisation: home.id, role: 'editor', region: REGION })
  const zaal = await createRoomToken(db, meeting.id)
  const begonnen = await stampForm(db, new Date('2026-06-11T07:59:00Z'))
  const path = `/regios/${REGION}/bijeenkomsten/${meeting.slug}`
  return { meeting, other, as: asPerson(editor), zaal, begonnen, path }
}

const listAll = (db: Database) =>
  db.selectFrom('statement').select(['id', 'text', 'kind', 'group', 'weight']).orderBy('text').execute()

databaseTest(
  'somebody in the room sends a statement from their phone, without account or name',
  async ({ own: { db } }) => {
    const { zaal, begonnen, path } = await makeStory(db)
    const site = makeSite(db, { clock: fixedClock(DURING) })
    const page = await (await site.request(`${path}/uitspraak?zaal=${zaal}`)).text()
    expect(page).toContain('Waar wilt u naartoe?')
    const fields = {
      zaal,
      begonnen,
      sleutel: newId(NOW),
      soort: 'horizon',
      tekst: 'Iedereen kent zijn buren',
    }
    for (const _ of [1, 2]) expect((await site.request(`${path}/uitspraak`, formOf(fields))).status).toBe(303)
    expect(await listAll(db)).toMatchObject([
      { text: 'Iedereen kent zijn buren', kind: 'horizon', weight: 0 },
    ])
    // Back in the browser gives the same form: what is typed in it then is another statement.
    await site.request(`${path}/uitspraak`, formOf({ ...fields, tekst: 'En helpt ze' }))
    expect((await listAll(db)).map(({ text }) => text)).toEqual(['En helpt ze', 'Iedereen kent zijn buren'])
    const trail = await db
      .selectFrom('audit_event')
      .select('person')
      .where('kind', '=', 'statement')
      .execute()
    expect(trail).toEqual([{ person: null }, { person: null }])
  },
)

databaseTest(
  'not without the link of the room, not of another room, not before or after, not by a program',
  async ({ own: { db } }) => {
    const { zaal, begonnen, path, other } = await makeStory(db)
    const fields = { zaal, begonnen, soort: 'obstacle', tekst: 'Te weinig vervoer' }
    const send = async (moment: string, changed: Record<string, string>, at = path) => {
      const site = makeSite(db, { clock: fixedClock(moment) })
      return (await site.request(`${at}/uitspraak`, formOf({ ...fields, ...changed }))).status
    }
    expect(await send(DURING, { zaal: '' })).toBe(410)
    expect(await send(DURING, { zaal: `${zaal}x` })).toBe(410)
    expect(await send(DURING, {}, `/regios/${REGION}/bijeenkomsten/${other.slug}`)).toBe(410)
    expect(await send('2026-06-11T06:00:00Z', {})).toBe(410)
    expect(await send('2026-06-11T12:30:00Z', {})).toBe(410)
    expect(await send(DURING, { begonnen: 'nagemaakt' })).toBe(422)
    expect(await send(DURING, { begonnen: await stampForm(db, new Date(DURING)) })).toBe(422)
    expect(await send(DURING, { tekst: ' ' })).toBe(422)
    expect(await send(DURING, { tekst: 'x'.repeat(301) })).toBe(422)
    expect(await send(DURING, { soort: 'onzin' })).toBe(422)
    expect(await listAll(db)).toEqual([])
    expect(await send(DURING, {})).toBe(303)
  },
)

databaseTest('a room full of people is let in, a flood is not', async ({ own: { db } }) => {
  const { zaal, begonnen, path } = await makeStory(db)
  const site = makeSite(db, { clock: fixedClock(DURING) })
  const send = (tekst: string) =>
    site.request(`${path}/uitspraak`, formOf({ zaal, begonnen, soort: 'horizon', tekst }))
  for (let n = 0; n < 130; n++) expect((await send(`Uitspraak ${n}`)).status).toBe(303)
  await db.updateTable('attempt').set({ count: 400 }).where('what', '=', 'statement-address').execute()
  expect((await send('Nog een')).status).toBe(429)
})

databaseTest(
  'whoever leads the meeting groups and counts hands; statements of another meeting stay as they are',
  async ({ own: { db } }) => {
    const { zaal, begonnen, path, other, as } = await makeStory(db)
    const site = makeSite(db, { clock: fixedClock(DURING) })
    for (const tekst of ['Meer buurtkamers', 'Een buurtkamer per wijk', 'Ook beter vervoer'])
      await site.request(`${path}/uitspraak`, formOf({ zaal, begonnen, soort: 'horizon', tekst }))
    const [b, a, c] = await listAll(db)
    const post = async (fields: Record<string, string>, at = path) =>
      (await site.request(`${at}/uitspraken`, formOf(fields, as))).status
    const uitspraak = `${a?.id}\n${b?.id}`
    const elsewhere = `/regios/${REGION}/bijeenkomsten/${other.slug}`
    expect(await post({ doe: 'groep', uitspraak, groep: 'Vreemd' }, elsewhere)).toBe(303)
    expect((await listAll(db)).map(({ group }) => group)).toEqual(['', '', ''])
    // What was typed beside them is kept, whatever button was pressed.
    expect(await post({ doe: 'groep', uitspraak, groep: 'Buurtkamers', [`aantal-${b?.id}`]: '5' })).toBe(303)
    expect((await listAll(db)).map(({ weight }) => weight)).toContain(5)
    await post({ doe: 'gewicht', [`aantal-${b?.id}`]: '0' })
    expect(await post({ doe: 'groep', groep: 'Leeg' })).toBe(422)
    expect(await post({ doe: 'gewicht', [`aantal-${a?.id}`]: '12', [`aantal-${c?.id}`]: '3' })).toBe(303)
    for (const bad of ['-1', 'veel', '', '1e3', '10000'])
      expect([bad, await post({ doe: 'gewicht', [`aantal-${a?.id}`]: bad })]).toEqual([bad, 422])
    expect((await listAll(db)).map(({ group, weight }) => [group, weight])).toEqual([
      ['Buurtkamers', 0],
      ['Buurtkamers', 12],
      ['', 3],
    ])
    const screen = await (await site.request(`${path}/zaal/lijst`, { headers: as })).text()
    expect(screen.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')).toContain('Buurtkamers (12 mensen)')
    expect(await post({ doe: 'weg', uitspraak: String(c?.id) })).toBe(303)
    expect(await listAll(db)).toHaveLength(2)
    expect((await site.request(`${path}/uitspraken`)).status).toBe(303)
  },
)
