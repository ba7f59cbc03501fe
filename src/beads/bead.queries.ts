import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { type Bead, type BeadKind, slugOf, takenSlugs } from './bead.ts'

/** What a new bead needs; its address is made from the title. */
export interface NewBead extends Omit<Bead, 'id' | 'slug' | 'revision'> {
  /** Given by whoever makes an example or restores an export; else drawn. */
  readonly id?: string
  readonly extraWords?: string
}

/** What `beadFrom` reads. */
export const beadColumns = [
  'bead.id',
  'bead.region',
  'bead.kind',
  'bead.title',
  'bead.summary',
  'bead.slug',
  'bead.visibility',
  'bead.owner',
  'bead.example',
  'bead.revision',
] as const

/** Makes a bead with a free address, and its line in the audit trail. Run it in the transaction of its room's row. */
export async function createBead(trx: Database, act: Act, bead: NewBead): Promise<Bead> {
  const { extraWords = '', id = newId(act.at), ...rest } = bead
  await lockAudit(trx)
  const slug = await freeSlug(trx, bead.region, bead.kind, bead.title)
  await trx
    .insertInto('bead')
    .values({
      ...rest,
      id,
      slug,
      owner: bead.owner ?? null,
      revision: 1,
      extra_words: extraWords,
      created_at: act.at,
      updated_at: act.at,
      removed_at: null,
    })
    .execute()
  await trx
    .insertInto('bead_slug')
    .values({ region: bead.region, kind: bead.kind, slug, bead: id, since: act.at })
    .execute()
  const { region, kind, title, summary, visibility } = bead
  await appendAudit(trx, act, {
    action: 'create',
    kind,
    thing: id,
    region,
    changes: changesBetween({}, { title, summary, visibility }),
  })
  return { ...rest, id, slug, revision: 1 }
}

/** The bead that has this address now, or had it before. Removed ones are not there. */
export async function findBeadAt(
  db: Database,
  at: { readonly region: string; readonly kind: BeadKind; readonly slug: string },
): Promise<{ readonly bead: Bead } | undefined> {
  // What the database cannot even ask for is not there.
  if (at.slug.includes('\0')) return undefined
  const row = await db
    .selectFrom('bead_slug')
    .innerJoin('bead', 'bead.id', 'bead_slug.bead')
    .select(beadColumns)
    .where('bead_slug.region', '=', at.region)
    .where('bead_slug.kind', '=', at.kind)
    .where('bead_slug.slug', '=', at.slug)
    .where('bead.removed_at', 'is', null)
    .executeTakeFirst()
  return row ? { bead: beadFrom(row) } : undefined
}

/** A bead from its row. */
export function beadFrom({ owner, ...row }: Omit<Bead, 'owner'> & { owner: string | null }): Bead {
  return { ...row, ...(owner === null ? {} : { owner }) }
}

/**
 * The slug of a title, with a number when another bead has or had it. Call it behind `lockAudit`, or two beads may be
 * given the same one.
 *
 * @param own id of the bead itself: it may have back an address that it had before
 */
export async function freeSlug(
  trx: Database,
  region: string,
  kind: BeadKind,
  title: string,
  own?: string,
): Promise<string> {
  const base = slugOf(title)
  const rows = await trx
    .selectFrom('bead_slug')
    .select(['slug', 'bead'])
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('slug', 'like', `${base}%`)
    .execute()
  const taken = new Set([...takenSlugs, ...rows.flatMap(({ slug, bead }) => (bead === own ? [] : [slug]))])
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
  }
}
