import type { Clock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import type { JobKind } from '../database/jobs.ts'
import { countExpired, removeExpired } from './retention.queries.ts'

/** Every night: what has had its term goes. */
export const retentionJob: JobKind = {
  name: 'retention',
  cron: '30 3 * * *',
  async run(db, _payload, { clock, log, signal }) {
    for (const { table, rows } of await removeExpired(db, clock.now(), signal))
      if (rows > 0) log(`retention: ${table}: ${rows}`)
  },
}

export const retentionHelp =
  '  retention --dry-run | run                telt of wist wat zijn bewaartermijn heeft gehad'

/** The same by hand, or only counted. Undefined when it is neither. */
export async function runRetentionCommand(
  what: string | undefined,
  { db, signal }: { readonly db: Database; readonly signal: AbortSignal },
  clock: Clock,
): Promise<{ readonly code: 0; readonly lines: readonly string[] } | undefined> {
  if (what !== 'run' && what !== '--dry-run') return undefined
  const isReal = what === 'run'
  const now = clock.now()
  const found = isReal ? await removeExpired(db, now, signal) : await countExpired(db, now)
  const lines = found.map(({ table, rows }) => `${table}\t${rows}`)
  return { code: 0, lines: [isReal ? 'Gewist, per tabel:' : 'Zou worden gewist, per tabel:', ...lines] }
}
