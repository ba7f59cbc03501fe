import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { DeskRoles, DeskRolesQuestion, ListedRole } from './desk-roles.ts'
import type { Former } from './hand-over.ts'
import { isInName } from './person-choice.queries.ts'
import { nameWords } from './person-choice.ts'
import type { Role } from './rights.ts'

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
  let query = named(db)
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

function named(db: Database) {
  return db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .innerJoin('bead as organisation', 'organisation.id', 'role.organisation')
    .leftJoin('bead as place', 'place.id', 'role.bead')
    .select(['role.id', 'role.person', 'role.organisation', 'role.role', 'role.scope', 'role.region'])
    .select(['role.bead', 'role.since', 'role.until', 'person.name as personName'])
    .select(['organisation.title as organisationName', 'place.title as beadName'])
    .where('person.erased_at', 'is', null)
}

/** One page of the roles of a region, found by a name of the person or the organisation. */
export async function listDeskRoles(
  db: Database,
  region: string,
  at: Date,
  { query, page, ended }: DeskRolesQuestion,
): Promise<DeskRoles> {
  const inRegion = (state: 'now' | 'ended') =>
    sql<SqlBool>`role.region = ${region} and ${
      state === 'ended'
        ? sql`role.until <= ${at}`
        : sql`role.since <= ${at} and (role.until is null or role.until > ${at}) and organisation.removed_at is null`
    }`
  const searched = nameWords(query).map(
    (word) => sql<SqlBool>`(${isInName('person.name', word)} or ${isInName('organisation.title', word)})`,
  )
  const count = async (state: 'now' | 'ended', conditions: readonly RawBuilder<SqlBool>[]) => {
    const { count } = await db
      .selectFrom('role')
      .innerJoin('person', 'person.id', 'role.person')
      .innerJoin('bead as organisation', 'organisation.id', 'role.organisation')
      .where('person.erased_at', 'is', null)
      .where(({ and }) => and([inRegion(state), ...conditions]))
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  const state = ended ? 'ended' : 'now'
  const [held, past, found] = await Promise.all([
    count('now', []),
    count('ended', []),
    count(state, searched),
  ])
  const pages = Math.max(1, Math.ceil(found / ROLES_PER_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const roles = await named(db)
    .where(({ and }) => and([inRegion(state), ...searched]))
    .orderBy('person.name')
    .orderBy('organisation.title')
    .orderBy('role.id')
    .limit(ROLES_PER_PAGE)
    .offset((shown - 1) * ROLES_PER_PAGE)
    .execute()
  return { roles, held, past, found, page: shown, pages, query, ended }
}

const ROLES_PER_PAGE = 25

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
