import { expect } from 'vitest'
import { appendAudit } from '../database/index.ts'
import { makeBead, threadTest } from './testing.ts'

const at = '/regios/heuvelrug/themas/vallen/geschiedenis'

threadTest(
  'the team reads in words what changed, by whom and for whom; names of the erased are gone',
  async ({ site }) => {
    await makeBead(site.db, 'Vallen')
    const editor = await site.someone('Eef Example', 'editor')
    const fields = { naam: 'Vallen', samenvatting: '<i>Nieuw</i>', zichtbaar: 'partners', revisie: '1' }
    await site.post('/regios/heuvelrug/themas/vallen/bewerken', fields, editor)
    const page = await site.read(at, editor)
    expect(page.text).toContain('<b>Eef Example</b> (namens Welzijn Heuvelrug) veranderde thema')
    expect(page.text).toContain('wie het ziet: was “Voor iedereen”, werd “Alleen voor partners in de regio”')
    expect(page.text).toContain('&lt;i>Nieuw&lt;/i>')
    expect(page.text).toContain('15 januari 2026')
    await site.db.updateTable('person').set({ erased_at: new Date() }).where('id', '=', editor).execute()
    const other = await site.someone('Ans', 'coordinator')
    const later = await site.read(at, other)
    expect(later.text).toContain('<b>gewist</b>')
    expect(later.text).not.toContain('Eef Example')
  },
)

threadTest('a visitor is asked to sign in, and a reader may not', async ({ site }) => {
  await makeBead(site.db, 'Vallen')
  expect((await site.read(at)).status).toBe(303)
  expect((await site.read(at, await site.someone('Rie', 'reader'))).status).toBe(403)
})

threadTest(
  'the way above the history of a person passes no list of people: there is none',
  async ({ site }) => {
    const boss = await site.someone('Bea', 'coordinator')
    const home = '/regios/heuvelrug'
    const wayOf = async (path: string) => {
      const { text } = await site.read(`${path}/geschiedenis`, boss)
      const way = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? ''
      return [...way.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    }
    const ans = await makeBead(site.db, 'Ans Example', {
      kind: 'person',
      id: await site.someone('Ans Example'),
    })
    const own = `${home}/personen/${ans.slug}`
    expect(await wayOf(own)).toEqual(['/regios', home, own])
    await makeBead(site.db, 'Vallen')
    const theme = `${home}/themas/vallen`
    expect(await wayOf(theme)).toEqual(['/regios', home, `${home}/themas`, theme])
  },
)

threadTest('when somebody signs in is in the history of their page for themselves only', async ({ site }) => {
  const boss = await site.someone('Bea', 'administrator')
  const id = await site.someone('Ans Example')
  const bead = await makeBead(site.db, 'Ans Example', { kind: 'person', id })
  const act = { at: new Date('2026-01-15T10:00:00Z'), person: id, means: 'web' } as const
  await site.db.transaction().execute(async (trx) => {
    for (const kind of ['account', 'session', 'second-factor', 'passkey'])
      await appendAudit(trx, act, { action: 'sign-in', kind, thing: id })
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'person',
      thing: id,
      changes: { motive: ['', 'Zorg'] },
    })
  })
  const path = `/regios/heuvelrug/personen/${bead.slug}/geschiedenis`
  const seen = await site.read(path, boss)
  expect(seen.text).toContain('werd “Zorg”')
  expect(seen.text).not.toContain('logde in met')
  expect((await site.read(path, id)).text).toContain('logde in met account')
})
