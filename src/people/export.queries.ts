import { sql } from 'kysely'
import { listBeads } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { listPersonal } from './data-map.ts'

/** Rows of one table that are about a person. */
export interface KeptRows {
  readonly table: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** More rows than this of one table are not read: of the trail the newest come first. */
const MOST = 5000

/** Everything that is kept of a person, table by table of the map; without secrets and what is said of others. */
export async function listKept(db: Database, person: string): Promise<KeptRows[]> {
  const kept: KeptRows[] = []
  for (const { table, by = [], hidden = [] } of listPersonal()) {
    if (by.length === 0) continue
    const isTheirs = sql.join(
      by.map((column) => sql`t.${sql.ref(column)}::text = ${person}`),
      sql` or `,
    )
    const order = table === 'audit_event' ? sql`order by seq desc` : sql``
    const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where ${isTheirs} ${order} limit ${MOST}`.execute(
      db,
    )
    kept.push({ table, rows: rows.map(({ row }) => ownWords(row, hidden, table, person)) })
  }
  return kept
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
/** More names than this are not sought: the rest is shown by its number. */
const MOST_NAMES = 2000

/** Names of the pages that these rows are about, as far as this reader may see them, by id. */
export async function listNamesIn(
  db: Database,
  reader: Reader,
  kept: readonly KeptRows[],
): Promise<ReadonlyMap<string, string>> {
  const values = kept.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
  const ids = [...new Set(values.filter((value) => typeof value === 'string'))].filter((text) =>
    ID.test(text),
  )
  const beads = await listBeads(db, reader, { ids: ids.slice(0, MOST_NAMES), limit: MOST_NAMES })
  return new Map(beads.map(({ id, title }) => [id, title]))
}

function ownWords(
  row: Readonly<Record<string, unknown>>,
  hidden: readonly string[],
  table: string,
  person: string,
): Readonly<Record<string, unknown>> {
  // What somebody changed of another is that other's.
  const others = table === 'audit_event' && row['thing'] !== person ? ['changes'] : []
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => !hidden.includes(column) && !others.includes(column)),
  )
}
