import type { ProjectLister } from '../projects/index.ts'
import type { PromiseLister } from './list-promises.queries.ts'

/** What the overviews are drawn from: both are kept in memory. */
export interface MonitorParts {
  readonly listProjects: ProjectLister
  readonly listPromises: PromiseLister
}
