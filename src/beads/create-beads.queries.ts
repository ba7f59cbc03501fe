import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudits, changesBetween, lockAudit } from '../database/index.ts'
import type { NewBead } from './bead.queries.ts'
import { type Bead, slugOf, takenSlugs } from './bead.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

/**
 * Makes many beads at once, as `createBead` makes one: each with a free address and its own line in the audit trail,
 * in a few statements. They come back in the same order.
 */
export async function createBeads(trx: Database, act: Act, beads: readonly NewBead[]): Promise<Bead[]> {
  await lockAudit(trx)
  const taken = await listTaken(trx, beads)
  const made = beads.map(({ extraWords = '', id = newId(act.at), ...bead }) => {
    const slug = freeSlug(taken, bead)
    const stored = { owner: null, created_at: act.at, updated_at: act.at, removed_at: null }
    const row = { ...stored, ...bead, id, slug, revision: 1, extra_words: extraWords }
    return { row, bead: { ...bead, id, slug, revision: 1 } }
  })
  for (let at = 0; at < made.length; at += BATCH) {
    const part = made.slice(at, at + BATCH)
    await trx
      .insertInto('bead')
      .values(part.map(({ row }) => row))
      .execute()
    await trx
      .insertInto('bead_slug')
      .values(
        part.map(({ bead: { region, kind, slug, id } }) => ({ region, kind, slug, bead: id, since: act.at })),
      )
      .execute()
  }
  await appendAudits(
    trx,
    act,
    made.map(({ bead: { id, region, kind, title, summary, visibility } }) => ({
      action: 'create',
      kind,
      thing: id,
      region,
      changes: changesBetween({}, { title, summary, visibility }),
    })),
  )
  return made.map(({ bead }) => bead)
}

/** Addresses that are taken, and the last number that was given to each: a thousand namesakes are not counted anew. */
interface Taken {
  readonly keys: Set<string>
  readonly numbers: Map<string, number>
}

async function listTaken(trx: Database, beads: readonly NewBead[]): Promise<Taken> {
  const rows =
    beads.length === 0
      ? []
      : await trx
          .selectFrom('bead_slug')
          .select(['region', 'kind', 'slug'])
          .where('region', 'in', [...new Set(beads.map(({ region }) => region))])
          .where('kind', 'in', [...new Set(beads.map(({ kind }) => kind))])
          .execute()
  return {
    keys: new Set(rows.map(({ region, kind, slug }) => `${region}/${kind}/${slug}`)),
    numbers: new Map(),
  }
}

function freeSlug(taken: Taken, { region, kind, title }: Pick<Bead, 'region' | 'kind' | 'title'>): string {
  const base = slugOf(title)
  const name = `${region}/${kind}/${base}`
  for (let n = (taken.numbers.get(name) ?? 0) + 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    const key = `${region}/${kind}/${slug}`
    if (taken.keys.has(key) || takenSlugs.includes(slug)) continue
    taken.keys.add(key)
    taken.numbers.set(name, n)
    return slug
  }
}
