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
  const byId = new Map(projects.map((project) => [project.bead.id, project]))
  const promises = visibleTo(viewer.reader, promisesIn(all, new Set(slugs), byId))
  return { slugs, projects, byId, promises }
}
