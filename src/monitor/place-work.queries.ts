import { descendantsAt } from '../areas/gazetteer.ts'
import { listMeetings } from '../meetings/index.ts'
import type { MeetingInList } from '../meetings/meeting-page.ts'
import { choosePartners } from '../partners/choose-partners.ts'
import { dayOf, type Partner } from '../partners/partner.ts'
import type { PeopleEnv } from '../people/index.ts'
import type { Region } from '../regions/region.ts'
import type { MonitorParts } from './env.ts'
import { type ProjectsAt, projectsAt, regionsAround } from './place-work.ts'

/** Most meetings on a page. */
const MOST = 6

/** What happens in a place, as far as whoever asks may see it. */
export interface PlaceWork {
  /** Regions that it lies in, smallest first; none: nothing happens there on Noaber. */
  readonly around: readonly Region[]
  readonly projects: ProjectsAt
  /** Next ones: those in the place itself first. */
  readonly meetings: readonly MeetingInList[]
  /** Who work there, in the order of the alphabet. */
  readonly workers: readonly Partner[]
}

export async function loadPlaceWork(
  { listProjects, listPartners }: Pick<MonitorParts, 'listProjects' | 'listPartners'>,
  {
    db,
    library: { gazetteer },
    regions,
    viewer: { reader },
    now,
  }: Pick<PeopleEnv['Variables'], 'db' | 'library' | 'regions' | 'now'> & {
    readonly viewer: Pick<PeopleEnv['Variables']['viewer'], 'reader'>
  },
  code: string,
): Promise<PlaceWork> {
  const around = regionsAround(regions, gazetteer, code)
  const slugs = around.map(({ slug }) => slug)
  const inside = [code, ...(code.startsWith('GM') ? descendantsAt(gazetteer, code, 'district') : [])]
  if (slugs.length === 0) return { around, projects: { here: [], around: [] }, meetings: [], workers: [] }
  const coming = { comingAt: now, now, limit: MOST }
  const [projects, partners, meetings, here] = await Promise.all([
    listProjects(db, reader, slugs, now),
    listPartners(db, reader, { regions: slugs, day: dayOf(now) }, now),
    listMeetings(db, reader, { regions: slugs, ...coming }),
    listMeetings(db, reader, { areas: inside, ...coming }),
  ])
  const known = new Set(here.map(({ bead }) => bead.id))
  return {
    around,
    projects: projectsAt(projects, code, slugs),
    workers: workersAt(partners, around, code),
    meetings: [...here, ...meetings.filter(({ bead }) => !known.has(bead.id))]
      // What was called off is on the list of meetings.
      .filter(({ state }) => state !== 'cancelled')
      .slice(0, MOST),
  }
}

/** Partners that work in a place: they name it or one in or around it, or take part in a region that it lies in. */
function workersAt(
  partners: readonly Partner[],
  around: readonly Region[],
  code: string,
): readonly Partner[] {
  const members = new Map(around.map((region) => [region.slug, region.members.map((member) => member.code)]))
  return choosePartners(partners, { words: '', area: code }, { areas: [code], members }).partners
}
