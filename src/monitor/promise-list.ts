import { standingWords } from '../language/texts-monitor.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import type { List } from '../sheets/list.ts'
import { type Promised, standingOf } from './promise.ts'

/** What was promised, as a list for a file. */
export function listOfPromises(
  promises: readonly Promised[],
  projects: ReadonlyMap<string, ProjectInList>,
  day: string,
): List {
  return {
    name: 'monitor',
    columns: ['actie', 'project', 'thema', 'wie', 'klaar op', 'stand', 'afgerond op', 'toelichting'],
    rows: promises.map((promise) => {
      const project = promise.project === undefined ? undefined : projects.get(promise.project)
      return [
        promise.bead.title,
        project?.bead.title ?? '',
        (project?.themes ?? []).map(({ title }) => title).join(', '),
        promise.holder?.bead.title ?? '',
        promise.dueOn ?? '',
        standingWords[standingOf(promise, day)].nl,
        promise.closedOn ?? '',
        promise.note,
      ]
    }),
  }
}
