import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createBead, updateBead } from '../beads/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeDesk } from './desk.testing.ts'
import { guardBead, guardFor, guardRegion, ruleOf } from './guard.routes.ts'
import { formOf, testAct } from './testing.ts'

test('a guard tells its rule, and nothing else has one', () => {
  expect(ruleOf(guardFor('operator'))).toEqual({ who: 'operator' })
  expect(ruleOf(guardRegion('read', 'role'))).toEqual({ action: 'read', kind: 'role', on: 'region' })
  expect(ruleOf(guardBead('update', 'body', 'seat'))).toEqual({ action: 'update', kind: 'seat', on: 'body' })
  expect(ruleOf(new Hono().get('/', (c) => c.text('')).routes[0]?.handler ?? {})).toBeUndefined()
})

databaseTest(
  'who has to sign in first comes back afterwards; a form that was sent is refused',
  async ({ own: { db } }) => {
    const { site, show } = await makeDesk(db)
    const page = await show(undefined, '/en/regios/heuvelrug/beheer?x=1&y=%26')
    expect([page.status, page.to]).toEqual([
      303,
      '/en/inloggen?naar=%2Fen%2Fregios%2Fheuvelrug%2Fbeheer%3Fx%3D1%26y%3D%2526',
    ])
    const form = await site.request('/regios/heuvelrug/beheer/rollen', formOf({}))
    expect(form.status).toBe(401)
    expect(await form.text()).toContain('/inloggen')
  },
)

databaseTest('what is not there, or not for their eyes, is the same page', async ({ own: { db } }) => {
  const { team, member, show } = await makeDesk(db)
  const theme = { kind: 'theme', summary: '', example: false } as const
  await createBead(db, testAct, { ...theme, region: 'heuvelrug', title: 'Geheim plan', visibility: 'team' })
  const secret = '/regios/heuvelrug/themas/geheim-plan'
  expect((await show(team.editor.person, secret)).status).toBe(200)
  const neighbour = await member('Buur', 'administrator', 'wijken')
  for (const who of [undefined, team.reader.person, neighbour.person])
    for (const path of [secret, `${secret}/bewerken`, `${secret}x`]) {
      const answer = await show(who, path)
      expect([answer.status, answer.text.includes('Geheim')], path).toEqual([404, false])
    }
  expect((await show(team.editor.person, '/regios/wijken/themas/geheim-plan')).status).toBe(404)
  expect((await show(team.editor.person, '/regios/atlantis/beheer')).status).toBe(404)
})

databaseTest(
  'an old address leads to the new one, also when its last word stands in it twice, and can come back',
  async ({ own: { db } }) => {
    const { team, show } = await makeDesk(db)
    const standard = { region: 'heuvelrug', kind: 'theme', summary: '', example: false } as const
    for (const title of ['Heuvelrug', 'Thema', 'Re']) {
      const bead = await createBead(db, testAct, { ...standard, title, visibility: 'public' })
      await updateBead(db, testAct, bead.id, { title: `Nieuw ${title}` }, 1)
      for (const locale of ['', '/en'])
        for (const rest of ['', '?x=1', '/bewerken']) {
          const at = `${locale}/regios/heuvelrug/themas`
          const answer = await show(team.editor.person, `${at}/${bead.slug}${rest}`)
          expect([answer.status, answer.to]).toEqual([301, `${at}/nieuw-${bead.slug}${rest}`])
        }
      await updateBead(db, testAct, bead.id, { title }, 2)
      const back = await show(undefined, `/regios/heuvelrug/themas/nieuw-${bead.slug}`)
      expect([back.status, back.to, back.kept]).toEqual([
        301,
        `/regios/heuvelrug/themas/${bead.slug}`,
        'no-cache',
      ])
      expect((await show(undefined, `/regios/heuvelrug/themas/${bead.slug}`)).status).toBe(200)
    }
  },
)

databaseTest('whoever has to set up a second step first is not told to sign in', async ({ own: { db } }) => {
  const { team, send, show } = await makeDesk(db)
  await db.insertInto('second_factor_role').values({ role: 'administrator' }).execute()
  const form = await send(team.administrator.person, '/regios/heuvelrug/beheer/rollen')
  expect([form.status, form.text.includes('Eerst een tweede stap')]).toEqual([401, true])
  expect((await show(team.administrator.person, '/regios/heuvelrug/beheer')).to).toContain('tweede-stap')
})
