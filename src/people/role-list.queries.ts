import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Former } from './hand-over.ts'
import type { Role, ScopeKind } from './rights.ts'

/** A role as it stands on a desk. */
export interface ListedRole {
  readonly id: string
  readonly person: string
  readonly personName: string
  readonly organisation: string
  readonly organisationName: string
  readonly role: Role
  readonly scope: ScopeKind
  /** Slug. */
  readonly region: string
  readonly bead: string | null
  /** Name of the body, plan or project. */
  readonly beadName: string | null
  readonly since: Date
  readonly until: Date | null
}

/** Roles with their names, by person and organisation; of these regions, or of one person. Those that ended stay. */
export async function listRoles(
  db: Database,
  question: {
    readonly regions?: readonly string[]
    readonly person?: string
    readonly role?: Role
    /** Only those that hold at this moment. */
    readonly at?: Date
  },
): Promise<ListedRole[]> {
  const { regions, person, role, at } = question
  let query = db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .innerJoin('bead as organisation', 'organisation.id', 'role.organisation')
    .leftJoin('bead as place', 'place.id', 'role.bead')
    .select(['role.id', 'role.person', 'role.organisation', 'role.role', 'role.scope', 'role.region'])
    .select(['role.bead', 'role.since', 'role.until', 'person.name as personName'])
    .select(['organisation.title as organisationName', 'place.title as beadName'])
    .where('person.erased_at', 'is', null)
  if (regions !== undefined) query = query.where('role.region', 'in', [...regions])
  if (person !== undefined) query = query.where('role.person', '=', person)
  if (role !== undefined) query = query.where('role.role', '=', role)
  if (at !== undefined) {
    query = query
      .where('role.since', '<=', at)
      .where('organisation.removed_at', 'is', null)
      .where((where) => where.or([where('role.until', 'is', null), where('role.until', '>', at)]))
  }
  return await query
    .orderBy('person.name')
    .orderBy('organisation.title')
    .orderBy('role.id')
    .limit(2000)
    .execute()
}

/** Who had roles for an organisation in these regions and has none any more, by name. */
export async function listFormer(db: Database, regions: readonly string[], at: Date): Promise<Former[]> {
  return await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .innerJoin('bead as organisation', 'organisation.id', 'role.organisation')
    .select(['role.person', 'role.organisation'])
    .select(['person.name as personName', 'organisation.title as organisationName'])
    .where('role.region', 'in', [...regions])
    .where('person.erased_at', 'is', null)
    .where('organisation.removed_at', 'is', null)
    .groupBy(['role.person', 'role.organisation', 'person.name', 'organisation.title'])
    .having(({ fn, eb }) =>
      fn<boolean>('bool_and', [eb(fn.coalesce('role.until', sql<Date>`'infinity'`), '<=', at)]),
    )
    .orderBy('person.name')
    .orderBy('role.person')
    .orderBy('organisation.title')
    .orderBy('role.organisation')
    .limit(2000)
    .execute()
}

/** Bodies of a region: what a role can hold in beside the whole region. */
export async function listScopes(
  db: Database,
  region: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return await db
    .selectFrom('bead')
    .select(['id', 'title as name'])
    .where('region', '=', region)
    .where('kind', '=', 'body')
    .where('removed_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .limit(500)
    .execute()
}
