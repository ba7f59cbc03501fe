import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Network } from './network.ts'

/** What a network was when it was read: it changed when one of these did (SHA-256). */
export interface NetworkHashes {
  readonly partnersHash: string
  readonly restHash: string
}

export interface ReadNetwork extends NetworkHashes {
  readonly network: Network
}

/** The network alone: see `readNetwork`. */
export async function findNetwork(db: Database, regions: readonly string[], day: string): Promise<Network> {
  return (await readNetwork(db, regions, day)).network
}

/**
 * Who works with whom in these regions on one day: one statement, so that all of it is of one moment.
 *
 * Not in it: what is removed, seats and mandates that have ended or have yet to begin, and names of people who did not
 * agree to be shown. Whoever may not see everything gets what `visibleNetwork` leaves.
 *
 * @param regions slugs of the region and its parts
 * @param day ISO, in the Netherlands
 * @param before what was read last: what is still the same of it is not sent again
 */
export async function readNetwork(
  db: Database,
  regions: readonly string[],
  day: string,
  before?: ReadNetwork,
): Promise<ReadNetwork> {
  const here = sql`any(${[...regions]}::text[])`
  const holds = sql`since <= ${day}::date and (until is null or until >= ${day}::date)`
  const { rows } = await sql<NetworkHashes & { partners: string | null; rest: string | null }>`
    with body_here as (
      select bead.id, region, title, slug, visibility, owner, body.kind, body."right"
      from body join bead on bead.id = body.id where bead.kind = 'body' and removed_at is null and region = ${here}
    ), seat_now as (
      select seat.id, seat.body, seat.organisation,
        case when seat.person not in (select id from person where erased_at is not null) then seat.person end as person
      from seat join body_here on body_here.id = seat.body where ${holds}
    ), partner_now as (
      select organisation, json_agg(region order by region) as part_of
      from partner where region = ${here} and ${holds} group by organisation
    ), partner_here as (
      select bead.id, bead.region, title, slug, visibility, owner, sector, coalesce(part_of, '[]') as part_of
      from organisation join bead on bead.id = organisation.id and bead.kind = 'organisation'
      left join partner_now on organisation = bead.id
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
    ), network as materialized (
      select ${beadsOf(sql`partner_here`, sql`, sector, part_of as "partOf"`)}::text as partners, json_build_object(
      'bodies', ${beadsOf(
        sql`body_here left join (select body, json_agg(sector order by sector) as "expected"
          from body_sector group by body) sector on body = id`,
        sql`, kind, "right", coalesce("expected", '[]') as "sectors"`,
      )},
      'themes', ${beadsOf(sql`theme_here`)},
      'seats', ${listOf(sql`body, organisation, person from seat_now
        where organisation in (select id from partner_here) order by seat_now.id`)},
      'contributions', ${listOf(sql`from_bead as "from", to_bead as "to" from contribution order by 1, 2`)},
      'presentations', ${listOf(sql`from_bead as "from", to_bead as "to" from thread_link
        where relation = 'presents-to'
          and from_bead in (select id from body_here) and to_bead in (select id from body_here)
        order by 1, 2`)},
      'mandates', ${listOf(sql`distinct giver as "from", holder_organisation as "to" from mandate
        where region = ${here} and ${holds}
          and giver in (select id from partner_here) and holder_organisation in (select id from partner_here)
        order by 1, 2`)},
      'people', (select coalesce(json_object_agg(person.id,
          json_build_object('region', region, 'slug', slug, 'title', name) order by person.id), '{}')
        from (select from_bead as id from contribution
          union select person from seat_now where body in (select from_bead from contribution)) stands
        join person on person.id = stands.id and consent_at is not null and erased_at is null
        join bead on bead.id = person.id and removed_at is null and visibility = 'public')
    )::text as rest
    ), hashed as materialized (
      select network.*, ${hashOf(sql`partners`)} as partners_hash, ${hashOf(sql`rest`)} as rest_hash from network
    )
    select partners_hash as "partnersHash", rest_hash as "restHash",
      nullif(partners, case when partners_hash = ${before?.partnersHash ?? ''} then partners end) as "partners",
      nullif(rest, case when rest_hash = ${before?.restHash ?? ''} then rest end) as "rest"
    from hashed`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a statement without from answers one row')
  const { partnersHash, restHash } = row
  const rest = row.rest === null ? before?.network : JSON.parse(row.rest)
  const partners = row.partners === null ? before?.network.partners : JSON.parse(row.partners)
  return { partnersHash, restHash, network: { ...rest, partners } }
}

function hashOf(text: RawBuilder<unknown>) {
  return sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
}

function listOf(rows: RawBuilder<unknown>) {
  return sql`(select coalesce(json_agg(listed), '[]') from (select ${rows}) listed)`
}

/** Of beads: an owner that is not there is left out. */
function beadsOf(from: RawBuilder<unknown>, more: RawBuilder<unknown> = sql``) {
  return sql`(select coalesce(json_agg(json_strip_nulls(to_json(listed))), '[]') from (
    select id, region, title, slug, visibility, owner ${more} from ${from} order by id) listed)`
}
