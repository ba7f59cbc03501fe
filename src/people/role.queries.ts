import { sql } from 'kysely'
import { visitor } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { Region } from '../regions/region.ts'
import type { Session } from './env.ts'
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
  session: Session | undefined,
  regions: readonly Region[],
  at: Date,
): Promise<Viewer> {
  const nobody: Viewer = { roles: [], reader: visitor }
  if (!session) return nobody
  const { factor } = session
  if (factor === 'pending') return { ...nobody, pending: { id: session.person, session: session.session } }
  const [found, all] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'name', 'locale', 'operator', 'example'])
      .select(sql<string[]>`array(select role from second_factor_role)`.as('required'))
      .where('id', '=', session.person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
    listAssignments(db, session.person, at),
  ])
  if (!found) return nobody
  const { required, ...person } = found
  const isOpen = (role: string) => factor === 'passed' || !required.includes(role)
  const roles = all.filter(({ role }) => isOpen(role))
  const operator = person.operator && isOpen('operator')
  const isLess = roles.length < all.length || operator !== person.operator
  return {
    person: { ...person, operator, session: session.session },
    roles,
    reader: readerOf({ id: person.id, operator }, roles, regions),
    ...(isLess ? { mustSetUp: true as const } : {}),
  }
}
