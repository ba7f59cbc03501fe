import type { PeopleEnv, RegionThingEnv } from './env.ts'

/** A page that shows more to some: it is never kept for others. */
export function keepPrivate(c: {
  readonly var: Pick<PeopleEnv['Variables'], 'viewer'>
  header(name: string, value: string): void
}): void {
  c.header('Cache-Control', c.var.viewer.person ? 'private, no-store' : 'no-cache')
}

/** What a page with a form needs of a request, whatever more its guard found. */
export interface RegionFormContext {
  readonly var: PeopleEnv['Variables'] & RegionThingEnv['Variables']
  header(name: string, value: string): void
  html(html: string, status?: 200 | 409 | 422): Response | Promise<Response>
}
