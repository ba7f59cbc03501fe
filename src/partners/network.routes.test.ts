import { describe, expect } from 'vitest'
import { fixedClock } from '../base/clock.ts'
import { createBead, createLink, removeBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createPerson } from '../people/index.ts'
import { NOW, testAct } from '../people/testing.ts'
import { createRegion } from '../regions/region.queries.ts'
import { testRegions } from '../regions/testing.ts'
import { endSeat } from './index.ts'
import { networkJob } from './network.job.ts'
import { makeBody, makeOrganisation, makeSeat } from './testing.ts'

const region = 'heuvelrug'
const tools = {
  clock: fixedClock(NOW.toISOString()),
  log: () => undefined,
  signal: new AbortController().signal,
}

async function open(db: Database) {
  await makeFigures(db)
  for (const each of testRegions) await createRegion(db, each)
  const site = makeSite(db)
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await site.request(path, { headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}

const read = (html: string) =>
  html
    .replaceAll(/<title[\s\S]*?<\/title>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

async function makeSmall(db: Database) {
  const [linde, anker, thuis] = [
    await makeOrganisation(db, { region, name: 'De Linde', sector: 'elderly-care' }),
    await makeOrganisation(db, { region, name: 'Het Anker', sector: 'welfare' }),
    await makeOrganisation(db, { region, name: 'Thuis in de wijk', sector: 'home-care' }),
  ]
  const loose = await makeOrganisation(db, { region, name: 'Nog nergens', sector: 'housing' })
  const first = await makeBody(db, {
    region,
    name: 'Werkgroep Valpreventie',
    sectors: ['welfare', 'housing'],
  })
  const second = await makeBody(db, { region, name: 'Stuurgroep', kind: 'steering-group', right: 'decides' })
  const person = await createPerson(db, testAct, { name: 'Noor Zichtbaar', region, consentAt: NOW })
  const hidden = await createPerson(db, testAct, { name: 'Piet Verborgen', region })
  await makeSeat(db, { body: first.id, organisation: linde.id, person: hidden })
  await makeSeat(db, { body: first.id, organisation: anker.id })
  await makeSeat(db, { body: second.id, organisation: anker.id, person })
  const seat = await makeSeat(db, { body: second.id, organisation: thuis.id, person })
  await createLink(db, testAct, { from: first.id, to: second.id, relation: 'presents-to' })
  return { linde, anker, thuis, loose, first, second, hidden, seat }
}

describe('the network of a region', () => {
  databaseTest('says that it is empty when nobody takes part, in both languages', async ({ own: { db } }) => {
    const ask = await open(db)
    const page = await ask('/regios/heuvelrug/netwerk')
    expect(page.status).toBe(200)
    expect(read(page.text)).toContain('Er zijn hier nog geen partners')
    expect(page.text).not.toContain('<svg')
    expect(read((await ask('/en/regios/heuvelrug/netwerk')).text)).toContain('There are no partners')
    expect((await ask('/regios/atlantis/netwerk')).status).toBe(404)
    expect(JSON.parse((await ask('/regios/heuvelrug/netwerk.json')).text)).toEqual({ nodes: [], lines: [] })
  })

  databaseTest('of one partner is a drawing of one dot', async ({ own: { db } }) => {
    const ask = await open(db)
    await makeOrganisation(db, { region, name: 'Alleen' })
    const { text } = await ask('/regios/heuvelrug/netwerk')
    expect(text.match(/class="network-partner"/g)).toHaveLength(1)
    expect(read(text)).toContain('1 partner en 0 gremia, verbonden door 0 zetels.')
    expect(read(text)).toContain('Alleen heeft nog geen zetel.')
  })

  databaseTest(
    'is drawn, with everything in a table and what stands out in sentences',
    async ({ own: { db } }) => {
      const ask = await open(db)
      const { linde, first } = await makeSmall(db)
      const { text, headers } = await ask('/regios/heuvelrug/netwerk')
      const words = read(text)
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(words).toContain('4 partners en 2 gremia, verbonden door 4 zetels.')
      expect(words).toContain('1 partner zit in meer dan één gremium; 1 nog nergens.')
      expect(words).toContain('Werkgroep Valpreventie mist wonen. Vraag bijvoorbeeld Nog nergens .')
      expect(words).toContain('Werkgroep Valpreventie heeft een zetel zonder persoon van Het Anker .')
      expect(words).toContain('Nog nergens heeft nog geen zetel.')
      expect(words).toContain('Alleen in Stuurgroep : Thuis in de wijk .')
      expect(words).toMatch(/Het Anker verbindt als enige de rest met/)
      expect(text.match(/data-node="/g)).toHaveLength(6)
      expect(text).toContain(`href="/regios/heuvelrug/partners/${linde.slug}"`)
      expect(text).toContain(`href="/regios/heuvelrug/gremia/${first.slug}"`)
      expect(text).not.toContain('style=')
      expect(text).not.toContain('Verborgen')
    },
  )

  databaseTest('has a table with the same choice, one step from each drawing', async ({ own: { db } }) => {
    const ask = await open(db)
    const { linde } = await makeSmall(db)
    for (const view of ['', '?beeld=structuur'])
      expect((await ask(`/regios/heuvelrug/netwerk${view}`)).text).toContain(
        '<a href="/regios/heuvelrug/netwerk?beeld=tabel">Hetzelfde als tabel</a>',
      )
    const { text } = await ask('/regios/heuvelrug/netwerk?beeld=tabel')
    expect(text).not.toContain('<script')
    const words = read(text)
    expect(words).toContain('Het Anker Welzijn Stuurgroep , Werkgroep Valpreventie')
    expect(words).toContain('Werkgroep Valpreventie Adviseert 2, waarvan 1 zonder persoon Stuurgroep')
    expect(text).toContain(`href="/regios/heuvelrug/partners/${linde.slug}"`)
    const chosen = await ask('/regios/heuvelrug/netwerk?beeld=tabel&sector=welfare')
    expect(read(chosen.text)).toContain('Het Anker Welzijn')
    expect(read(chosen.text)).not.toContain('De Linde Ouderenzorg')
    expect(chosen.text).toContain('href="/regios/heuvelrug/netwerk?sector=welfare"')
  })

  databaseTest(
    'draws bodies by what they may do, with an arrow to whom they present',
    async ({ own: { db } }) => {
      const ask = await open(db)
      await makeSmall(db)
      const { text } = await ask('/regios/heuvelrug/netwerk?beeld=structuur')
      const words = read(text)
      expect(words.indexOf('Besluit')).toBeLessThan(words.indexOf('Adviseert'))
      expect(text.match(/marker-end=/g)).toHaveLength(1)
      expect(words).toContain('2 zetels, waarvan 1 zonder persoon')
      expect(text).not.toContain('<script')
    },
  )

  databaseTest(
    'shows what was chosen in the address, and all for what does not exist',
    async ({ own: { db } }) => {
      const ask = await open(db)
      await makeSmall(db)
      const count = async (query: string) =>
        (await ask(`/regios/heuvelrug/netwerk${query}`)).text.match(/class="network-partner"/g)?.length ?? 0
      expect(await count('')).toBe(4)
      expect(await count('?sector=welfare')).toBe(1)
      expect(await count('?soort=steering-group')).toBe(2)
      expect(await count('?sector=niets&soort=<script>&beeld=x')).toBe(4)
      expect(await count('?deel=zeist-alleen')).toBe(0)
      const none = await ask('/regios/heuvelrug/netwerk?thema=bestaat-niet')
      expect(read(none.text)).toContain('Niets in het netwerk past bij wat u koos.')
      const chosen = await ask('/regios/heuvelrug/netwerk.json?sector=welfare')
      expect(JSON.parse(chosen.text).nodes.map(({ name }: { name: string }) => name)).toEqual([
        'Het Anker',
        'Stuurgroep',
        'Werkgroep Valpreventie',
      ])
    },
  )

  databaseTest(
    'follows at once: a removed organisation and an ended seat are gone',
    async ({ own: { db } }) => {
      const ask = await open(db)
      const { linde, second, seat } = await makeSmall(db)
      expect((await ask('/regios/heuvelrug/netwerk')).text).toContain('De Linde')
      await removeBead(db, testAct, linde.id)
      await endSeat(db, testAct, { id: seat, body: second.id, until: '2026-01-14' })
      const { text } = await ask('/regios/heuvelrug/netwerk')
      expect(text).not.toContain('De Linde')
      expect(read(text)).toContain('Thuis in de wijk heeft nog geen zetel.')
    },
  )

  databaseTest('names a theme that hangs on one person only with their consent', async ({ own: { db } }) => {
    const ask = await open(db)
    const { hidden } = await makeSmall(db)
    const make = (title: string) =>
      createBead(db, testAct, {
        region,
        kind: 'theme',
        title,
        summary: '',
        visibility: 'public',
        example: true,
      })
    const alone = await make('Eenzaamheid')
    const theme = await make('Wonen')
    await createLink(db, testAct, { from: hidden, to: theme.id, relation: 'contributes-to' })
    const { text } = await ask('/regios/heuvelrug/netwerk')
    expect(read(text)).toContain(`${alone.title} heeft nog niemand die bijdraagt.`)
    expect(read(text)).toContain('Wonen hangt aan één persoon (de naam is niet openbaar).')
    expect(text).not.toContain('Verborgen')
    await db.updateTable('person').set({ consent_at: NOW }).where('id', '=', hidden).execute()
    await db.updateTable('bead').set({ visibility: 'public' }).where('id', '=', hidden).execute()
    await appendAudit(db, testAct, { action: 'update', kind: 'person', thing: hidden })
    const shown = (await ask('/regios/heuvelrug/netwerk')).text
    expect(read(shown)).toContain('Wonen hangt aan Piet Verborgen .')
    expect(shown).toContain(
      'hangt aan <a href="/regios/heuvelrug/personen/piet-verborgen">Piet Verborgen</a>.',
    )
  })

  databaseTest('shows markup in a name as text, and a formula not as one', async ({ own: { db } }) => {
    const ask = await open(db)
    await makeOrganisation(db, { region, name: '<script>alert(1)</script>' })
    await makeBody(db, { region, name: '=HYPERLINK("x")' })
    for (const path of ['netwerk', 'netwerk?beeld=structuur'])
      expect((await ask(`/regios/heuvelrug/${path}`)).text).not.toContain('<script>alert')
    const { text, headers } = await ask('/regios/heuvelrug/netwerk.csv')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  })

  databaseTest('gives away nothing that is not public, on the page or in a file', async ({ own: { db } }) => {
    const ask = await open(db)
    const secret = await makeOrganisation(db, { region, name: 'Geheim', visibility: 'draft' })
    const body = await makeBody(db, { region, name: 'Tafel' })
    await makeSeat(db, { body: body.id, organisation: secret.id })
    for (const path of ['netwerk', 'netwerk?beeld=structuur', 'netwerk.csv', 'netwerk.json']) {
      const { text } = await ask(`/regios/heuvelrug/${path}`)
      expect(text, path).not.toContain('Geheim')
      expect(text, path).not.toContain(secret.id)
    }
  })
})

describe('a large network', () => {
  databaseTest(
    'waits for its job, and shows the old drawing until the new one is there',
    async ({ own: { db } }) => {
      const ask = await open(db)
      const body = await makeBody(db, { region, name: 'Tafel' })
      for (let i = 0; i < 70; i += 1) {
        const { id } = await makeOrganisation(db, { region, name: `Partner ${i}` })
        await makeSeat(db, { body: body.id, organisation: id })
      }
      const before = await ask('/regios/heuvelrug/netwerk')
      expect(read(before.text)).toContain('De tekening wordt gemaakt.')
      expect(read(before.text)).toContain('Partner 69')
      await ask('/regios/heuvelrug/netwerk')
      expect(await db.selectFrom('job').select('kind').where('kind', '=', 'network').execute()).toHaveLength(
        1,
      )
      await networkJob.run(db, { region }, tools)
      const drawn = await ask('/regios/heuvelrug/netwerk')
      expect(drawn.text.match(/class="network-partner"/g)).toHaveLength(70)
      expect(read(drawn.text)).not.toContain('De tekening')
      await makeOrganisation(db, { region, name: 'Nieuwkomer' })
      const after = await ask('/regios/heuvelrug/netwerk')
      expect(after.text.match(/class="network-partner"/g)).toHaveLength(70)
      expect(read(after.text)).toContain('1 naam staat nog niet op de tekening.')
      await networkJob.run(db, null, tools)
      expect((await ask('/regios/heuvelrug/netwerk')).text.match(/class="network-partner"/g)).toHaveLength(71)
      // Nothing changed: the same row stays.
      const made = () => db.selectFrom('network_layout').select(['region', 'input_hash', 'made_at']).execute()
      const rows = await made()
      await networkJob.run(db, null, { ...tools, clock: fixedClock('2026-01-15T22:00:00Z') })
      expect(await made()).toEqual(rows)
    },
  )
})
