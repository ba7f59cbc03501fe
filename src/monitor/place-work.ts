import { type Gazetteer, lineageOf } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
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

/**
 * The way from the page of a place to what happens there; nothing where no region is. A link, not a list: that page is
 * kept for everybody until the figures change, and what happens must be fresh.
 */
export function workLinksOf(
  regions: readonly Region[],
  code: string,
  gazetteer: Gazetteer,
  locale: Locale,
): { readonly name: string; readonly path: string }[] {
  const area = gazetteer.areas.get(code)
  if (!area || regionsAround(regions, gazetteer, code).length === 0) return []
  return [{ name: monitorTexts[locale].place.title(area.name), path: placeWorkPath(code) }]
}

/** Projects in a place: first those that name it or a place in or around it, then those of a whole region. */
export function projectsAt(
  projects: readonly ProjectInList[],
  code: string,
): { readonly here: readonly ProjectInList[]; readonly around: readonly ProjectInList[] } {
  const own = code.slice(2)
  const isNear = (other: string) => own.startsWith(other.slice(2)) || other.slice(2).startsWith(own)
  const going = projects.filter(({ phase }) => phase !== 'stopped')
  return {
    here: going.filter(({ areas }) => areas.some(isNear)),
    around: going.filter(({ areas }) => areas.length === 0),
  }
}
