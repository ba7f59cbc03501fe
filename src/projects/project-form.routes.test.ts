import { describe, expect } from 'vitest'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson, testAct } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeProject } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const theme = await createBead(db, testAct, {
    region: REGION,
    kind: 'theme',
    title: 'Preventie',
    summary: '',
    visibility: 'public',
    example: true,
  })
  const project = await makeProject(db, { region: REGION, title: 'Minder vallen', lead: lead.id })
  const editor = await makePerson(db, { name: 'Ed' })
  const other = await makePerson(db, { name: 'Olga' })
  for (const person of [editor, other])
    await giveRole(db, { person, organisation: lead.id, role: 'editor', region: REGION })
  const path = `/regios/${REGION}/projecten/${project.slug}`
  return { lead, theme, project, editor, other, path, site: await makeSite(db) }
}
type Story = Awaited<ReturnType<typeof makeStory>>

/** Hidden and visible values of the form of a part, as a browser would send them. */
async function openPart({ site, path }: Story, person: string, part: string) {
  const page = await (await site.request(`${path}?bewerk=${part}`, { headers: asPerson(person) })).text()
  const value = (name: string) => {
    const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    return found.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  return {
    page,
    hidden: { revisie: value('revisie'), 'deel-van': value('deel-van'), 'stand-was': value('stand-was') },
  }
}

const what = { titel: 'Minder vallen', samenvatting: 'Nieuw en kort.', omschrijving: '' }

const summaryOf = async (db: Database, id: string) =>
  (await db.selectFrom('bead').select(['summary', 'revision']).where('id', '=', id).executeTakeFirst()) ?? {}

describe('editing in place', () => {
  databaseTest('changes one part and leaves the others as they are', async ({ own: { db } }) => {
    const story = await makeStory(db)
    const { site, editor, path, theme, project } = story
    const { hidden } = await openPart(story, editor, 'waarom')
    const saved = await site.request(
      `${path}/bewerken`,
      formOf({ ...hidden, themas: theme.id }, asPerson(editor)),
    )
    expect(saved.status).toBe(303)
    expect(saved.headers.get('location')).toBe(`${path}?gedaan=gewijzigd&revisie=2`)
    expect(await summaryOf(db, project.id)).toEqual({ summary: 'Ouderen vallen minder vaak.', revision: 2 })
    const links = await db
      .selectFrom('thread_link')
      .select('to_bead')
      .where('from_bead', '=', project.id)
      .execute()
    expect(links).toEqual([{ to_bead: theme.id }])
  })

  databaseTest(
    'shows both texts when somebody else changed the same part, and saves after that',
    async ({ own: { db } }) => {
      const story = await makeStory(db)
      const { site, editor, other, path, project } = story
      const mine = await openPart(story, editor, 'wat')
      const theirs = await openPart(story, other, 'wat')
      const first = { ...theirs.hidden, ...what, samenvatting: 'Van Olga.' }
      expect((await site.request(`${path}/bewerken`, formOf(first, asPerson(other)))).status).toBe(303)
      const second = { ...mine.hidden, ...what, samenvatting: 'Van Ed.' }
      const refused = await site.request(`${path}/bewerken`, formOf(second, asPerson(editor)))
      expect(refused.status).toBe(409)
      const page = await refused.text()
      expect(page).toContain('Iemand anders was u voor')
      expect(page).toContain('<span class="typed">Van Olga.</span>')
      expect((page.match(/Van Ed\./g) ?? []).length).toBeGreaterThanOrEqual(2)
      expect(await summaryOf(db, project.id)).toMatchObject({ summary: 'Van Olga.' })
      const again = /name="stand-was" value="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''
      const third = { ...second, revisie: '2', 'stand-was': again }
      expect((await site.request(`${path}/bewerken`, formOf(third, asPerson(editor)))).status).toBe(303)
      expect(await summaryOf(db, project.id)).toMatchObject({ summary: 'Van Ed.' })
    },
  )

  databaseTest('bothers nobody when the other changed another part', async ({ own: { db } }) => {
    const story = await makeStory(db)
    const { site, editor, other, path, theme, project } = story
    const mine = await openPart(story, editor, 'wat')
    const theirs = await openPart(story, other, 'waarom')
    const themes = { ...theirs.hidden, themas: theme.id }
    await site.request(`${path}/bewerken`, formOf(themes, asPerson(other)))
    const saved = await site.request(
      `${path}/bewerken`,
      formOf({ ...mine.hidden, ...what }, asPerson(editor)),
    )
    expect(saved.status).toBe(303)
    expect(await summaryOf(db, project.id)).toMatchObject({ summary: 'Nieuw en kort.', revision: 3 })
    const links = await db
      .selectFrom('thread_link')
      .select('id')
      .where('from_bead', '=', project.id)
      .execute()
    expect(links).toHaveLength(1)
  })

  databaseTest('undoes the last change, themes too, and not that of another', async ({ own: { db } }) => {
    const story = await makeStory(db)
    const { site, editor, other, path, theme, project } = story
    const headers = asPerson(editor)
    const all = {
      revisie: '1',
      ...what,
      titel: 'Andere naam',
      themas: theme.id,
      fase: 'completed',
      zichtbaar: 'public',
      begin: '2026-01-01',
      eind: '',
      antwoordtermijn: '3',
      trekker: '',
    }
    const { hidden } = await openPart(story, editor, 'wat')
    await site.request(`${path}/bewerken`, formOf({ ...hidden, ...all, 'deel-van': '' }, headers))
    const now = `/regios/${REGION}/projecten/andere-naam`
    expect(
      (await site.request(`${now}/ongedaan`, formOf({ revisie: '2' }, asPerson(other)))).headers.get(
        'location',
      ),
    ).toContain('niet-teruggedraaid')
    expect(
      (await site.request(`${now}/ongedaan`, formOf({ revisie: '2' }, headers))).headers.get('location'),
    ).toBe(`${path}?gedaan=teruggedraaid`)
    const row = await db
      .selectFrom('project')
      .innerJoin('bead', 'bead.id', 'project.id')
      .select(['title', 'summary', 'owner', 'phase', 'starts_on', 'answer_days'])
      .executeTakeFirst()
    expect(row).toEqual({
      title: 'Minder vallen',
      summary: 'Ouderen vallen minder vaak.',
      owner: story.lead.id,
      phase: 'running',
      starts_on: null,
      answer_days: 5,
    })
    expect(
      await db.selectFrom('thread_link').select('id').where('from_bead', '=', project.id).execute(),
    ).toEqual([])
  })
})

describe('the form of a project', () => {
  databaseTest('makes a project, and refuses what cannot be', async ({ own: { db } }) => {
    const { site, editor, lead } = await makeStory(db)
    const headers = asPerson(editor)
    const path = `/regios/${REGION}/projecten/nieuw`
    const good = {
      titel: 'Samen eten',
      fase: 'idea',
      zichtbaar: 'public',
      antwoordtermijn: '5',
      trekker: lead.id,
    }
    const made = await site.request(path, formOf(good, headers))
    expect(made.headers.get('location')).toBe(`/regios/${REGION}/projecten/samen-eten?gedaan=gemaakt`)
    // A second click finds what the first made.
    const form = await (await site.request(path, { headers })).text()
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const sent = { ...good, titel: 'Eén keer', sleutel }
    const twice = await Promise.all([1, 2].map(() => site.request(path, formOf(sent, headers))))
    expect(new Set(twice.map((one) => one.headers.get('location'))).size).toBe(1)
    for (const [wrong, says] of [
      [{ titel: '' }, 'Naam'],
      [{ begin: '2026-02-01', eind: '2026-01-01' }, 'De laatste dag ligt vóór de eerste'],
      [{ begin: '2026-02-30' }, 'Vul bij “Begint op” een datum in die bestaat'],
      [{ begin: 'ooit', eind: '31-31' }, 'Vul bij “Klaar op” een datum in die bestaat'],
      [{ antwoordtermijn: '0' }, 'Vul een heel getal in'],
      [{ trekker: '00000000-0000-7000-8000-000000000000' }, 'Kies iets uit de lijst'],
      [{ gebieden: 'GM9999' }, 'Kies iets uit de lijst'],
      [{ omschrijving: 'BSN 111222333' }, 'burgerservicenummer'],
    ] as const) {
      const refused = await site.request(path, formOf({ ...good, ...wrong }, headers))
      expect([wrong, refused.status]).toEqual([wrong, 422])
      expect(await refused.text()).toContain(says)
    }
    expect(await db.selectFrom('project').select('id').execute()).toHaveLength(3)
  })

  databaseTest(
    'keeps a draft for its own person, goes on with it, and forgets it once saved',
    async ({ own: { db } }) => {
      const story = await makeStory(db)
      const { site, editor, other, path } = story
      const headers = asPerson(editor)
      const { hidden } = await openPart(story, editor, 'wat')
      const draft = { ...hidden, ...what, samenvatting: 'Half af', actie: 'concept' }
      const kept = await site.request(`${path}/bewerken`, formOf(draft, headers))
      expect(kept.status).toBe(303)
      expect((await openPart(story, editor, 'wat')).page).toContain('U was hier bezig')
      expect((await openPart(story, other, 'wat')).page).not.toContain('U was hier bezig')
      const further = await site.request(kept.headers.get('location')?.split('#')[0] ?? '', { headers })
      const shown = await further.text()
      for (const text of ['Half af', 'Dit is uw concept van']) expect(shown).toContain(text)
      expect(shown).not.toContain('U was hier bezig')
      await site.request(`${path}/bewerken`, formOf({ ...hidden, ...what }, headers))
      expect((await openPart(story, editor, 'wat')).page).not.toContain('U was hier bezig')
    },
  )
})
