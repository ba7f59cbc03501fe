import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSeat } from '../partners/testing.ts'
import { makeDesk } from './desk.testing.ts'
import { giveRole } from './testing.ts'

const desk = '/regios/heuvelrug/beheer'

databaseTest('a role is given by the desk and holds at once; twice is refused', async ({ own: { db } }) => {
  const { team, linde, table, send, show, rolesOf } = await makeDesk(db)
  const { person } = team.reader
  expect((await show(person, desk)).status).toBe(403)
  const fields = { persoon: person, organisatie: linde, rol: 'coordinator', gremium: '' }
  const given = await send(team.administrator.person, `${desk}/rollen`, fields)
  expect([given.status, given.to]).toEqual([303, `${desk}?gedaan=gegeven`])
  const page = await show(person, `${desk}?gedaan=gegeven`)
  expect(page.text).toContain('De rol is gegeven')
  expect(page.text).toContain('aria-label="Rol Redacteur van Ed beëindigen"')
  const twice = await send(team.administrator.person, `${desk}/rollen`, fields)
  expect([twice.status, twice.text.includes('heeft deze rol al')]).toEqual([422, true])
  await send(team.administrator.person, `${desk}/rollen`, { ...fields, rol: 'editor', gremium: table })
  expect((await rolesOf(person)).map(({ role, bead }) => [role, bead])).toEqual([
    ['coordinator', null],
    ['editor', table],
    ['reader', null],
  ])
})

databaseTest('a coordinator makes no coordinator or administrator, nor ends one', async ({ own: { db } }) => {
  const { team, linde, send, show, rolesOf } = await makeDesk(db)
  const { person } = team.coordinator
  for (const rol of ['administrator', 'coordinator', 'sitebeheerder', '']) {
    const fields = { persoon: team.reader.person, organisatie: linde, rol, gremium: '' }
    expect((await send(person, `${desk}/rollen`, fields)).status, rol).toBe(422)
  }
  // Nor for themselves.
  const fields = { persoon: person, organisatie: linde, rol: 'administrator', gremium: '' }
  expect((await send(person, `${desk}/rollen`, fields)).text).toContain('mag u niet geven')
  const ended = await send(person, `${desk}/rollen/${team.administrator.role}/beeindigen`)
  expect(ended.status).toBe(422)
  expect(await rolesOf(team.administrator.person)).toMatchObject([{ until: null }])
  expect(await rolesOf(team.reader.person)).toHaveLength(1)
  expect((await show(person, desk)).text).not.toContain('value="administrator"')
})

databaseTest('what a form names must be of this region, whatever it says', async ({ own: { db } }) => {
  const { team, linde, far, farTable, member, send, rolesOf, countRows } = await makeDesk(db)
  const stranger = await member('Ver', 'reader', 'wijken')
  const before = await countRows('role')
  const good = { persoon: team.reader.person, organisatie: linde, rol: 'editor', gremium: '' }
  const wrong = [
    { persoon: stranger.person },
    { persoon: 'geen-id' },
    { organisatie: far },
    { organisatie: "'; drop table role; --" },
    { gremium: farTable },
    { gremium: linde },
  ]
  for (const one of wrong) {
    const answer = await send(team.administrator.person, `${desk}/rollen`, { ...good, ...one })
    expect(answer.status, JSON.stringify(one)).toBe(422)
  }
  for (const id of [stranger.role, 'geen-id', '00000000-0000-0000-0000-000000000000'])
    expect((await send(team.administrator.person, `${desk}/rollen/${id}/beeindigen`)).status).toBe(422)
  const moved = { van: stranger.person, naar: team.reader.person, organisatie: far }
  expect((await send(team.administrator.person, `${desk}/overdragen`, moved)).status).toBe(422)
  expect(await countRows('role')).toBe(before)
  expect(await rolesOf(stranger.person)).toMatchObject([{ until: null }])
})

databaseTest(
  'a role holds in the regions under its own, never above it or beside it, and in one body only there',
  async ({ own: { db } }) => {
    const { team, member, table, show } = await makeDesk(db)
    const part = await member('Piet', 'administrator', 'zeist-alleen')
    const inBody = await member('Gré', 'editor', 'heuvelrug', table)
    expect((await show(team.administrator.person, '/regios/zeist-alleen/beheer')).status).toBe(200)
    expect((await show(part.person, '/regios/zeist-alleen/beheer')).status).toBe(200)
    expect((await show(part.person, desk)).status).toBe(403)
    expect((await show(team.administrator.person, '/regios/wijken/beheer')).status).toBe(403)
    expect((await show(inBody.person, '/regios/heuvelrug/gremia/zorgtafel/bewerken')).status).toBe(200)
    expect((await show(inBody.person, '/regios/heuvelrug/gremia/nieuw')).status).toBe(403)
    expect((await show(inBody.person, '/regios/wijken/gremia/verre-tafel/bewerken')).status).toBe(403)
  },
)

databaseTest(
  'a role that ends while somebody is signed in ends at their next click',
  async ({ own: { db } }) => {
    const { team, send, show } = await makeDesk(db)
    const { person, role } = team.coordinator
    expect((await show(person, desk)).status).toBe(200)
    const ended = await send(team.administrator.person, `${desk}/rollen/${role}/beeindigen`)
    expect(ended.to).toBe(`${desk}?gedaan=beeindigd`)
    expect((await show(person, desk)).status).toBe(403)
    expect((await send(person, `${desk}/rollen`, {})).status).toBe(403)
    const line = await db
      .selectFrom('audit_event')
      .select('changes')
      .where('kind', '=', 'role')
      .where('action', '=', 'remove')
      .executeTakeFirstOrThrow()
    // Whoever reads the trail sees whose role ended, and for which organisation.
    expect(JSON.parse(line.changes ?? '')).toMatchObject({
      person: [expect.any(String), null],
      organisation: [expect.any(String), null],
    })
    const again = await send(team.administrator.person, `${desk}/rollen/${role}/beeindigen`)
    expect(again.status).toBe(422)
    expect((await show(team.administrator.person, desk)).text).toContain('Rollen die niet meer gelden')
  },
)

databaseTest(
  'the last administrator cannot be taken away, also not by handing over to nobody',
  async ({ own: { db } }) => {
    const { team, linde, operator, send, rolesOf } = await makeDesk(db)
    const { person, role } = team.administrator
    for (const who of [person, operator]) {
      const answer = await send(who, `${desk}/rollen/${role}/beeindigen`)
      expect([answer.status, answer.text.includes('laatste programmamanager')]).toEqual([422, true])
    }
    const self = await send(person, `${desk}/overdragen`, { van: person, naar: person, organisatie: linde })
    expect(self.status).toBe(422)
    expect(await rolesOf(person)).toMatchObject([{ until: null }])
  },
)

databaseTest(
  'handing over moves roles and seats for one organisation, and nothing else',
  async ({ own: { db } }) => {
    const { team, linde, far, table, farTable, send, rolesOf } = await makeDesk(db)
    const { administrator, editor, reader } = team
    await giveRole(db, { person: editor.person, organisation: far, role: 'reader', region: 'wijken' })
    const seat = await makeSeat(db, { body: table, organisation: linde, person: editor.person })
    const other = await makeSeat(db, { body: farTable, organisation: far, person: editor.person })
    const fields = { van: editor.person, naar: reader.person, organisatie: linde }
    const handed = await send(administrator.person, `${desk}/overdragen`, fields)
    expect([handed.status, handed.to]).toEqual([303, `${desk}?gedaan=overgedragen`])
    expect((await rolesOf(reader.person)).map(({ role }) => role)).toEqual(['editor', 'reader'])
    expect((await rolesOf(editor.person)).map(({ region, until }) => [region, until === null])).toEqual([
      ['heuvelrug', false],
      ['wijken', true],
    ])
    const seats = await db.selectFrom('seat').select(['id', 'person']).execute()
    expect(new Map(seats.map((one) => [one.id, one.person]))).toEqual(
      new Map([
        [seat, reader.person],
        [other, editor.person],
      ]),
    )
    const again = await send(administrator.person, `${desk}/overdragen`, fields)
    expect([again.status, again.text.includes('geen rol voor deze organisatie')]).toEqual([422, true])
  },
)

databaseTest('the desk offers nobody a page that they may not open', async ({ own: { db } }) => {
  const { team, show } = await makeDesk(db)
  const at = (page: string) => desk.replace(/beheer$/, page)
  for (const [who, page, offered] of [
    [team.administrator, 'logboek', true],
    [team.administrator, 'verwijderd', true],
    [team.coordinator, 'logboek', false],
    [team.coordinator, 'verwijderd', true],
  ] as const) {
    const { text } = await show(who.person, desk)
    expect([page, text.includes(`href="${at(page)}"`)]).toEqual([page, offered])
    expect([page, (await show(who.person, at(page))).status]).toEqual([page, offered ? 200 : 403])
  }
})
