import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { AddQuestion } from './add-partner.ts'
import type { BeadRef } from './partner.ts'
import type { Sector } from './sector.ts'

/** An organisation that can become a partner, or is one. */
export interface Addable {
  readonly bead: BeadRef
  readonly sector: Sector
  readonly kvk?: string
  readonly areas: readonly string[]
  readonly takesPart: readonly {
    readonly region: string
    readonly since: string
    readonly until: string | null
  }[]
}

/**
 * Organisations of any region, or of none, that somebody may make a partner of theirs: those they may see, except
 * drafts, by name.
 *
 * @param wish `ids` of those that are shown, or what is asked; at most `most` come back
 */
export async function listAddable(
  db: Database,
  reader: Reader,
  wish: AddQuestion | { readonly ids: readonly string[] },
  most: number,
): Promise<Addable[]> {
  let query = db
    .selectFrom('bead')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['bead.id', 'bead.region', 'bead.kind', 'bead.title', 'bead.slug'])
    .select(['organisation.sector', 'organisation.kvk'])
    .select((eb) => [
      sql<
        string[]
      >`array(select code from work_area where work_area.organisation = bead.id order by code)`.as('areas'),
      jsonArrayFrom(
        eb
          .selectFrom('partner')
          .select(['region', 'since', 'until'])
          .whereRef('partner.organisation', '=', 'bead.id')
          .orderBy('region'),
      ).as('takesPart'),
    ])
    .where('bead.kind', '=', 'organisation')
    .where('bead.removed_at', 'is', null)
    .where('bead.visibility', '!=', 'draft')
    .where(isVisibleTo(reader))
  if ('ids' in wish) query = query.where(sql<SqlBool>`bead.id = any(${[...wish.ids]}::uuid[])`)
  else {
    if (wish.kvk !== undefined) query = query.where('organisation.kvk', '=', wish.kvk)
    for (const word of wish.words)
      query = query.where(sql<SqlBool>`strpos(bead.title_fold, bead_fold(${word})) > 0`)
    if (wish.places !== undefined) {
      const { begins, regions } = wish.places
      query = query.where(
        sql<SqlBool>`(exists (select from work_area, unnest(${[...begins]}::text[]) as asked (digits)
            where work_area.organisation = bead.id
              and (starts_with(substr(work_area.code, 3), asked.digits)
                or starts_with(asked.digits, substr(work_area.code, 3))))
          or (not exists (select from work_area where work_area.organisation = bead.id)
            and exists (select from partner
              where partner.organisation = bead.id and partner.region = any(${[...regions]}::text[]))))`,
      )
    }
  }
  const rows = await query.orderBy('bead.title_fold').orderBy('bead.id').limit(most).execute()
  return rows.map(({ id, region, kind, title, slug, kvk, ...rest }) => ({
    bead: { id, region, kind, title, slug },
    ...rest,
    ...(kvk === null ? {} : { kvk }),
  }))
}

/** Names and numbers of all that somebody may make a partner: what a new one is compared with. */
export async function listNames(
  db: Database,
  reader: Reader,
): Promise<{ readonly id: string; readonly name: string; readonly kvk?: string }[]> {
  const rows = await db
    .selectFrom('bead')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['bead.id', 'bead.title as name', 'organisation.kvk'])
    .where('bead.kind', '=', 'organisation')
    .where('bead.removed_at', 'is', null)
    .where('bead.visibility', '!=', 'draft')
    .where(isVisibleTo(reader))
    .orderBy('bead.id')
    .limit(20_000)
    .execute()
  return rows.map(({ kvk, ...row }) => ({ ...row, ...(kvk === null ? {} : { kvk }) }))
}
