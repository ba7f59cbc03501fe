import type { Database } from '../database/database.ts'

/** What was read is read again after this time [ms], also when the audit trail says that nothing was written. */
const LONGEST_KEPT_MS = 10_000

export interface Kept<Value> {
  /** Differs from that of any other value. */
  readonly version: string
  readonly readAt: number
  readonly value: Value
}

/**
 * Keeps what was read of the last regions that were asked for, as long as nothing was added to the audit trail, which
 * every write does: a name that was erased is gone at once. Each process has its own.
 *
 * Why one number is enough, with any number of processes: the head of the trail is one row that every write locks
 * (`lockAudit`, or `appendAudit` itself) until it commits, so numbers become visible in their order, together with what
 * they stand for. Who begins first and commits last has not taken a number yet, or holds the lock; there is no lower
 * number that appears afterwards. The number is read before the rest: what is committed between the two is read with an
 * older number, and read once more by the next who asks. A write that adds no row to the trail (last seen, a job, a
 * layout) is not noticed: what is read here may not depend on it, or may be so much older. The same holds in a
 * transaction that has written but not yet added its row: it must not ask here.
 *
 * @param most together no larger than this
 * @param sizeOf at least 1
 * @returns what is kept under a key; `read` gets what was kept there before, to give back when it is still the same
 */
export function createReadKeeper<Value>(most: number, sizeOf: (value: Value) => number) {
  const kept = new Map<string, Kept<Value>>()
  return async (
    db: Database,
    key: string,
    at: Date,
    read: (before: Value | undefined) => Promise<Value>,
  ): Promise<Kept<Value>> => {
    // Before reading: what is written between the two is then seen by the next who asks.
    const { seq } = await db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
    const version = `${seq} ${key}`
    const readAt = at.getTime()
    const known = kept.get(key)
    const holds = known?.version === version && readAt - known.readAt < LONGEST_KEPT_MS
    const found = known && holds ? known : { version, readAt, value: await read(known?.value) }
    kept.delete(key)
    kept.set(key, found)
    let size = [...kept.values()].reduce((sum, { value }) => sum + sizeOf(value), 0)
    for (const [oldest, { value }] of kept) {
      if (size <= most) break
      kept.delete(oldest)
      size -= sizeOf(value)
    }
    return found
  }
}
