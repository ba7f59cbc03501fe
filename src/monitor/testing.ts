import type { Bead } from '../beads/bead.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { makeFigures } from '../figures/testing.ts'
import { makeMeeting } from '../meetings/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { testAct } from '../people/testing.ts'
import { makeAction, makeProject } from '../projects/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'

export const REGION = 'heuvelrug'

/** A region where something happens on 15 January 2026: two themes of which one is a hole, projects, promises, a meeting. */
export async function makeYear(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const partner = await makeOrganisation(db, { region: REGION, name: 'Thuiszorg De Deur' })
  const other = await makeOrganisation(db, { region: REGION, name: 'Welzijn Zeist' })
  const prevention = await makeTheme(db, 'Preventie')
  await makeTheme(db, 'Wonen')
  const project = await makeProject(db, {
    region: REGION,
    title: 'Minder vallen',
    lead: partner.id,
    themes: [prevention.id],
    regions: ['zeist-alleen'],
    areas: ['GM0355'],
  })
  const loose = await makeProject(db, { region: REGION, title: 'Losse draad', partners: [partner.id] })
  const promise = { region: REGION, project: project.id, organisation: partner.id }
  await makeAction(db, { ...promise, what: 'Folder maken', dueOn: '2025-12-01', note: 'De drukker is ziek' })
  await makeAction(db, { ...promise, what: 'Zaal huren', dueOn: '2026-02-01', state: 'busy' })
  await makeAction(db, { ...promise, what: 'Leden vragen', state: 'done', note: 'Twaalf deden mee' })
  await makeAction(db, { region: REGION, what: 'Van niemand' })
  await makeAction(db, { ...promise, what: 'Geheim plan', visibility: 'draft' })
  const meeting = await makeMeeting(db, { region: REGION, title: 'Ochtend over de rollen' })
  return { partner, other, prevention, project, loose, meeting }
}

export function makeTheme(db: Database, title: string): Promise<Bead> {
  return createBead(db, testAct, {
    region: REGION,
    kind: 'theme',
    title,
    summary: '',
    visibility: 'public',
    example: true,
  })
}

/** What a reader sees of a page, with single spaces. */
export async function wordsOf(answer: Response | Promise<Response>): Promise<string> {
  return (await (await answer).text())
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
}
