import type { Act } from '../base/act.ts'
import { slugOf } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import type { PartnerSet } from './example.ts'
import {
  bodyRows,
  linkRows,
  listBeadRows,
  type NewRow,
  organisationRows,
  personRows,
  rightRows,
} from './load-rows.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 1000

/** What is in a set, by region: it goes into the audit trail. */
export interface LoadCount {
  readonly region: string
  readonly beads: number
}

/**
 * Stores a whole set of invented organisations, people, bodies, seats and themes in a few statements. Each has a fixed
 * id, made of its name. The audit trail gets one line a region. Regions must be there; the names must not be.
 */
export async function loadPartnerSet(trx: Database, act: Act, set: PartnerSet): Promise<LoadCount[]> {
  await lockAudit(trx)
  const beads = [...listBeadRows(set)]
  const slugs = await takenSlugs(trx, beads)
  const stored = beads.map((bead) => {
    const slug = freeSlug(slugs, bead)
    return {
      ...bead,
      slug,
      owner: null,
      revision: 1,
      created_at: act.at,
      updated_at: act.at,
      removed_at: null,
    }
  })
  await inBatches(stored, (rows) => trx.insertInto('bead').values(rows).execute())
  await inBatches(
    stored.map(({ id, region, kind, slug }) => ({ region, kind, slug, bead: id, since: act.at })),
    (rows) => trx.insertInto('bead_slug').values(rows).execute(),
  )
  const { person } = personRows(set, act)
  await inBatches(person, (rows) => trx.insertInto('person').values(rows).execute())
  const { organisation, partner, work_area } = organisationRows(set)
  await inBatches(organisation, (rows) => trx.insertInto('organisation').values(rows).execute())
  await inBatches(partner, (rows) => trx.insertInto('partner').values(rows).execute())
  await inBatches(work_area, (rows) => trx.insertInto('work_area').values(rows).execute())
  const { body, body_sector, seat } = bodyRows(set)
  await inBatches(body, (rows) => trx.insertInto('body').values(rows).execute())
  await inBatches(body_sector, (rows) => trx.insertInto('body_sector').values(rows).execute())
  await inBatches(seat, (rows) => trx.insertInto('seat').values(rows).execute())
  const { thread_link } = linkRows(set, act)
  await inBatches(thread_link, (rows) => trx.insertInto('thread_link').values(rows).execute())
  const { role, mandate } = rightRows(set, act)
  await inBatches(role, (rows) => trx.insertInto('role').values(rows).execute())
  await inBatches(mandate, (rows) => trx.insertInto('mandate').values(rows).execute())
  const counts = new Map<string, number>()
  for (const { region } of stored) counts.set(region, (counts.get(region) ?? 0) + 1)
  const list = [...counts].map(([region, count]) => ({ region, beads: count }))
  for (const { region, beads: count } of list)
    await appendAudit(trx, act, { action: 'create', kind: 'example', region, changes: { beads: [0, count] } })
  return list
}

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH))
}

async function takenSlugs(trx: Database, beads: readonly NewRow[]): Promise<Set<string>> {
  const regions = [...new Set(beads.map(({ region }) => region))]
  if (regions.length === 0) return new Set()
  const rows = await trx
    .selectFrom('bead_slug')
    .select(['region', 'kind', 'slug'])
    .where('region', 'in', regions)
    .execute()
  return new Set(rows.map(({ region, kind, slug }) => `${region}/${kind}/${slug}`))
}

function freeSlug(taken: Set<string>, { region, kind, title }: NewRow): string {
  const base = slugOf(title)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    const key = `${region}/${kind}/${slug}`
    if (taken.has(key)) continue
    taken.add(key)
    return slug
  }
}
