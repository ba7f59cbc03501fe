import { createKept } from '../base/kept.ts'
import type { ProjectInList } from './project-list.ts'
import { placesBy } from './project-order.ts'

/** Most that are shown. */
const MOST = 4

/** Projects like this one: a theme in common counts most, then an area, a part of the region, and the same lead. */
export function listRelated(all: readonly ProjectInList[], id: string): readonly ProjectInList[] {
  const { places, byTheme, byArea, byRegion, byLead } = placesIn(all)
  const at = places.get(id)
  const own = at === undefined ? undefined : all[at]
  if (!own) return []
  const themes = countHits(
    all,
    byTheme,
    own.themes.map((theme) => theme.id),
  )
  const areas = countHits(all, byArea, own.areas)
  const parts = countHits(all, byRegion, own.regions.slice(1))
  const leads = countHits(all, byLead, own.lead === undefined ? [] : [own.lead.id])
  const best: { project: ProjectInList; score: number }[] = []
  for (let i = 0; i < all.length; i++) {
    const score =
      4 * (themes[i] ?? 0) +
      2 * Math.min(2, areas[i] ?? 0) +
      2 * Math.min(1, parts[i] ?? 0) +
      Math.min(1, leads[i] ?? 0)
    const project = all[i]
    const last = best[MOST - 1]
    if (score === 0 || score < (last?.score ?? 0) || !project) continue
    if (i === at || project.phase === 'stopped') continue
    if (last !== undefined && compare(last, { project, score }) < 0) continue
    best.push({ project, score })
    best.sort(compare)
    best.length = Math.min(MOST, best.length)
  }
  return best.map(({ project }) => project)
}

interface Scored {
  readonly project: ProjectInList
  readonly score: number
}

function compare(a: Scored, b: Scored): number {
  return b.score - a.score || (a.project.bead.id < b.project.bead.id ? -1 : 1)
}

/** Places in the list by what a project has; each place once for each. */
interface Places {
  readonly places: ReadonlyMap<string, number>
  readonly byTheme: ReadonlyMap<string, readonly number[]>
  readonly byArea: ReadonlyMap<string, readonly number[]>
  readonly byRegion: ReadonlyMap<string, readonly number[]>
  readonly byLead: ReadonlyMap<string, readonly number[]>
}

/** By the list itself, which stays the same as long as nothing was written. */
const kept = createKept<Places>()

function placesIn(all: readonly ProjectInList[]): Places {
  return kept(all, '', () => ({
    places: new Map(all.map(({ bead }, i) => [bead.id, i])),
    byTheme: placesBy(all, ({ themes }) => themes.map((theme) => theme.id)),
    byArea: placesBy(all, ({ areas }) => areas),
    byRegion: placesBy(all, ({ regions }) => regions),
    byLead: placesBy(all, ({ lead }) => (lead === undefined ? [] : [lead.id])),
  }))
}

/** How many of these each project has, by its place. */
function countHits(
  all: readonly ProjectInList[],
  by: ReadonlyMap<string, readonly number[]>,
  traits: readonly string[],
): Uint8Array {
  const hits = new Uint8Array(all.length)
  for (const trait of new Set(traits))
    for (const i of by.get(trait) ?? []) hits[i] = Math.min(255, (hits[i] ?? 0) + 1)
  return hits
}
