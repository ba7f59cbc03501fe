import { expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { createMandate } from '../partners/index.ts'
import { makeSeat } from '../partners/testing.ts'
import { makeDesk } from './desk.testing.ts'
import { listLeft } from './hand-over.ts'
import { giveRole, makePerson, testAct } from './testing.ts'

const desk = '/regios/heuvelrug/beheer'

/** Ed holds a seat and three mandates of De Linde, one of which is over; he recorded a fourth, which is Ada's. */
async function makeWork(db: Database) {
  const stage = await makeDesk(db)
  const { team, linde, far, table } = stage
  const [ed, ada] = [team.editor.person, team.administrator.person]
  const mandate = (more: { scope: string; since: string; until?: string; giver?: string; holder?: string }) =>
    createMandate(
      db,
      { ...testAct, person: more.holder === undefined ? ada : ed },
      {
        ...{ region: 'heuvelrug', giver: linde, source: 'Bestuursbesluit 12' },
        sourceUrl: 'https://linde.voorbeeld.invalid/12',
        ...{ ...more, holder: { person: more.holder ?? ed } },
      },
    )
  const seat = await makeSeat(db, { body: table, organisation: linde, person: ed })
  const now = await mandate({ scope: 'Tekenen tot 5000 euro', since: '2025-03-01', until: '2027-12-31' })
  const later = await mandate({ scope: 'Stemmen over de begroting', since: '2026-06-01' })
  const over = await mandate({ scope: 'Oude afspraak', since: '2024-01-01', until: '2025-12-31' })
  const recorded = await mandate({ scope: 'Door Ed vastgelegd', since: '2025-01-01', holder: ada })
  const list = async () =>
    await db
      .selectFrom('mandate')
      .select(['id', 'holder_person', 'scope', 'since', 'until', 'source', 'source_url', 'giver'])
      .orderBy('scope')
      .orderBy('since')
      .execute()
  const path = `${desk}/overdragen?van=${ed}&organisatie=${linde}`
  return { ...stage, ed, ada, leo: team.reader.person, seat, now, later, over, recorded, list, path, far }
}

databaseTest(
  'the page shows everything that goes over, and what stays with the organisation',
  async ({ own: { db } }) => {
    const { show, ada, ed, leo, far, path, linde } = await makeWork(db)
    const { status, text } = await show(ada, path)
    expect(status).toBe(200)
    expect(text).toContain('Overdragen: Ed, voor De Linde')
    expect(text).toContain('Redacteur: De hele regio')
    expect(text).toContain('href="/regios/heuvelrug/gremia/zorgtafel">Zorgtafel</a>')
    expect(text).toContain('>Tekenen tot 5000 euro</a>')
    expect(text).toContain('>Stemmen over de begroting</a>')
    expect(text).toContain('>Door Ed vastgelegd</a> (blijft van de organisatie)')
    expect(text).not.toContain('Oude afspraak')
    expect(text).not.toContain(`<option value="${ed}"`)
    expect((await show(ada, `/en${path}`)).text).toContain('stays with the organisation')
    // A reader of the region, nor an administrator for something that is not theirs.
    expect((await show(leo, path)).status).toBe(403)
    for (const wrong of [`van=${ed}&organisatie=${far}`, `van=${leo}x&organisatie=${linde}`, '', 'van=%27'])
      expect((await show(ada, `${desk}/overdragen?${wrong}`)).status, wrong).toBe(422)
  },
)

databaseTest(
  'a mandate ends for who hands over and begins for who takes over, with its source, on the bead of the giver',
  async ({ own: { db } }) => {
    const { send, ada, ed, leo, linde, seat, now, later, over, recorded, list, path, show } =
      await makeWork(db)
    const before = await db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
    const handed = await send(ada, `${desk}/overdragen`, { van: ed, naar: leo, organisatie: linde })
    expect([handed.status, handed.to]).toEqual([303, `${desk}?gedaan=overgedragen`])
    const same = {
      giver: linde,
      source: 'Bestuursbesluit 12',
      source_url: 'https://linde.voorbeeld.invalid/12',
    }
    const signing = { ...same, scope: 'Tekenen tot 5000 euro' }
    expect(await list()).toEqual([
      {
        ...same,
        id: recorded,
        holder_person: ada,
        scope: 'Door Ed vastgelegd',
        since: '2025-01-01',
        until: null,
      },
      {
        ...same,
        id: over,
        holder_person: ed,
        scope: 'Oude afspraak',
        since: '2024-01-01',
        until: '2025-12-31',
      },
      {
        ...same,
        id: later,
        holder_person: leo,
        scope: 'Stemmen over de begroting',
        since: '2026-06-01',
        until: null,
      },
      { ...signing, id: now, holder_person: ed, since: '2025-03-01', until: '2026-01-14' },
      { ...signing, id: expect.any(String), holder_person: leo, since: '2026-01-15', until: '2027-12-31' },
    ])
    expect(await db.selectFrom('seat').select(['id', 'person']).execute()).toEqual([
      { id: seat, person: leo },
    ])
    const events = await db
      .selectFrom('audit_event')
      .select(['kind', 'action', 'thing', 'person'])
      .where('seq', '>', before.seq)
      .orderBy('seq')
      .execute()
    const about = events.filter(({ kind }) => kind === 'mandate')
    expect(about.map(({ action }) => action)).toEqual(['update', 'create', 'update'])
    expect(about.every(({ thing, person }) => thing === linde && person === ada)).toBe(true)
    expect(events).toHaveLength(6)
    // All of it is gone from who left: nothing to hand over twice.
    expect((await show(ada, path)).text).not.toContain('Tekenen tot')
    const again = await send(ada, `${desk}/overdragen`, { van: ed, naar: leo, organisatie: linde })
    expect(again.status).toBe(422)
  },
)

databaseTest(
  'who left without a successor is on the desk with what is in their name, until somebody takes it over',
  async ({ own: { db } }) => {
    const { send, show, ada, ed, leo, linde, far, team, list, path } = await makeWork(db)
    expect((await show(ada, desk)).text).not.toContain('Zonder opvolger')
    await send(ed, `/mijn/rollen/${team.editor.role}/stoppen`)
    const left = await show(ada, desk)
    expect(left.text).toContain('Zonder opvolger')
    expect(left.text).toContain(`href="${path.replace('&', '&amp;')}">Ed, voor De Linde</a>`)
    expect((await show(ada, path)).status).toBe(200)
    // Who takes over acts for the organisation.
    const other = await makePerson(db, { name: 'Ans' })
    await giveRole(db, { person: other, organisation: far, role: 'reader', region: 'heuvelrug' })
    const fields = { van: ed, naar: other, organisatie: linde }
    const refused = await send(ada, `${desk}/overdragen`, fields)
    expect([refused.status, refused.text.includes('Geef die rol eerst')]).toEqual([422, true])
    expect((await list()).filter(({ holder_person }) => holder_person === ed)).toHaveLength(3)
    expect((await send(ada, `${desk}/overdragen`, { ...fields, naar: leo })).status).toBe(303)
    expect((await show(ada, desk)).text).not.toContain('Zonder opvolger')
  },
)

databaseTest('two who hand over the same at once make one successor', async ({ own: { db } }) => {
  const { send, ada, ed, leo, linde, list } = await makeWork(db)
  const fields = { van: ed, naar: leo, organisatie: linde }
  const both = await Promise.all([1, 2, 3].map(() => send(ada, `${desk}/overdragen`, fields)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  expect((await list()).filter(({ scope }) => scope.startsWith('Tekenen'))).toHaveLength(2)
})

test('only who holds something and has no role for that organisation any more left it behind', () => {
  const former = [
    { person: 'a', organisation: '1', personName: 'A', organisationName: 'Een' },
    { person: 'a', organisation: '2', personName: 'A', organisationName: 'Twee' },
  ]
  expect(listLeft(former, [])).toEqual([])
  const holders = [
    { person: 'a', organisation: '2' },
    { person: 'a', organisation: '2' },
    { person: 'b', organisation: '1' },
  ]
  expect(listLeft(former, holders)).toEqual([former[1]])
})
