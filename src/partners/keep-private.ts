import type { PeopleEnv } from '../people/index.ts'

/** A page that shows more to some: it is never kept for others. */
export function keepPrivate(c: {
  readonly var: Pick<PeopleEnv['Variables'], 'viewer'>
  header(name: string, value: string): void
}): void {
  c.header('Cache-Control', c.var.viewer.person ? 'private, no-store' : 'no-cache')
}
