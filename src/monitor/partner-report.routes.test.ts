import { expect } from 'vitest'
import { newId } from '../base/id.ts'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { createPerson } from '../people/index.ts'
import { NOW, testAct } from '../people/testing.ts'
import { placePerson } from '../projects/index.ts'
import { makeAction } from '../projects/testing.ts'
import { makeYear, REGION, wordsOf } from './testing.ts'

const PARTNER = `/regios/${REGION}/partners/thuiszorg-de-deur`

databaseTest('the page of a partner tells what it promised, and leads to its account', async ({ own }) => {
  const { db } = own
  await makeYear(db)
  const site = makeSite(db)
  const html = await (await site.request(PARTNER)).text()
  expect(html).toContain(`href="${PARTNER}/verantwoording"`)
  const words = await wordsOf(site.request(PARTNER))
  expect(words).toMatch(/Beloofd en gedaan .*1 gedaan 1 bezig 1 te laat/)
  expect(words).toMatch(/Folder maken Voor Minder vallen 1 december 2025 te laat De drukker is ziek/)
  expect(words).not.toContain('Geheim plan')
  // A partner without projects and promises has no such section.
  expect(await wordsOf(site.request(`/regios/${REGION}/partners/welzijn-zeist`))).not.toContain(
    'Beloofd en gedaan',
  )
})

databaseTest(
  'its account has its projects, promises and who came to meetings, without names',
  async ({ own }) => {
    const { db } = own
    const { partner, meeting } = await makeYear(db)
    for (const [registered, present] of [
      [3, 2],
      [1, 1],
    ] as const)
      await db
        .insertInto('attendance')
        .values({
          meeting: meeting.id,
          session: null,
          organisation: partner.id,
          organisation_name: '',
          sector: null,
          registered,
          present,
        })
        .execute()
    const site = makeSite(db)
    const words = await wordsOf(site.request(`${PARTNER}/verantwoording`))
    expect(words).toContain('Verantwoording van Thuiszorg De Deur')
    expect(words).toContain('Stand op 15 januari 2026')
    expect(words).toMatch(/Projecten die deze partner trekt Minder vallen loopt/)
    expect(words).toMatch(/Projecten waar deze partner aan meedoet Losse draad loopt/)
    expect(words).toMatch(/Ochtend over de rollen 11 juni 2026 4 3/)
    expect((await site.request(`/regios/${REGION}/partners/bestaat-niet/verantwoording`)).status).toBe(404)
    const empty = await wordsOf(site.request(`/en/regios/${REGION}/partners/welzijn-zeist/verantwoording`))
    expect(empty).toContain('This partner has no agreements on Noaber yet.')
  },
)

databaseTest(
  'the page of a person has the projects that they lead and what they are to do',
  async ({ own }) => {
    const { db } = own
    const { project } = await makeYear(db)
    const id = newId(NOW)
    await createPerson(db, testAct, {
      id,
      name: 'Anna Trekker',
      region: REGION,
      email: 'anna@voorbeeld.invalid',
      consentAt: NOW,
    })
    await placePerson(db, testAct, { project: project.id, person: id, function: 'leader' })
    await makeAction(db, { region: REGION, what: 'Anna belt', person: id })
    await makeAction(db, { region: REGION, what: 'Al gebeld', person: id, state: 'done' })
    const words = await wordsOf(makeSite(db).request(`/regios/${REGION}/personen/anna-trekker`))
    expect(words).toMatch(/Projecten Minder vallen loopt/)
    expect(words).toContain('Anna belt')
    expect(words).not.toContain('Al gebeld')
    // What they do stands there: nothing says that nothing hangs on them.
    expect(words).not.toContain('Hier hangt nog niets aan')
    // Without consent there is no page for whoever is not of the team.
    await db.updateTable('bead').set({ visibility: 'team' }).where('id', '=', id).execute()
    expect((await makeSite(db).request(`/regios/${REGION}/personen/anna-trekker`)).status).toBe(404)
  },
)
