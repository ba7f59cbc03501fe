import { createKept } from '../base/kept.ts'
import { mustBeConfirmed } from '../projects/confirmation.ts'
import type { ProjectInList } from '../projects/project-list.ts'

/** Most projects on the page. */
const FEW = 4

/** What the front page of a region says of its projects. */
export interface FrontProjects {
  readonly running: number
  /** How many hang on each theme, by its slug: as many as the list of projects shows for it. */
  readonly byTheme: ReadonlyMap<string, number>
  /** How many there are in each region or sub-region, by its slug: as many as the list shows. */
  readonly byRegion: ReadonlyMap<string, number>
  /** Those that were confirmed last. */
  readonly latest: readonly ProjectInList[]
}

export function frontProjectsOf(projects: readonly ProjectInList[]): FrontProjects {
  return kept(projects, '', () => {
    const [byTheme, byRegion] = [new Map<string, number>(), new Map<string, number>()]
    for (const { themes, regions } of projects) {
      for (const { slug } of themes) byTheme.set(slug, (byTheme.get(slug) ?? 0) + 1)
      for (const slug of regions) byRegion.set(slug, (byRegion.get(slug) ?? 0) + 1)
    }
    const latest = projects
      .filter(({ phase }) => mustBeConfirmed(phase))
      .map((project) => ({ project, at: project.confirmedAt?.getTime() ?? 0 }))
      .sort((a, b) => b.at - a.at || (a.project.bead.id < b.project.bead.id ? -1 : 1))
      .slice(0, FEW)
      .map(({ project }) => project)
    return { running: projects.filter(({ phase }) => phase === 'running').length, byTheme, byRegion, latest }
  })
}
const kept = createKept<FrontProjects>()
