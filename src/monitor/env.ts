import type { PartnerLister } from '../partners/index.ts'
import type { ProjectLister } from '../projects/index.ts'
import type { PromiseLister } from './list-promises.queries.ts'

/** What the overviews are drawn from: all are kept in memory. */
export interface MonitorParts {
  readonly listProjects: ProjectLister
  readonly listPromises: PromiseLister
  readonly listPartners: PartnerLister
}
