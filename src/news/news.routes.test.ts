import { describe, expect } from 'vitest'
import { createLink } from '../beads/index.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeMeeting } from '../meetings/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { updateArticle } from './article.queries.ts'
import { makeArticle } from './testing.ts'

const REGION = 'heuvelrug'
const LIST = `/regios/${REGION}/nieuws`
const DAY_MS = 86_400_000
const daysBefore = (days: number) => new Date(testAct.at.getTime() - days * DAY_MS)

describe('news of a region', () => {
  databaseTest('has the newest first, page by page, without drafts', async ({ own }) => {
    const { db } = own
    await makeFigures(db)
    await createRegions(db, testRegions)
    const site = makeSite(db)
    const ask = async (query = '') => (await site.request(`${LIST}${query}`)).text()
    expect(await ask()).toContain('Er is nog geen nieuws.')
    await makeArticle(db, { region: REGION, title: 'Ouder', publishAt: daysBefore(9) })
    await makeArticle(db, { region: REGION, title: 'Nieuwer', publishAt: daysBefore(1) })
    await makeArticle(db, { region: REGION, title: 'Straks', publishAt: daysBefore(-1) })
    await makeArticle(db, { region: 'wijken', title: 'Elders' })
    const all = await ask()
    expect(all.indexOf('>Nieuwer<')).toBeGreaterThan(0)
    expect(all.indexOf('>Ouder<')).toBeGreaterThan(all.indexOf('>Nieuwer<'))
    for (const hidden of ['Straks', 'Elders']) expect(all).not.toContain(`>${hidden}<`)
    expect(await ask('?zoek=NIEUWER')).not.toContain('>Ouder<')
    expect(await ask('?zoek=100%25')).toContain('Geen bericht past bij deze keuze.')
    expect(await ask('?thema=er-niet')).toContain('Geen bericht past bij deze keuze.')
    for (const odd of ['?pagina=-4', '?pagina=9999', '?zoek=%00'])
      expect([odd, (await ask(odd)).includes('>Nieuwer<')]).toEqual([odd, true])
    for (let n = 0; n < 20; n++) await makeArticle(db, { region: REGION, title: `Reeks ${n}` })
    expect(await ask()).not.toContain('>Ouder<')
    expect(await ask('?pagina=2')).toContain('>Ouder<')
    expect(await (await site.request(`/en${LIST}`)).text()).toContain('News from')
  })

  databaseTest('an article tells what it is about, and a draft is nobody else’s', async ({ own }) => {
    const { db } = own
    await makeFigures(db)
    await createRegions(db, testRegions)
    const site = makeSite(db)
    const meeting = await makeMeeting(db, { region: REGION, title: 'De ochtend' })
    const bead = await makeArticle(db, {
      region: REGION,
      title: 'Verslag',
      about: [meeting.id],
      text: 'Er was *veel* <script>alert(1)</script>',
    })
    const page = await (await site.request(`${LIST}/${bead.slug}`)).text()
    expect(page).toContain('Er was <em>veel</em> &lt;script')
    expect(page).toContain('>De ochtend<')
    const draft = await makeArticle(db, { region: REGION, title: 'Later', publishAt: daysBefore(-3) })
    expect((await site.request(`${LIST}/${draft.slug}`)).status).toBe(404)
    expect((await site.request(`/regios/wijken/nieuws/${bead.slug}`)).status).toBe(404)
  })

  databaseTest('a change moves links and comes with its revision', async ({ own }) => {
    const { db } = own
    await createRegions(db, testRegions)
    const [first, second] = [
      await makeMeeting(db, { region: REGION, title: 'Eerste' }),
      await makeMeeting(db, { region: REGION, title: 'Tweede' }),
    ]
    const bead = await makeArticle(db, { region: REGION, title: 'Verslag', about: [first.id] })
    const fields = { title: 'Verslag', summary: '', text: 'Anders', about: [second.id] }
    const done = await updateArticle(db, testAct, bead.id, fields, 1)
    expect(done).toMatchObject({ bead: { revision: 2, visibility: 'draft' } })
    expect(await updateArticle(db, testAct, bead.id, fields, 1)).toMatchObject({
      refused: expect.any(String),
    })
    const again = await createLink(db, testAct, {
      from: bead.id,
      to: first.id,
      relation: 'contributes-to',
    })
    expect('refused' in again).toBe(false)
  })
})

databaseTest(
  'a coordinator who removes an article sees that it is gone, and can put it back',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const team = await makeOrganisation(db, { region: 'heuvelrug', name: 'Kernteam' })
    const lead = await makePerson(db, { name: 'Noor' })
    await giveRole(db, { person: lead, organisation: team.id, role: 'coordinator', region: 'heuvelrug' })
    const article = await makeArticle(db, { region: 'heuvelrug', title: 'Koffie aan tafel' })
    const site = makeSite(db)
    const path = `/regios/heuvelrug/nieuws/${article.slug}`
    const gone = await site.request(`${path}/verwijderen`, formOf({ reden: 'dubbel' }, asPerson(lead)))
    const to = gone.headers.get('location') ?? ''
    const page = await site.request(to, { headers: asPerson(lead) })
    expect([to.includes('gedaan=verwijderd'), page.status]).toEqual([true, 200])
    expect(await page.text()).toContain('Koffie aan tafel')
    const back = `/regios/heuvelrug/verwijderd/${article.id}`
    expect((await site.request(back, formOf({}, asPerson(lead)))).status).toBe(303)
    expect((await site.request(path)).status).toBe(200)
  },
)
