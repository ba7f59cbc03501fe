import { descendantsAt } from '../areas/gazetteer.ts'
import { listMeetings } from '../meetings/index.ts'
import type { MeetingInList } from '../meetings/meeting-page.ts'
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
}

export async function loadPlaceWork(
  { listProjects }: Pick<MonitorParts, 'listProjects'>,
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
  if (slugs.length === 0) return { around, projects: { here: [], around: [] }, meetings: [] }
  const coming = { comingAt: now, now, limit: MOST }
  const [projects, meetings, here] = await Promise.all([
    listProjects(db, reader, slugs, now),
    listMeetings(db, reader, { regions: slugs, ...coming }),
    listMeetings(db, reader, { areas: inside, ...coming }),
  ])
  const known = new Set(here.map(({ bead }) => bead.id))
  return {
    around,
    projects: projectsAt(projects, code),
    meetings: [...here, ...meetings.filter(({ bead }) => !known.has(bead.id))]
      // What was called off is on the list of meetings.
      .filter(({ state }) => state !== 'cancelled')
      .slice(0, MOST),
  }
}
