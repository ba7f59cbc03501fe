import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { testAct } from '../people/testing.ts'
import { makeProject } from '../projects/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createAgendaItem } from './agenda.queries.ts'
import { createOutcome } from './outcome.queries.ts'
import { makeMeeting } from './testing.ts'

databaseTest(
  'a project says where it came up and what was decided, but not in a meeting that the reader may not see',
  async ({ own: { db } }) => {
    await makeFigures(db)
    await createRegions(db, testRegions)
    const region = 'heuvelrug'
    const project = await makeProject(db, { region, title: 'Minder vallen' })
    const about = { id: project.id, kind: 'project' }
    const held = await makeMeeting(db, { region, title: 'Werksessie juni' })
    await createOutcome(db, testAct, held, { kind: 'decision', text: 'We gaan door', about })
    const planned = await makeMeeting(db, { region, title: 'Thematafel' })
    await createAgendaItem(db, testAct, planned.id, { title: 'Vallen', minutes: 10, about: project.id })
    const secret = await makeMeeting(db, { region, title: 'Besloten overleg', visibility: 'team' })
    await createOutcome(db, testAct, secret, { kind: 'decision', text: 'Geheim besluit', about })
    const site = makeSite(db)
    const page = await (await site.request(`/regios/${region}/projecten/${project.slug}`)).text()
    for (const text of [
      'Waar kwam het ter sprake?',
      'Werksessie juni',
      'We gaan door',
      'Thematafel',
      'Stond op de agenda.',
    ])
      expect(page).toContain(text)
    for (const text of ['Besloten overleg', 'Geheim besluit']) expect(page).not.toContain(text)
    const meeting = await (await site.request(`/regios/${region}/bijeenkomsten/${held.slug}`)).text()
    for (const text of ['We gaan door', '/verslag', `${held.slug}.ics`]) expect(meeting).toContain(text)
    // Visitors are not shown what only the team can do.
    expect(meeting).not.toContain('/zaal')
  },
)
