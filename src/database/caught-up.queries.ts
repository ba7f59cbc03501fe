import type { Database } from './database.ts'

export interface CaughtUpOptions<Row> {
  /** Kinds of the audit trail whose things can change a row. */
  readonly kinds: readonly string[]
  readonly idOf: (row: Row) => string
  /**
   * Reads rows as they are now: all of them, or those that the things with these ids have to do with.
   *
   * @returns rows, and the ids of rows that were looked for: what was looked for and not found is gone
   */
  readonly read: (
    db: Database,
    things: readonly string[] | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly looked: readonly string[] }>
}

/** Things that changed at once, beyond which all is read again. */
const MOST_CHANGES = 500

/** All is read again after this time [ms], also when the audit trail says that little was written. */
const LONGEST_KEPT_MS = 600_000

/**
 * Keeps rows in memory and catches up with the audit trail: only what changed since is read again. Every write adds to
 * the trail while it holds the lock of its head (`lockAudit`), so numbers become visible in their order and none is
 * missed, whichever process wrote it.
 *
 * @returns the rows; the same array as long as nothing changed, so that what is worked out from it can be kept by it
 */
export function createCaughtUp<Row>({ kinds, idOf, read }: CaughtUpOptions<Row>) {
  let known: { seq: number; readAt: number; byId: Map<string, Row>; rows: readonly Row[] } | undefined

  const catchUp = async (db: Database, at: Date): Promise<readonly Row[]> => {
    const { seq } = await db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
    const readAt = at.getTime()
    if (known && known.seq === seq && Math.abs(readAt - known.readAt) < LONGEST_KEPT_MS) return known.rows
    const isOld = known === undefined || seq < known.seq || Math.abs(readAt - known.readAt) >= LONGEST_KEPT_MS
    const changed =
      isOld || !known ? undefined : await listChanged(db, { after: known.seq, until: seq, kinds })
    if (!known || changed === undefined) {
      const { rows } = await read(db, undefined)
      known = { seq, readAt, byId: new Map(rows.map((row) => [idOf(row), row])), rows }
      return rows
    }
    if (changed.length > 0) {
      const { rows, looked } = await read(db, changed)
      for (const id of looked) known.byId.delete(id)
      for (const row of rows) known.byId.set(idOf(row), row)
      known.rows = [...known.byId.values()]
    }
    known.seq = seq
    return known.rows
  }

  let running: Promise<readonly Row[]> | undefined
  let next: Promise<readonly Row[]> | undefined

  /**
   * One at a time, so that none overtakes another. Whoever asks meanwhile shares the next: it begins after they asked,
   * so they miss nothing that was written before.
   */
  const ask = (db: Database, at: Date): Promise<readonly Row[]> => {
    if (running) {
      next ??= running.then(
        () => ask(db, at),
        () => ask(db, at),
      )
      return next
    }
    next = undefined
    const begun = catchUp(db, at).finally(() => {
      running = undefined
    })
    running = begun
    return begun
  }
  return ask
}

/** Things that were written about; undefined when there are too many to read one by one. */
async function listChanged(
  db: Database,
  { after, until, kinds }: { after: number; until: number; kinds: readonly string[] },
): Promise<readonly string[] | undefined> {
  const rows = await db
    .selectFrom('audit_event')
    .select('thing')
    .distinct()
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .where('kind', 'in', kinds)
    .where('thing', 'is not', null)
    .limit(MOST_CHANGES + 1)
    .execute()
  return rows.length > MOST_CHANGES ? undefined : rows.flatMap(({ thing }) => thing ?? [])
}
