import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { beadColumns, beadFrom } from './bead.queries.ts'
import type { Bead, BeadKind } from './bead.ts'
import type { Reader } from './reader.ts'

/** Whether this reader may see the row of `bead`: the rule of `maySee` as SQL, for a `where` on the table `bead`. */
export function isVisibleTo(reader: Reader, alias = 'bead'): RawBuilder<SqlBool> {
  if (reader.everything) return sql<SqlBool>`true`
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const texts = (list: readonly string[]) => sql`${[...list]}::text[]`
  const { actsFor, partnerIn, teamIn } = reader
  const inPartnerRegion = sql`${column('region')} = any(${texts(partnerIn)})`
  // What an empty list cannot allow is left out: most who read are visitors, and planning costs more than reading.
  const ways = [
    sql`${column('visibility')} = 'public'`,
    ...(actsFor.length * partnerIn.length === 0
      ? []
      : [sql`(${column('owner')}::text = any(${texts(actsFor)}) and ${inPartnerRegion})`]),
    ...(partnerIn.length === 0 ? [] : [sql`(${column('visibility')} = 'partners' and ${inPartnerRegion})`]),
    ...(teamIn.length === 0 ? [] : [sql`${column('region')} = any(${texts(teamIn)})`]),
  ]
  return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
}

export interface BeadQuestion {
  /** Slugs; every region when left out. */
  readonly region?: string | readonly string[]
  readonly kind?: BeadKind | readonly BeadKind[]
  readonly ids?: readonly string[]
  readonly owner?: string
  /** Part of the title, whatever its capitals. */
  readonly titlePart?: string
  /** Only removed ones instead of those that are there, last removed first. */
  readonly removed?: boolean
  /** At most this many; 500 when left out. */
  readonly limit?: number
  readonly offset?: number
}

/** Beads that this reader may see, by title. */
export async function listBeads(db: Database, reader: Reader, question: BeadQuestion): Promise<Bead[]> {
  const { limit = 500, offset = 0, removed = false } = question
  let query = asked(db, reader, question).select(beadColumns)
  if (removed) query = query.orderBy('bead.removed_at', 'desc')
  const rows = await query.orderBy('bead.title').orderBy('bead.id').limit(limit).offset(offset).execute()
  return rows.map(beadFrom)
}

/** How many there are, whatever the limit. */
export async function countBeads(db: Database, reader: Reader, question: BeadQuestion): Promise<number> {
  const { count } = await asked(db, reader, question)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The bead with this id, if the reader may see it. Removed ones are not there. */
export async function findBead(db: Database, reader: Reader, id: string): Promise<Bead | undefined> {
  return (await listBeads(db, reader, { ids: [id], limit: 1 }))[0]
}

function asked(
  db: Database,
  reader: Reader,
  { region, kind, ids, owner, titlePart = '', removed = false }: BeadQuestion,
) {
  let query = db
    .selectFrom('bead')
    .where(isVisibleTo(reader))
    .where('bead.removed_at', removed ? 'is not' : 'is', null)
  if (region !== undefined) query = query.where(isOneOf('bead.region', region))
  if (kind !== undefined) query = query.where(isOneOf('bead.kind', kind))
  if (ids !== undefined) query = query.where(sql<SqlBool>`bead.id = any(${[...ids]}::uuid[])`)
  if (owner !== undefined) query = query.where('bead.owner', '=', owner)
  if (titlePart !== '')
    query = query.where('bead.title', 'ilike', `%${titlePart.replace(/[\\%_]/g, '\\$&')}%`)
  return query
}

/** Also for an empty list, which SQL's own `in` does not take. */
function isOneOf(column: string, one: string | readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} = any(${typeof one === 'string' ? [one] : [...one]}::text[])`
}
