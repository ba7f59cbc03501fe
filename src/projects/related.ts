import type { ProjectInList } from './project-list.ts'

/** Most that are shown. */
const MOST = 4

/** Projects like this one: a theme in common counts most, then an area, a part of the region, and the same lead. */
export function listRelated(all: readonly ProjectInList[], id: string): readonly ProjectInList[] {
  const own = all.find(({ bead }) => bead.id === id)
  if (!own) return []
  const themes = new Set(own.themes.map((theme) => theme.id))
  const areas = new Set(own.areas)
  const regions = new Set(own.regions.slice(1))
  return all
    .filter(({ bead, phase }) => bead.id !== id && phase !== 'stopped')
    .map((project) => ({
      project,
      score:
        4 * project.themes.filter((theme) => themes.has(theme.id)).length +
        2 * Math.min(2, project.areas.filter((code) => areas.has(code)).length) +
        2 * Math.min(1, project.regions.filter((slug) => regions.has(slug)).length) +
        (project.lead !== undefined && project.lead.id === own.lead?.id ? 1 : 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.project.bead.id < b.project.bead.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ project }) => project)
}
