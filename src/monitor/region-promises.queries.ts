import { createKept } from '../base/kept.ts'
import type { Reader } from '../beads/reader.ts'
import { familyOf } from '../partners/place-words.ts'
import type { PeopleEnv } from '../people/index.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import type { Region } from '../regions/region.ts'
import type { MonitorParts } from './env.ts'
import { type Promised, promisesIn, visibleTo } from './promise.ts'

/** Projects of a region and its parts, and everything promised there, as far as whoever asks may see it. */
export async function loadRegion(
  c: { readonly var: Pick<PeopleEnv['Variables'], 'db' | 'viewer' | 'now' | 'regions'> },
  { listProjects, listPromises }: MonitorParts,
  region: Region,
): Promise<{
  readonly slugs: readonly string[]
  readonly projects: readonly ProjectInList[]
  readonly byId: ReadonlyMap<string, ProjectInList>
  readonly promises: readonly Promised[]
}> {
  const { db, viewer, now, regions } = c.var
  const slugs = familyOf(region, regions).map(({ slug }) => slug)
  const [projects, all] = await Promise.all([
    listProjects(db, viewer.reader, slugs, now),
    listPromises(db, now),
  ])
  return { slugs, projects, ...promisesOf(viewer.reader, all, projects, slugs) }
}

interface Kept {
  readonly byId: ReadonlyMap<string, ProjectInList>
  readonly promises: readonly Promised[]
}

/** By the projects and the promises, which stay the same lists as long as nothing was written; then by who asks. */
const kept = createKept<ReturnType<typeof createKept<Kept>>>()
/** Most different rights of whoever asks, and parts of a region, that are kept for one list. */
const MOST_READERS = 40

function promisesOf(
  reader: Reader,
  all: readonly Promised[],
  projects: readonly ProjectInList[],
  slugs: readonly string[],
): Kept {
  const { person, ...rights } = reader
  const key = JSON.stringify([rights, slugs])
  return kept(projects, '', () => createKept<Kept>(MOST_READERS))(all, key, () => {
    const byId = new Map(projects.map((project) => [project.bead.id, project]))
    return { byId, promises: visibleTo(reader, promisesIn(all, new Set(slugs), byId)) }
  })
}
