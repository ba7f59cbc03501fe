import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeAnna } from './mine.testing.ts'
import { asPerson, formOf } from './testing.ts'

const SCRIPT = '<script>alert(1)</script>"\'>'

const form = { revision: '1', naam: 'Anna Voorbeeld', werk: '', drijfveer: '', taal: 'nl' }

databaseTest('a visitor is sent to sign in, and cannot post', async ({ own: { db } }) => {
  await makeFigures(db)
  const site = makeSite(db)
  for (const path of ['/mijn', '/mijn/gegevens', '/mijn/gegevens.json', '/mijn/wissen'])
    expect((await site.request(path)).headers.get('location')).toMatch(/^\/inloggen\?naar=/)
  expect((await site.request('/mijn/wissen', formOf({ woord: 'WISSEN' }))).status).toBe(401)
})

databaseTest(
  'who no longer wants to be shown is hidden at once, and can be shown again',
  async ({ own: { db } }) => {
    const { id, send, show, site } = await makeAnna(db)
    const seen = async () =>
      await db
        .selectFrom('bead')
        .select(['visibility', 'title', 'summary'])
        .where('id', '=', id)
        .executeTakeFirst()
    const saved = await send('/mijn', { ...form, naam: 'Anna Anders', werk: 'Verbindt' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/mijn?gedaan=bewaard'])
    expect(await seen()).toEqual({ visibility: 'team', title: 'Anna Anders', summary: 'Verbindt' })
    expect((await site.request('/regios/noord/personen/anna-anders')).status).toBe(404)
    expect(await show('/mijn?gedaan=bewaard')).toContain('Uw gegevens zijn bewaard.')
    await send('/mijn', { ...form, revision: '2', zichtbaar: 'ja', overzicht: 'ja' })
    expect(await seen()).toMatchObject({ visibility: 'public' })
    const page = await site.request('/mijn', { headers: asPerson(id) })
    expect(page.headers.get('cache-control')).toBe('private, no-store')
  },
)

databaseTest('a form from before somebody’s change is refused, with both texts', async ({ own: { db } }) => {
  const { send } = await makeAnna(db)
  await send('/mijn', { ...form, naam: 'Eerste' })
  const stale = await send('/mijn', { ...form, naam: 'Tweede' })
  const html = await stale.text()
  expect(stale.status).toBe(422)
  expect(html).toContain('Eerste')
  expect(html).toContain('value="Tweede"')
})

databaseTest('script, BSN, unseen characters and long texts do no harm', async ({ own: { db } }) => {
  const { send, show } = await makeAnna(db)
  for (const [fields, message] of [
    [{ werk: 'bsn 123456782' }, 'Dit lijkt op een burgerservicenummer'],
    [{ naam: 'Anna\u202e' }, 'niet te zien'],
    [{ naam: ' ' }, 'Vul iets in'],
    [{ drijfveer: 'a'.repeat(1001) }, 'te lang'],
  ] as const) {
    const answer = await send('/mijn', { ...form, ...fields })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(message)
  }
  expect((await send('/mijn', { ...form, naam: 'a'.repeat(1_000_000) })).status).toBe(413)
  expect((await send('/mijn', { ...form, naam: 'An\u0000na' })).status).toBe(303)
  await send('/mijn', { ...form, revision: '2', naam: SCRIPT, werk: SCRIPT, drijfveer: SCRIPT })
  for (const path of ['/mijn', '/mijn/gegevens']) {
    const html = await show(path)
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script>')
  }
})

databaseTest(
  'the log has what somebody changed of themselves, and nothing that stayed',
  async ({ own: { db } }) => {
    const { id, send } = await makeAnna(db)
    const shown = { zichtbaar: 'ja', overzicht: 'ja' }
    const lines = async () => {
      const rows = await db
        .selectFrom('audit_event')
        .select('changes')
        .where('thing', '=', id)
        .where('action', '=', 'update')
        .orderBy('seq')
        .execute()
      return rows.map(({ changes }) => JSON.parse(changes ?? 'null'))
    }
    await send('/mijn', { ...form, ...shown, drijfveer: 'Zorg' })
    expect(await lines()).toEqual([{ motive: ['', 'Zorg'] }])
    await send('/mijn', { ...form, ...shown, drijfveer: 'Zorg', revision: '2', werk: 'Verbindt' })
    expect(await lines()).toEqual([{ motive: ['', 'Zorg'] }, { summary: ['', 'Verbindt'] }])
  },
)
