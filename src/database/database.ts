import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { isFaultOfName, Repeated } from './repeated.ts'

/**
 * The tables of all rooms. Each room adds its own in its `.table.ts` by declaration merging, so that this room,
 * which stands above them, need not know them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms
export interface Tables {}

export type Database = Kysely<Tables>

/** Where PostgreSQL is: a URL for a server, or the socket folder of our own. */
export type Connection =
  | { readonly url: string }
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
      readonly password?: string
    }

// Counts fit in a double up to 9e15; without this pg gives strings for bigint.
pg.types.setTypeParser(20, Number)
pg.types.setTypeParser(1700, Number)
// A day is a day, not a moment in some time zone.
pg.types.setTypeParser(1082, (day) => day)

/** A pool for direct use where Kysely does not reach: COPY and listening. */
export function createPool(connection: Connection, max = 8): pg.Pool {
  const pool = new pg.Pool({
    ...('url' in connection ? { connectionString: connection.url } : connection),
    max,
    application_name: 'noaber',
    // A dead server must become a message, not a page that never comes.
    connectionTimeoutMillis: 10_000,
  })
  // An idle connection that breaks is replaced by the pool; the next query reports the trouble.
  pool.on('error', () => undefined)
  const repeated = new Repeated()
  pool.on('connect', (client) => nameRepeated(client, repeated))
  return pool
}

/** Lets a connection plan statements that come back once. One that was refused for its name is the last that has one. */
function nameRepeated(client: pg.PoolClient, repeated: Repeated): void {
  const ask = client.query
  client.query = (...all: unknown[]) => {
    const [text, values, ...more] = all
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0
        ? repeated.nameOf(text)
        : undefined
    if (name === undefined) return Reflect.apply(ask, client, all)
    const answer = Reflect.apply(ask, client, [{ name, text, values }, ...more])
    if (answer instanceof Promise)
      answer.catch((fault: unknown) => {
        if (isFaultOfName(fault)) repeated.stop()
      })
    return answer
  }
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
