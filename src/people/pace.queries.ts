import type { Database } from '../database/database.ts'
import { sign, verify } from './contact.queries.ts'

/** Shortest and longest time between drawing a form and sending it [ms]: a program is faster, a copied page older. */
const FASTEST_MS = 2000
const SLOWEST_MS = 24 * 3_600_000

/** The signed moment at which a form was drawn, for its hidden field. */
export async function stampForm(db: Database, now: Date): Promise<string> {
  return await sign(db, String(now.getTime()))
}

/** Whether a form comes back as fast as a person can fill it in, and not from a page that was kept. */
export async function isHumanPace(db: Database, stamp: string | undefined, now: Date): Promise<boolean> {
  const tookMs = now.getTime() - Number((await verify(db, stamp ?? '')) ?? Number.NaN)
  return tookMs >= FASTEST_MS && tookMs <= SLOWEST_MS
}
