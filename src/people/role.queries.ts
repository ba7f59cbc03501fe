import { visitor } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { Region } from '../regions/region.ts'
import { type Assignment, readerOf, type Viewer } from './viewer.ts'

/** Roles that somebody has at a moment, oldest first. */
export async function listAssignments(db: Database, person: string, at: Date): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('bead', 'bead.id', 'role.organisation')
    .select(['role.id', 'role.organisation', 'role.role', 'role.scope', 'role.region', 'role.bead'])
    .where('role.person', '=', person)
    .where('role.since', '<=', at)
    .where((where) => where.or([where('role.until', 'is', null), where('role.until', '>', at)]))
    .where('bead.removed_at', 'is', null)
    .orderBy('role.id')
    .limit(500)
    .execute()
  return rows.map(({ bead, ...row }) => ({ ...row, ...(bead === null ? {} : { bead }) }))
}

/** Whoever has this session, with their roles; a visitor when the person is gone. */
export async function findViewer(
  db: Database,
  session: { readonly person: string; readonly session: string } | undefined,
  regions: readonly Region[],
  at: Date,
): Promise<Viewer> {
  const nobody: Viewer = { roles: [], reader: visitor }
  if (!session) return nobody
  const [person, roles] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'name', 'locale', 'operator', 'example'])
      .where('id', '=', session.person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
    listAssignments(db, session.person, at),
  ])
  if (!person) return nobody
  return {
    person: { ...person, session: session.session },
    roles,
    reader: readerOf(person, roles, regions),
  }
}
