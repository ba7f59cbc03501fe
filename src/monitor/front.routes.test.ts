import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { asPerson, giveRole, makePerson } from '../people/testing.ts'
import { makeAction, makeProject } from '../projects/testing.ts'
import { makeYear, REGION, wordsOf } from './testing.ts'

databaseTest(
  'the front page of a region says what it wants, what happens and what was promised',
  async ({ own }) => {
    const { db } = own
    await makeYear(db)
    const summary = 'Voorkomen waar het kan.'
    await db.updateTable('bead').set({ summary }).where('slug', '=', 'preventie').execute()
    const site = makeSite(db)
    const answer = await site.request(`/regios/${REGION}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const html = await answer.clone().text()
    const words = await wordsOf(answer)
    expect(words).toContain('110.691 inwoners in 2 gemeenten')
    expect(words).toContain('Preventie Voorkomen waar het kan. 1 project')
    expect(words).toContain('Wonen Nog geen project: hier zit een gat.')
    expect(words).toContain('Lopende projecten: 2 van 2')
    expect(words).toContain('Minder vallen')
    expect(words).toContain('Ochtend over de rollen')
    expect(words).toContain('1 gedaan 1 bezig 1 nog niet begonnen 1 te laat')
    for (const path of ['projecten', 'bijeenkomsten', 'monitor', 'regiobeeld', 'themas', 'partners'])
      expect(html, path).toContain(`href="/regios/${REGION}/${path}"`)
    expect(html).toContain('href="/gebieden/GM0355"')
    for (const choice of ['thema=preventie', 'deel=zeist-alleen'])
      expect(html, choice).toContain(`href="/regios/${REGION}/projecten?${choice}"`)
    expect(html).not.toContain('werkbank')
    const english = await wordsOf(site.request(`/en/regios/${REGION}`))
    expect(english).toContain('Wonen No project yet: this is a gap.')
  },
)

databaseTest(
  'a number of projects leads to the list with that number, whatever their phase',
  async ({ own }) => {
    const { db } = own
    const { prevention } = await makeYear(db)
    const stopped = {
      region: REGION,
      themes: [prevention.id],
      regions: ['zeist-alleen'],
      phase: 'stopped',
    } as const
    await makeProject(db, { ...stopped, title: 'Gestopt' })
    const site = makeSite(db)
    const html = await (await site.request(`/regios/${REGION}`)).text()
    const links = [...html.matchAll(/<a href="([^"]*\/projecten\?[^"]*)"[^>]*>([^<]*\d[^<]*)<\/a>/g)]
    const found = await Promise.all(
      links.map(async ([, href = '', text = '']) => {
        const list = await wordsOf(site.request(href.replaceAll('&amp;', '&')))
        return [
          text.replace(/\s/g, ' '),
          /(\d+) projecten? gevonden|(\d+) project gevonden/.exec(list)?.slice(1).find(Boolean),
        ]
      }),
    )
    expect(found).toEqual([
      ['2 projecten', '2'],
      ['Lopende projecten: 2 van 3.', '2'],
      ['Zeist alleen (2)', '2'],
    ])
  },
)

databaseTest('it is fresh: what is written is there at once, for a sub-region too', async ({ own }) => {
  const { db } = own
  const { project } = await makeYear(db)
  const site = makeSite(db)
  expect(await wordsOf(site.request('/regios/zeist-alleen'))).toContain('Lopende projecten: 1 van 1')
  await makeProject(db, { region: 'zeist-alleen', title: 'Net begonnen' })
  await makeAction(db, { region: REGION, what: 'Net gedaan', project: project.id, state: 'done' })
  const words = await wordsOf(site.request('/regios/zeist-alleen'))
  expect(words).toContain('Lopende projecten: 2 van 2')
  expect(words).toContain('Net begonnen')
  // Promises of a project that runs in the sub-region count there, those of the rest of the region do not.
  expect(words).toContain('2 gedaan 1 bezig 1 te laat')
})

databaseTest('a region where nothing is yet says so, and drafts stay with the team', async ({ own }) => {
  const { db } = own
  const { partner } = await makeYear(db)
  const site = makeSite(db)
  const bare = await wordsOf(site.request('/regios/wijken'))
  for (const text of [
    'Er staan nog geen projecten op.',
    'Er is nu niets gepland.',
    'Er zijn nog geen acties.',
    'Er staan nog geen rollen of thema’s op.',
  ])
    expect(bare).toContain(text)
  const lead = await makePerson(db, { name: 'Trekker' })
  await giveRole(db, { person: lead, organisation: partner.id, role: 'coordinator', region: REGION })
  const mine = await site.request(`/regios/${REGION}`, { headers: asPerson(lead) })
  expect(mine.headers.get('cache-control')).toBe('private, no-store')
  const html = await mine.text()
  expect(html).toContain(`href="/regios/${REGION}/werkbank"`)
  // "Geheim plan" is a draft: one more that has not begun.
  expect(html).toMatch(/<b>2<\/b> <span><a href="[^"]*stand=open"/)
})
