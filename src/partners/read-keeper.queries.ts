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
 * @param most together no larger than this
 * @param sizeOf at least 1
 */
export function createReadKeeper<Value>(most: number, sizeOf: (value: Value) => number) {
  const kept = new Map<string, Kept<Value>>()
  return async (db: Database, key: string, at: Date, read: () => Promise<Value>): Promise<Kept<Value>> => {
    // Before reading: what is written between the two is then seen by the next who asks.
    const { seq } = await db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
    const version = `${seq} ${key}`
    const readAt = at.getTime()
    const known = kept.get(key)
    const holds = known?.version === version && readAt - known.readAt < LONGEST_KEPT_MS
    const found = known && holds ? known : { version, readAt, value: await read() }
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
