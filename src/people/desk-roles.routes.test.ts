import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import { createBeads } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeProject } from '../projects/testing.ts'
import { createPeople } from './create-people.queries.ts'
import { makeDesk } from './desk.testing.ts'
import { NOW, testAct } from './testing.ts'

const region = 'heuvelrug'
const desk = `/regios/${region}/beheer`

/** A desk with this many contributors, each of an organisation of their own. */
async function makeFullDesk(db: Database, size: number) {
  const stage = await makeDesk(db)
  const numbers = Array.from({ length: size }, (_, at) => String(at + 1).padStart(3, '0'))
  const common = { region, summary: '', visibility: 'public' as const, example: true }
  const organisations = numbers.map((at) => ({
    ...common,
    id: newId(NOW),
    kind: 'organisation' as const,
    title: `Zorgboerderij De Verzonnen Hoeve ${at}`,
  }))
  await createBeads(db, testAct, organisations)
  const people = await createPeople(
    db,
    testAct,
    numbers.map((at) => ({ name: `Verzonnen Janssen ${at}`, region, example: true })),
  )
  await db
    .insertInto('role')
    .values(
      people.map((person, at) => ({
        id: newId(NOW),
        person,
        organisation: organisations[at]?.id ?? '',
        role: 'contributor' as const,
        scope: 'region' as const,
        region,
        bead: null,
        since: NOW,
        until: null,
        given_by: null,
      })),
    )
    .execute()
  return { ...stage, people }
}

const rowsOf = (text: string) => [...text.matchAll(/rollen\/([0-9a-f-]{36})\/beeindigen/g)].length

databaseTest('the table of roles has pages, a search and those that ended', async ({ own: { db } }) => {
  const { team, show, send, rolesOf, people } = await makeFullDesk(db, 500)
  const ada = team.administrator.person
  const first = await show(ada, desk)
  expect([first.text.length < 60_000, rowsOf(first.text)]).toEqual([true, 25])
  expect(first.text).toMatch(/504\srollen die nu gelden/)
  expect(first.text).toContain(`href="${desk}?pagina=2#rollen"`)
  // Who is not in a list on the page is handed over from by their row.
  expect(first.text).toMatch(/overdragen\?van=[0-9a-f-]{36}&amp;organisatie=/)
  const last = await show(ada, `${desk}?pagina=21`)
  expect([rowsOf(last.text), last.text.includes('Janssen 500')]).toEqual([4, true])
  for (const wrong of ['0', '-3', '9999999999', 'x', '1.5'])
    expect((await show(ada, `${desk}?pagina=${wrong}`)).status, wrong).toBe(200)
  const found = await show(ada, `${desk}?zoek=${encodeURIComponent('HOEVE 123')}`)
  expect([rowsOf(found.text), found.text.includes('Janssen 123')]).toEqual([1, true])
  const none = await show(ada, `${desk}?zoek=${encodeURIComponent('<b>qqqq')}`)
  expect([rowsOf(none.text), none.text.includes('Geen rollen gevonden met ‘&lt;b>qqqq’')]).toEqual([0, true])
  const [role] = await rolesOf(people[122] ?? '')
  await send(ada, `${desk}/rollen/${role?.id}/beeindigen`)
  expect((await show(ada, desk)).text).toContain('Rollen die niet meer gelden (1)')
  const ended = await show(ada, `${desk}?rollen=vroeger`)
  expect([rowsOf(ended.text), ended.text.includes('Janssen 123')]).toEqual([0, true])
  const english = await show(ada, `/en${desk}?zoek=janssen&pagina=2`)
  expect(english.text).toContain(`href="/en${desk}?zoek=janssen&amp;pagina=3#rollen"`)
  // With a person found to give a role to, the form with all organisations is there too.
  expect((await show(ada, `${desk}?naam=janssen`)).text.length).toBeLessThan(110_000)
})

databaseTest(
  'a role in one project is given by the desk and holds in that project alone',
  async ({ own: { db } }) => {
    const { team, linde, far, show, send, rolesOf } = await makeDesk(db)
    const [ada, leo] = [team.administrator.person, team.reader.person]
    const project = await makeProject(db, { region, title: 'Samen op de been' })
    const other = await makeProject(db, { region, title: 'Rustig wonen' })
    const away = await makeProject(db, { region: 'wijken', title: 'Ver project' })
    const edit = ({ slug }: { slug: string }) => `/regios/${region}/projecten/${slug}/bewerken`
    expect((await show(leo, edit(project))).status).toBe(403)
    expect((await show(ada, desk)).text).toContain('Project: Samen op de been')
    const fields = { persoon: leo, organisatie: linde, rol: 'editor', gremium: project.id }
    expect((await send(ada, `${desk}/rollen`, fields)).status).toBe(303)
    expect((await show(leo, edit(project))).status).toBe(200)
    expect((await show(leo, edit(other))).status).toBe(403)
    expect((await show(leo, desk)).status).toBe(403)
    expect((await show(ada, desk)).text).toMatch(/<td[^>]*>Samen op de been<\/td>/)
    // Of this region, no more than one's own role, and a body or project.
    for (const wrong of [{ gremium: away.id }, { gremium: leo }, { organisatie: far }, { rol: 'beheerder' }])
      expect((await send(ada, `${desk}/rollen`, { ...fields, ...wrong })).status, JSON.stringify(wrong)).toBe(
        422,
      )
    const beyond = { ...fields, rol: 'administrator' }
    expect((await send(team.coordinator.person, `${desk}/rollen`, beyond)).status).toBe(422)
    expect((await send(team.editor.person, `${desk}/rollen`, fields)).status).toBe(403)
    // A role goes over as what it is, and ends.
    const moved = { van: leo, naar: team.editor.person, organisatie: linde }
    expect((await send(ada, `${desk}/overdragen`, moved)).status).toBe(303)
    const scopes = await db.selectFrom('role').select('scope').where('bead', '=', project.id).execute()
    expect(scopes.map(({ scope }) => scope)).toEqual(['project', 'project'])
    expect((await show(leo, edit(project))).status).toBe(403)
    const held = (await rolesOf(team.editor.person)).find(({ bead }) => bead === project.id)
    expect((await send(ada, `${desk}/rollen/${held?.id}/beeindigen`)).status).toBe(303)
    expect((await rolesOf(team.editor.person)).find(({ bead }) => bead === project.id)?.until).not.toBeNull()
  },
)

databaseTest('with many projects the one is searched for, and stays chosen', async ({ own: { db } }) => {
  const { team, linde, show, send } = await makeDesk(db)
  const common = {
    region,
    kind: 'project' as const,
    summary: '',
    visibility: 'public' as const,
    example: true,
  }
  await createBeads(
    db,
    testAct,
    Array.from({ length: 60 }, (_, at) => ({
      ...common,
      id: newId(NOW),
      title: `Project Dorpsherberg ${at}`,
    })),
  )
  const ada = team.administrator.person
  const plain = await show(ada, desk)
  expect([plain.text.includes('id="geef-project"'), plain.text.includes('Project: Project')]).toEqual([
    true,
    false,
  ])
  const found = await show(ada, `${desk}?project=${encodeURIComponent('herberg 42')}`)
  const id =
    /<option value="([0-9a-f-]{36})"[^>]*>Project: Project Dorpsherberg 42/.exec(found.text)?.[1] ?? ''
  expect(id).not.toBe('')
  expect((await show(ada, `${desk}?project=herberg`)).text).toContain('Meer dan 20 gevonden')
  const fields = { persoon: team.reader.person, organisatie: linde, rol: 'nee', gremium: id, project: 'x' }
  const refused = await send(ada, `${desk}/rollen`, fields)
  expect([refused.status, refused.text.includes(`value="${id}" selected`)]).toEqual([422, true])
})
