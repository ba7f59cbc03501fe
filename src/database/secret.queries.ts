import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

/**
 * The secret for one purpose, such as "mail-off": drawn at first need, the same for every process and every start.
 *
 * @returns 32 random bytes, base64url
 */
export async function findOrCreateSecret(db: Database, name: string): Promise<string> {
  const of = known.get(db) ?? new Map<string, string>()
  const value = of.get(name) ?? (await readOrCreate(db, name))
  known.set(db, of.set(name, value))
  return value
}

/** A secret never changes: it is read once by each process, and once in each transaction. */
const known = new WeakMap<Database, Map<string, string>>()

async function readOrCreate(db: Database, name: string): Promise<string> {
  const find = () => db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst()
  const known = await find()
  if (known) return known.value
  await db
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('base64url'), created_at: new Date() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  // Read again: another process may have been first.
  const made = await find()
  if (!made) throw new Error(`The secret ${name} cannot be read back`)
  return made.value
}
