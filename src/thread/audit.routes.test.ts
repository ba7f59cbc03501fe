import { sql } from 'kysely'
import { expect } from 'vitest'
import { appendAudit } from '../database/index.ts'
import { makePerson } from '../people/testing.ts'
import { makeBead, threadTest } from './testing.ts'

const path = '/regios/heuvelrug/logboek'

threadTest(
  'an administrator pages through the log of their region and its parts, and filters it',
  async ({ site }) => {
    const boss = await site.someone('Bea', 'administrator')
    for (let n = 1; n <= 60; n++) await makeBead(site.db, `Thema ${n}`)
    await makeBead(site.db, 'In de wijk', { region: 'zeist-alleen', kind: 'body' })
    await makeBead(site.db, 'Van elders', { region: 'wijken' })
    const first = await site.read(path, boss)
    expect(first.text).toContain('In de wijk')
    expect(first.text).not.toContain('Van elders')
    expect(first.text).toContain(`${path}?pagina=2`)
    expect((await site.read(`${path}?pagina=2`, boss)).text).toContain('Thema 1<')
    const bodies = await site.read(`${path}?soort=body&actie=create&vanaf=2026-01-15&tot=2026-01-15`, boss)
    expect(bodies.text).toContain('1\u00a0regel<')
    expect((await site.read(`${path}?tot=2026-01-14`, boss)).text).toContain('Er zijn geen regels')
    for (const bad of ['vanaf=gisteren', 'tot=2026-02-31', 'persoon=x'])
      expect((await site.read(`${path}?${bad}`, boss)).status).toBe(400)
  },
)

threadTest('the log can be taken along as CSV, safe to open in a spreadsheet', async ({ site }) => {
  const boss = await site.someone('Bea', 'administrator')
  await makeBead(site.db, '=1+1')
  const csv = await site.read(`${path}.csv?soort=theme`, boss)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.text.trim().split('\r\n')).toHaveLength(2)
  expect(csv.text).toContain(",maakte,thema,'=1+1,")
})

threadTest(
  'the verification says that all is well, and which row was changed when it was',
  async ({ site }) => {
    const boss = await site.someone('Bea', 'administrator')
    await makeBead(site.db, 'Vallen')
    expect((await site.read(`${path}/controle`, boss)).text).toContain('Het logboek klopt</h2>')
    await sql.raw('alter table audit_event disable trigger user').execute(site.db)
    await sql.raw("update audit_event set action = 'x' where seq = 2").execute(site.db)
    const bad = await site.read(`${path}/controle`, boss)
    expect(bad.text).toContain('Het logboek klopt niet')
    expect(bad.text).toContain('Regel 2 is veranderd nadat zij werd geschreven.')
  },
)

threadTest(
  'only administrators of that region read its log, and only operators all of it',
  async ({ site }) => {
    const editor = await site.someone('Eef', 'editor')
    const elsewhere = await site.someone('Wil', 'administrator', 'wijken')
    const operator = await makePerson(site.db, { name: 'Olaf', operator: true })
    for (const last of ['', '.csv', '/controle']) {
      for (const person of [editor, elsewhere])
        expect((await site.read(`${path}${last}`, person)).status).toBe(403)
      expect((await site.read(`/beheer/logboek${last}`, elsewhere)).status).toBe(403)
      expect((await site.read(`/beheer/logboek${last}`, operator)).status).toBe(200)
      expect((await site.read(`${path}${last}`)).status).toBe(303)
    }
  },
)

threadTest(
  'every kind of line is told in words, and what never had a name is not called lost',
  async ({ site }) => {
    const boss = await site.someone('Bea', 'administrator')
    const act = { at: new Date('2026-01-15T10:00:00Z'), person: boss, means: 'web' } as const
    const region = 'heuvelrug'
    const lines = [
      { action: 'sign-in', kind: 'account', thing: boss, changes: { method: [null, 'mail'] } },
      { action: 'sign-out', kind: 'account', thing: boss },
      { action: 'refuse', kind: 'second-factor', thing: boss },
      { action: 'answer', kind: 'person', thing: boss },
      { action: 'remove', kind: 'session', thing: crypto.randomUUID() },
      { action: 'create', kind: 'operator-link' },
      { action: 'remove', kind: 'retention', changes: { rows: [2, 0] } },
      {
        action: 'update',
        kind: 'invitation',
        thing: crypto.randomUUID(),
        changes: { state: ['open', 'declined'] },
      },
      {
        action: 'create',
        kind: 'role',
        thing: crypto.randomUUID(),
        changes: { role: [null, 'contributor'], body: [null, null] },
      },
      {
        action: 'update',
        kind: 'person',
        thing: boss,
        changes: { shown: [false, true], motive: ['', 'Zorg'] },
      },
    ] as const
    await site.db.transaction().execute(async (trx) => {
      for (const line of lines) await appendAudit(trx, act, { ...line, region })
    })
    const { text } = await site.read(`${path}?vanaf=2026-01-15&tot=2026-01-15&persoon=${boss}`, boss)
    for (const told of [
      'logde in met account',
      'manier: werd “link per mail”',
      'stand: was “wacht op antwoord”, werd “afgeslagen”',
      'rol: werd “Deelnemer”',
      'naam zichtbaar voor iedereen: was “nee”, werd “ja”',
      'Alleen hierover',
    ])
      expect(text).toContain(told)
    const list = text.split('<ol class="events">')[1]?.split('</ol>')[0] ?? ''
    expect(list).not.toContain('niet meer te vinden')
    expect(list).not.toMatch(/sign-|refuse|answer|session<|operator-link|retention|second-factor|“leeg”/)
    const csv = await site.read(`${path}.csv?soort=role`, boss)
    const [header, ...rows] = csv.text.trim().split('\r\n')
    expect(header).toContain('Kenmerk van de persoon')
    expect(rows.at(-1)).toContain(`,Bea,${boss},`)
  },
)
