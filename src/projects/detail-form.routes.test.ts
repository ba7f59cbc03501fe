import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { asPerson, formOf, giveRole, makePerson } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeProject } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const lead = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const project = await makeProject(db, { region: REGION, title: 'Minder vallen', lead: lead.id })
  const next = await makeProject(db, { region: REGION, title: 'Minder vallen, deel 2', lead: lead.id })
  const editor = await makePerson(db, { name: 'Ed' })
  await giveRole(db, { person: editor, organisation: lead.id, role: 'editor', region: REGION })
  const path = `/regios/${REGION}/projecten/${project.slug}`
  const site = await makeSite(db)
  const show = async (address = '', person?: string) => {
    const answer = await site.request(`${path}${address}`, person ? { headers: asPerson(person) } : {})
    return { status: answer.status, text: (await answer.text()).replace(/\s+/g, ' ') }
  }
  /** Opens the form, changes these fields and sends it. */
  const send = async (address: string, fields: Record<string, string>, state?: string) => {
    const { text } = await show(address, editor)
    const answer = await site.request(
      `${path}${address}`,
      formOf({ 'stand-was': state ?? stateIn(text), ...fields }, asPerson(editor)),
    )
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  return { lead, project, next, editor, path, site, show, send }
}

const stateIn = (html: string) =>
  (/name="stand-was" value="([^"]*)"/.exec(html)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

const grant = {
  programma: 'Startimpuls Chronische Zorg',
  ronde: 'Startimpuls 2019',
  nummer: '10100011910016',
  begin: '2019-01-01',
  eind: '2020-12-31',
  penvoerder: 'Dr. J. Voorbeeld',
  verantwoordelijk: 'Medisch Voorbeeld',
  samenvatting: 'De regio vergrijst.',
  onderwerpen: 'ouderen\nchronisch zieken\nouderen',
  budget: '1.250.000,50',
  betaler: 'Voorbeeldfonds',
  vervolg: 'We vragen een vervolg aan.',
}

describe('the grant of a project', () => {
  databaseTest('stands on the page with its term, its topics and its follow-up', async ({ own: { db } }) => {
    const { send, show, next, path, lead } = await makeStory(db)
    expect((await show()).text).not.toContain('id="subsidie"')
    const fields = { ...grant, organisatie: lead.id, vervolgproject: next.id }
    const saved = await send('/subsidie', fields)
    expect([saved.status, saved.to]).toEqual([303, `${path}?gedaan=bewaard#subsidie`])
    const { text } = await show()
    for (const words of [
      '10100011910016',
      'ouderen, chronisch zieken<',
      'De looptijd is voorbij: 100%.',
      '1.250.000,50',
      `/projecten/${next.slug}`,
      'Medisch Voorbeeld, ',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/<progress class="term" max="100" value="100"/)
    const rows = await db.selectFrom('audit_event').select('changes').where('kind', '=', 'project').execute()
    expect(rows.at(-1)?.changes).toContain('"grant.nummer":[null,"10100011910016"]')
  })

  databaseTest(
    'is refused when it ends before it begins or costs less than nothing',
    async ({ own: { db } }) => {
      const { send } = await makeStory(db)
      for (const [fields, message] of [
        [{ eind: '2018-12-31' }, 'ligt vóór de eerste'],
        [{ eind: '2019-02-30' }, '“Laatste dag” een datum in die bestaat'],
        [{ budget: '-1' }, 'niet onder nul'],
        [{ budget: 'veel' }, 'een getal in'],
        [{ programma: ' ' }, 'Onderdeel van programma'],
        [{ organisatie: 'onzin' }, 'Kies iets uit de lijst'],
        [{ penvoerder: 'BSN 111222333' }, 'urgerservicenummer'],
        [{ onderwerpen: 'x'.repeat(101) }, '100 tekens'],
      ] as const) {
        const refused = await send('/subsidie', { ...grant, ...fields })
        expect([fields, refused.status, refused.text.includes(message)]).toEqual([fields, 422, true])
        expect(refused.text).toContain('Startimpuls 2019')
      }
      expect(await db.selectFrom('project_grant').select('project').execute()).toEqual([])
    },
  )

  databaseTest(
    'shows both texts when somebody else was first, and saves after that',
    async ({ own: { db } }) => {
      const { send, show, editor } = await makeStory(db)
      await send('/subsidie', grant)
      const state = stateIn((await show('/subsidie', editor)).text)
      expect((await send('/subsidie', { ...grant, betaler: 'Van Olga' })).status).toBe(303)
      const refused = await send('/subsidie', { ...grant, betaler: 'Van Ed' }, state)
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('<span class="typed">Van Olga</span>')
      expect(refused.text).toContain('<span class="typed">Van Ed</span>')
      const again = await send('/subsidie', { ...grant, betaler: 'Van Ed' }, stateIn(refused.text))
      expect(again.status).toBe(303)
      expect(await db.selectFrom('project_grant').select('payer').execute()).toEqual([{ payer: 'Van Ed' }])
    },
  )

  databaseTest('goes when it is removed, and the history keeps what it said', async ({ own: { db } }) => {
    const { send, show, site, path, editor } = await makeStory(db)
    await send('/subsidie', grant)
    const removed = await site.request(`${path}/subsidie/verwijderen`, formOf({}, asPerson(editor)))
    expect(removed.status).toBe(303)
    expect((await show()).text).not.toContain('10100011910016')
    const again = await site.request(`${path}/subsidie/verwijderen`, formOf({}, asPerson(editor)))
    expect(again.status).toBe(404)
    const history = await show('/geschiedenis', editor)
    expect(history.text).toContain('10100011910016')
    expect(history.text).toContain('subsidie, projectnummer')
  })
})

describe('needs, factors and results', () => {
  databaseTest(
    'are added, changed and removed, each only within its own project',
    async ({ own: { db } }) => {
      const { send, show, site, editor, path, next } = await makeStory(db)
      await send('/behoeften/nieuw', {
        soort: 'need',
        wat: 'Rust <b>',
        voorwie: 'mantelzorgers',
        stand: 'missing',
      })
      await send('/factoren/nieuw', { groep: 'finance', richting: 'hinders', wat: 'Geen geld', gewicht: '4' })
      const page = (await show()).text
      expect(page).toContain('Rust &lt;b>')
      expect(page).toContain('4 van 5')
      expect(page).not.toContain('/behoeften/nieuw')
      const [need] = await db.selectFrom('project_need').select('id').execute()
      const changed = await send(`/behoeften/${need?.id}`, { soort: 'need', wat: 'Rust', stand: 'exists' })
      expect(changed.status).toBe(303)
      expect((await show('', editor)).text).toContain('Bewerk: Rust')
      const elsewhere = `/regios/${REGION}/projecten/${next.slug}/behoeften/${need?.id}`
      for (const address of [elsewhere, `${elsewhere}/verwijderen`, `${path}/behoeften/onzin/verwijderen`])
        expect(
          (
            await site.request(
              address,
              formOf({ soort: 'need', wat: 'X', stand: 'exists' }, asPerson(editor)),
            )
          ).status,
        ).toBe(404)
      await site.request(`${path}/behoeften/${need?.id}/verwijderen`, formOf({}, asPerson(editor)))
      expect(await db.selectFrom('project_need').select('id').execute()).toEqual([])
    },
  )

  databaseTest('say in one sentence what was measured, and nothing before that', async ({ own: { db } }) => {
    const { send, show } = await makeStory(db)
    const own = {
      maat: 'Valincidenten',
      eenheid: 'valincidenten per maand',
      beter: 'lower',
      nul: '12',
      doel: '8',
    }
    await send('/resultaten/nieuw', { ...own, nuldag: '2025-12-31', doeldag: '2026-12-31' })
    expect((await show()).text).toContain(
      'Doel: van 12 naar 8 valincidenten per maand in 2026. Nog niet gemeten.',
    )
    const [result] = await db.selectFrom('project_result').select('id').execute()
    const at = `/resultaten/${result?.id}/metingen/nieuw`
    expect((await send(at, { gemeten: '2027-01-01', waarde: '9' })).text).toContain('moet nog komen')
    expect((await send(at, { gemeten: '', waarde: 'x' })).status).toBe(422)
    expect((await send(at, { gemeten: '2026-01-10', waarde: '10', bron: 'Telling' })).status).toBe(303)
    const { text } = await show()
    expect(text).toContain(
      'Doel: van 12 naar 8 valincidenten per maand in 2026. Nu: 10 (10 januari 2026). Het doel is nog niet gehaald.',
    )
    expect(text).toContain('Bron: Telling')
  })

  databaseTest('a figure is read from the library, with its year and source', async ({ own: { db } }) => {
    const { send, show } = await makeStory(db)
    const figure = { cijfer: 'share-65-plus', gebied: 'GM0355', beter: 'lower' }
    for (const [fields, message] of [
      [{ gebied: '' }, 'van welk gebied'],
      [{ nul: '3' }, 'komt uit het cijfer zelf'],
      [{ maat: 'x' }, 'hoort niet bij een cijfer'],
      [{ gebied: 'GM9999' }, 'Kies iets uit de lijst'],
      [{ doeldag: '2026-12-31' }, 'Vul een doel in'],
      [{ cijfer: '', gebied: '' }, 'Vul in wat u meet'],
    ] as const)
      expect([
        fields,
        (await send('/resultaten/nieuw', { ...figure, ...fields })).text.includes(message),
      ]).toEqual([fields, true])
    expect((await send('/resultaten/nieuw', { ...figure, doel: '20', doeldag: '2030-12-31' })).status).toBe(
      303,
    )
    const { text } = await show()
    expect(text).toMatch(/Doel: 20,0% in 2030\. Nu: [\d,]+% \(\d{4}\)\./)
    expect(text).toContain('/cijfers/share-65-plus?gebied=GM0355')
    const [result] = await db.selectFrom('project_result').select('id').execute()
    expect(
      (await send(`/resultaten/${result?.id}/metingen/nieuw`, { gemeten: '2026-01-01', waarde: '1' })).status,
    ).toBe(404)
  })
})
