import { type Gazetteer, lineageOf } from '../areas/gazetteer.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import { type Region, regionsOf } from '../regions/region.ts'

/** Address of what happens in a place. */
export const placeWorkPath = (code: string) => `/gebieden/${code}/samen`

/** Regions that a place lies in, smallest first. */
export function regionsAround(regions: readonly Region[], gazetteer: Gazetteer, code: string): Region[] {
  return regionsOf(
    regions,
    lineageOf(gazetteer, code).map((area) => area.code),
  )
}

export interface ProjectsAt {
  readonly here: readonly ProjectInList[]
  readonly around: readonly ProjectInList[]
}

/**
 * Projects in a place: first those that name it or a place in or around it, then those of a whole region that it lies in.
 *
 * @param around slugs of the regions that the place lies in
 */
export function projectsAt(
  projects: readonly ProjectInList[],
  code: string,
  around: readonly string[],
): ProjectsAt {
  const own = code.slice(2)
  const isNear = (other: string) => own.startsWith(other.slice(2)) || other.slice(2).startsWith(own)
  const going = projects.filter(({ phase }) => phase !== 'stopped')
  return {
    here: going.filter(({ areas }) => areas.some(isNear)),
    // A project that runs in parts of its region is of those parts only.
    around: going.filter(({ areas, regions: [own = '', ...parts] }) => {
      const where = parts.length === 0 ? [own] : parts
      return areas.length === 0 && where.some((slug) => around.includes(slug))
    }),
  }
}
