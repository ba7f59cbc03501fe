import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { createPerson } from '../people/index.ts'
import { asPerson, formOf, giveRole, makePerson, NOW, testAct } from '../people/testing.ts'
import { makeProject } from '../projects/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeMeeting } from './testing.ts'

const REGION = 'heuvelrug'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const home = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const project = await makeProject(db, { region: REGION, title: 'Minder vallen' })
  const meeting = await makeMeeting(db, { region: REGION, title: 'Werksessie juni' })
  const other = await makeMeeting(db, { region: REGION, title: 'Andere sessie' })
  const editor = await makePerson(db, { name: 'Eefje Edit' })
  await giveRole(db, { person: editor, organisation: home.id, role: 'editor', region: REGION })
  const doer = newId(NOW)
  await createPerson(db, testAct, {
    id: doer,
    name: 'Doortje Doen',
    region: REGION,
    email: 'doortje@voorbeeld.invalid',
    consentAt: NOW,
  })
  const path = `/regios/${REGION}/bijeenkomsten/${meeting.slug}`
  return { home, project, meeting, other, editor, doer, path }
}

const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, ' ')
const followUp = {
  soort: 'follow-up',
  tekst: 'Folder maken',
  persoon: 'doortje doen',
  organisatie: '',
  klaar: '2026-02-01',
  over: 'minder VALLEN',
}

databaseTest(
  'a follow-up is on the meeting, the project and the list of who does it, who gets one mail',
  async ({ own: { db } }) => {
    const { path, editor, doer, project } = await makeStory(db)
    const site = makeSite(db)
    const sent = await site.request(`${path}/uitkomsten`, formOf(followUp, asPerson(editor)))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}/uitkomsten?gedaan=gemaakt`])
    for (const [page, as] of [
      [path, undefined],
      [`${path}/uitkomsten`, editor],
      [`/regios/${REGION}/projecten/${project.slug}`, undefined],
      ['/mijn/acties', doer],
    ] as const) {
      const headers = as === undefined ? {} : asPerson(as)
      expect([page, await textOf(await site.request(page, { headers }))]).toEqual([
        page,
        expect.stringContaining('Folder maken'),
      ])
    }
    expect(await textOf(await site.request(`/regios/${REGION}/projecten/${project.slug}`))).toContain(
      'Waar kwam het ter sprake?',
    )
    const mails = await db.selectFrom('mail_message').select(['recipient', 'urgent', 'text']).execute()
    expect(mails).toEqual([
      {
        recipient: 'doortje@voorbeeld.invalid',
        urgent: true,
        text: expect.stringContaining('/vervolgafspraak/'),
      },
    ])
  },
)

databaseTest(
  'what is missing or unknown is said beside its field, and nothing is kept',
  async ({ own: { db } }) => {
    const { path, editor } = await makeStory(db)
    const site = makeSite(db)
    for (const [fields, said] of [
      [{ ...followUp, tekst: '' }, 'Vul'],
      [{ ...followUp, persoon: 'Niemand Bekend' }, 'niemand met deze naam'],
      [{ ...followUp, persoon: '' }, 'Vul in wie het doet'],
      [{ ...followUp, klaar: '' }, 'Vul in wanneer het klaar is'],
      [{ ...followUp, klaar: '2026-02-30' }, 'geen dag'],
      [{ ...followUp, over: 'Bestaat niet' }, 'geen project of thema'],
      [{ ...followUp, sessie: newId(NOW) }, 'Kies iets uit de lijst'],
      [{ ...followUp, organisatie: 'x' }, 'Kies iets uit de lijst'],
      [{ soort: 'onzin', tekst: 'Iets' }, 'Kies iets uit de lijst'],
    ] as const) {
      const answer = await site.request(`${path}/uitkomsten`, formOf(fields, asPerson(editor)))
      expect([fields, answer.status, await textOf(answer)]).toEqual([
        fields,
        422,
        expect.stringContaining(said),
      ])
    }
    expect(await db.selectFrom('outcome').select('id').execute()).toEqual([])
    expect(await db.selectFrom('action').select('id').execute()).toEqual([])
  },
)

databaseTest(
  'two who change one outcome lose nothing: the second sees both texts',
  async ({ own: { db } }) => {
    const { path, editor } = await makeStory(db)
    const site = makeSite(db)
    const as = asPerson(editor)
    await site.request(`${path}/uitkomsten`, formOf({ soort: 'decision', tekst: 'We doen A' }, as))
    const { id } = await db.selectFrom('outcome').select('id').executeTakeFirstOrThrow()
    const at = `${path}/uitkomsten/${id}`
    const first = await site.request(at, formOf({ soort: 'decision', tekst: 'We doen B', revisie: '1' }, as))
    expect(first.status).toBe(303)
    const second = await site.request(at, formOf({ soort: 'decision', tekst: 'We doen C', revisie: '1' }, as))
    const page = await textOf(second)
    expect(second.status).toBe(409)
    expect(page).toContain('We doen B')
    expect(page).toContain('We doen C')
    const again = await site.request(at, formOf({ soort: 'decision', tekst: 'We doen C', revisie: '2' }, as))
    expect(again.status).toBe(303)
  },
)

databaseTest(
  'a changed follow-up changes its action, and tells only a new person',
  async ({ own: { db } }) => {
    const { path, editor } = await makeStory(db)
    const site = makeSite(db)
    const as = asPerson(editor)
    await site.request(`${path}/uitkomsten`, formOf(followUp, as))
    const { id } = await db.selectFrom('outcome').select('id').executeTakeFirstOrThrow()
    const at = `${path}/uitkomsten/${id}`
    const same = {
      ...followUp,
      tekst: 'Poster maken',
      'persoon-was': 'Doortje Doen',
      persoon: 'Doortje Doen',
    }
    expect((await site.request(at, formOf({ ...same, revisie: '1' }, as))).status).toBe(303)
    expect(await db.selectFrom('mail_message').select('id').execute()).toHaveLength(1)
    const other = newId(NOW)
    const address = { email: 'ander@voorbeeld.invalid', consentAt: NOW }
    await createPerson(db, testAct, { id: other, name: 'Ander Iemand', region: REGION, ...address })
    const moved = { ...same, persoon: 'Ander Iemand', klaar: '2026-03-01', revisie: '2' }
    expect((await site.request(at, formOf(moved, as))).status).toBe(303)
    const mails = await db.selectFrom('mail_message').select('recipient').orderBy('id').execute()
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'ander@voorbeeld.invalid',
      'doortje@voorbeeld.invalid',
    ])
    const action = await db.selectFrom('action').select(['person', 'due_on']).executeTakeFirstOrThrow()
    expect(action).toEqual({ person: other, due_on: '2026-03-01' })
  },
)

databaseTest(
  'order changes by one press; an outcome of another meeting cannot be reached by this address',
  async ({ own: { db } }) => {
    const { path, editor, other } = await makeStory(db)
    const site = makeSite(db)
    const as = asPerson(editor)
    for (const tekst of ['Een', 'Twee'])
      await site.request(`${path}/uitkomsten`, formOf({ soort: 'information', tekst }, as))
    const list = () => db.selectFrom('outcome').select(['id', 'text']).orderBy('position').execute()
    const [, two] = await list()
    const elsewhere = `/regios/${REGION}/bijeenkomsten/${other.slug}/uitkomsten/${two?.id}`
    expect((await site.request(`${elsewhere}/weg`, formOf({}, as))).status).toBe(404)
    expect((await site.request(`${path}/uitkomsten/onzin`, { headers: as })).status).toBe(404)
    await site.request(`${path}/uitkomsten/${two?.id}/omhoog`, formOf({}, as))
    expect((await list()).map(({ text }) => text)).toEqual(['Twee', 'Een'])
    const asked = `${path}/uitkomsten/${two?.id}/weg`
    expect(await textOf(await site.request(`${path}/uitkomsten`, { headers: as }))).toContain(
      `<a href="${asked}">Haal weg`,
    )
    const sure = await textOf(await site.request(asked, { headers: as }))
    for (const said of ['Deze uitkomst weghalen?', 'Twee', `action="${asked}"`]) expect(sure).toContain(said)
    expect(await list()).toHaveLength(2)
    expect((await site.request(`${elsewhere}/weg`, { headers: as })).status).toBe(404)
    await site.request(asked, formOf({}, as))
    expect((await list()).map(({ text }) => text)).toEqual(['Een'])
    expect(
      (await site.request(`${path}/uitkomsten`, formOf({ soort: 'information', tekst: 'x' }))).status,
    ).toBe(401)
  },
)
