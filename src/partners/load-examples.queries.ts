import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { idOfName } from './example.ts'
import { exampleSet } from './example-set.ts'
import { loadPartnerSet } from './load.queries.ts'
import { type LoadSize, loadSetOf } from './load-set.ts'

/**
 * Adds the example partners to a database that has the example regions and no organisation yet.
 *
 * @returns how many partners; undefined when there was something already, or a region is missing
 */
export async function loadExamples(db: Database, act: Act): Promise<number | undefined> {
  return await db.transaction().execute(async (trx) => {
    const some = await trx.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
    if (some) return undefined
    const known = await trx.selectFrom('region').select('slug').where('example', '=', true).execute()
    const slugs = new Set(known.map(({ slug }) => slug))
    const needed = exampleSet.organisations.flatMap(({ regions }) => regions)
    if (!needed.every((slug) => slugs.has(slug))) return undefined
    await loadPartnerSet(trx, act, exampleSet)
    return exampleSet.organisations.length
  })
}

export type LoadOutcome =
  | { readonly beads: number }
  /** `real`: people use this database; `twice`: it has the load set already; `no-region`. */
  | { readonly refused: 'real' | 'twice' | 'no-region' }

/** Fills a database for measuring. @param force also when there is content that is not an example */
export async function loadLoadSet(
  db: Database,
  act: Act,
  size: Omit<LoadSize, 'regions'>,
  force: boolean,
): Promise<LoadOutcome> {
  return await db.transaction().execute((trx) => addLoadSet(trx, act, size, force))
}

/** The same, in a transaction that adds more. */
export async function addLoadSet(
  trx: Database,
  act: Act,
  size: Omit<LoadSize, 'regions'>,
  force: boolean,
): Promise<LoadOutcome> {
  if (!force && (await hasRealContent(trx))) return { refused: 'real' }
  const rows = await trx
    .selectFrom('region')
    .select('slug')
    .where('example', '=', true)
    .orderBy('slug')
    .execute()
  const regions = rows.map(({ slug }) => slug)
  if (regions.length === 0) return { refused: 'no-region' }
  const set = loadSetOf({ ...size, regions })
  const first = set.organisations[0]?.name ?? ''
  const known = await trx
    .selectFrom('bead')
    .select('id')
    .where('id', '=', idOfName('organisation', first))
    .executeTakeFirst()
  if (known) return { refused: 'twice' }
  const counts = await loadPartnerSet(trx, act, set)
  // Rows added in bulk: without it PostgreSQL plans as if the tables were still empty.
  await sql`analyze`.execute(trx)
  return { beads: counts.reduce((sum, { beads }) => sum + beads, 0) }
}

/** Whether anything was made by people: the ids of examples are of another version (see `idOfName`). */
async function hasRealContent(db: Database): Promise<boolean> {
  const bead = await db
    .selectFrom('bead')
    .select('id')
    .where('example', '=', false)
    .where((eb) => eb(eb.fn('substr', [eb.cast<string>('id', 'text'), eb.lit(15), eb.lit(1)]), '<>', '8'))
    .limit(1)
    .executeTakeFirst()
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('example', '=', false)
    .where('name', '<>', '')
    .limit(1)
    .executeTakeFirst()
  const region = await db
    .selectFrom('region')
    .select('slug')
    .where('example', '=', false)
    .limit(1)
    .executeTakeFirst()
  return [bead, person, region].some((found) => found !== undefined)
}
