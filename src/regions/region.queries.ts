import type { Database } from '../database/database.ts'
import type { Region } from './region.ts'

/** All regions with their members, in the order of their names; there are tens of them, not thousands. */
export async function listRegions(db: Database): Promise<Region[]> {
  const [regions, members] = await Promise.all([
    db.selectFrom('region').selectAll().orderBy('name').orderBy('slug').execute(),
    db.selectFrom('region_member').selectAll().orderBy('region').orderBy('code').execute(),
  ])
  const byRegion = Map.groupBy(members, (member) => member.region)
  return regions.map((row) => ({
    slug: row.slug,
    name: row.name,
    ...(row.parent === null ? {} : { parent: row.parent }),
    description: { nl: row.description_nl, en: row.description_en },
    membership: { nl: row.membership_nl, en: row.membership_en },
    example: row.example,
    members: (byRegion.get(row.slug) ?? []).map((member) => ({
      code: member.code,
      ...(member.doubtful_nl === null || member.doubtful_en === null
        ? {}
        : { doubtful: { nl: member.doubtful_nl, en: member.doubtful_en } }),
    })),
  }))
}

/**
 * Makes a region or replaces the one with the same slug, members and all, and bumps the content version.
 * The caller has checked it (`checkRegion`).
 */
export async function createRegion(db: Database, region: Region): Promise<void> {
  await createRegions(db, [region])
}

/** As `createRegion`, all of them or none; a parent stands before its parts. */
export async function createRegions(db: Database, regions: readonly Region[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const region of regions) await insertRegion(trx, region)
    await trx
      .updateTable('content_version')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .execute()
  })
}

async function insertRegion(trx: Database, region: Region): Promise<void> {
  const row = {
    slug: region.slug,
    name: region.name,
    parent: region.parent ?? null,
    description_nl: region.description.nl,
    description_en: region.description.en,
    membership_nl: region.membership.nl,
    membership_en: region.membership.en,
    example: region.example,
  }
  await trx
    .insertInto('region')
    .values(row)
    .onConflict((on) => on.column('slug').doUpdateSet(row))
    .execute()
  await trx.deleteFrom('region_member').where('region', '=', region.slug).execute()
  await trx
    .insertInto('region_member')
    .values(
      region.members.map(({ code, doubtful }) => ({
        region: region.slug,
        code,
        doubtful_nl: doubtful?.nl ?? null,
        doubtful_en: doubtful?.en ?? null,
      })),
    )
    .execute()
}

/**
 * Removes a region that nothing hangs on. What people made there (partners, bodies, themes) keeps it, and so do its
 * sub-regions.
 */
export async function removeRegion(db: Database, slug: string): Promise<'removed' | 'unknown' | 'in-use'> {
  try {
    return await db.transaction().execute(async (trx) => {
      const gone = await trx.deleteFrom('region').where('slug', '=', slug).executeTakeFirst()
      await trx
        .updateTable('content_version')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .execute()
      return Number(gone.numDeletedRows) > 0 ? 'removed' : 'unknown'
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION) return 'in-use'
    throw error
  }
}

/** PostgreSQL: something else still refers to this row. */
const FOREIGN_KEY_VIOLATION = '23503'
