import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Network } from './network.ts'

/**
 * Who works with whom in these regions on one day: one statement, so that all of it is of one moment.
 *
 * Not in it: what is removed, seats and mandates that have ended or have yet to begin, and names of people who did not
 * agree to be shown. Whoever may not see everything gets what `visibleNetwork` leaves.
 *
 * @param regions slugs of the region and its parts
 * @param day ISO, in the Netherlands
 */
export async function findNetwork(db: Database, regions: readonly string[], day: string): Promise<Network> {
  const here = sql`any(${[...regions]}::text[])`
  const holds = sql`since <= ${day}::date and (until is null or until >= ${day}::date)`
  const { rows } = await sql<Network>`
    with body_here as (
      select bead.id, region, title, slug, visibility, owner, body.kind, body."right"
      from body join bead on bead.id = body.id where removed_at is null and region = ${here}
    ), seat_now as (
      select seat.id, seat.body, seat.organisation, case when person.erased_at is null then person.id end as person
      from seat join body_here on body_here.id = seat.body left join person on person.id = seat.person
      where ${holds}
    ), partner_now as (
      select organisation, json_agg(region order by region) as part_of
      from partner where region = ${here} and ${holds} group by organisation
    ), partner_here as (
      select bead.id, bead.region, title, slug, visibility, owner, sector, coalesce(part_of, '[]') as part_of
      from organisation join bead on bead.id = organisation.id left join partner_now on organisation = bead.id
      where removed_at is null
        and (part_of is not null or bead.id in (select organisation from seat_now))
    ), theme_here as (
      select id, region, title, slug, visibility, owner from bead
      where kind = 'theme' and removed_at is null and region = ${here}
    ), contribution as (
      select from_bead, to_bead from thread_link
      join theme_here on theme_here.id = to_bead
      join bead on bead.id = from_bead and bead.removed_at is null
      left join person on person.id = from_bead
      where relation = 'contributes-to' and person.erased_at is null
        and (bead.kind = 'person' or from_bead in (select id from partner_here union all select id from body_here))
    )
    select
      ${listOf(sql`json_build_object(${bead}, 'sector', sector, 'partOf', part_of)`, sql`id`, sql`partner_here`)} as partners,
      ${listOf(
        sql`json_build_object(${bead}, 'kind', kind, 'right', "right", 'sectors',
          (select coalesce(json_agg(sector order by sector), '[]') from body_sector where body = body_here.id))`,
        sql`id`,
        sql`body_here`,
      )} as bodies,
      ${listOf(sql`json_build_object(${bead})`, sql`id`, sql`theme_here`)} as themes,
      ${listOf(
        sql`json_build_object('body', body, 'organisation', organisation, 'person', person)`,
        sql`seat_now.id`,
        sql`seat_now where organisation in (select id from partner_here)`,
      )} as seats,
      ${listOf(line, sql`from_bead, to_bead`, sql`contribution`)} as contributions,
      ${listOf(
        line,
        sql`from_bead, to_bead`,
        sql`thread_link where relation = 'presents-to'
          and from_bead in (select id from body_here) and to_bead in (select id from body_here)`,
      )} as presentations,
      ${listOf(
        sql`json_build_object('from', giver, 'to', holder_organisation)`,
        sql`giver, holder_organisation`,
        sql`(select distinct giver, holder_organisation from mandate where region = ${here} and ${holds}
          and giver in (select id from partner_here)
          and holder_organisation in (select id from partner_here)) mandate_now`,
      )} as mandates,
      (select coalesce(json_object_agg(person.id,
          json_build_object('region', region, 'slug', slug, 'title', name) order by person.id), '{}') from person
        join bead on bead.id = person.id and removed_at is null and visibility = 'public'
        where consent_at is not null and erased_at is null and person.id in
          (select person from seat_now union all select from_bead from contribution)) as people`.execute(db)
  const [network] = rows
  if (!network) throw new Error('a statement without from answers one row')
  return network
}

const line = sql`json_build_object('from', from_bead, 'to', to_bead)`

const bead = sql`'id', id, 'region', region, 'title', title, 'slug', slug, 'visibility', visibility, 'owner', owner`

function listOf(row: RawBuilder<unknown>, order: RawBuilder<unknown>, from: RawBuilder<unknown>) {
  return sql`(select coalesce(json_agg(json_strip_nulls(${row}) order by ${order}), '[]') from ${from})`
}
