import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { Mandate, Seat } from './partner.ts'

/** More than any page shows. */
const MOST = 1000

/** Whose seats: of a body, for an organisation, of a person, or of all bodies of some regions. */
export type SeatsOf =
  | { readonly body: string }
  | { readonly organisation: string }
  | { readonly person: string }
  | { readonly bodies: readonly string[] }

/**
 * Seats, those of before too, with names of people only where this reader may see them: with their consent, or for the
 * team of their region.
 */
export async function listSeats(db: Database, reader: Reader, of: SeatsOf): Promise<Seat[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('bead as body_bead', 'body_bead.id', 'seat.body')
    .innerJoin('body', 'body.id', 'seat.body')
    .innerJoin('bead as holder', 'holder.id', 'seat.organisation')
    .innerJoin('organisation', 'organisation.id', 'seat.organisation')
    .leftJoin('bead as face', (on) => on.onRef('face.id', '=', 'seat.person').on(mayBeNamed(reader, 'face')))
    .select(['seat.id', 'seat.person', 'seat.function', 'seat.since', 'seat.until', 'seat.revision'])
    .select(['body_bead.id as body_id', 'body_bead.region as body_region', 'body_bead.title as body_title'])
    .select(['body_bead.slug as body_slug', 'body.kind as body_kind', 'body.right as body_right'])
    .select(['holder.id as holder_id', 'holder.region as holder_region', 'holder.title as holder_title'])
    .select(['holder.slug as holder_slug', 'organisation.sector'])
    .select(['face.region as face_region', 'face.title as face_title', 'face.slug as face_slug'])
    .where(whose(of))
    .where('body_bead.removed_at', 'is', null)
    .where('holder.removed_at', 'is', null)
    .where(isVisibleTo(reader, 'body_bead'))
    .where(isVisibleTo(reader, 'holder'))
    .orderBy('seat.since')
    .orderBy('seat.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    body: {
      id: row.body_id,
      region: row.body_region,
      kind: 'body',
      title: row.body_title,
      slug: row.body_slug,
      bodyKind: row.body_kind,
      right: row.body_right,
    },
    organisation: {
      id: row.holder_id,
      region: row.holder_region,
      kind: 'organisation',
      title: row.holder_title,
      slug: row.holder_slug,
      sector: row.sector,
    },
    ...personOf(row.person, row.face_region, row.face_title, row.face_slug),
    vacant: row.person === null,
    function: row.function,
    since: row.since,
    ...(row.until === null ? {} : { until: row.until }),
    revision: row.revision,
  }))
}

/** Mandates that an organisation gives or holds, or that a person holds. */
export async function listMandates(
  db: Database,
  reader: Reader,
  of: { readonly organisation: string } | { readonly person: string },
): Promise<Mandate[]> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('bead as giver', 'giver.id', 'mandate.giver')
    .leftJoin('bead as holder', (on) =>
      on
        .onRef('holder.id', '=', 'mandate.holder_organisation')
        .on('holder.removed_at', 'is', null)
        .on(isVisibleTo(reader, 'holder')),
    )
    .leftJoin('bead as face', (on) =>
      on.onRef('face.id', '=', 'mandate.holder_person').on(mayBeNamed(reader, 'face')),
    )
    .select(['mandate.id', 'mandate.region', 'mandate.scope', 'mandate.since', 'mandate.until'])
    .select(['mandate.source', 'mandate.source_url', 'mandate.revision', 'mandate.holder_person'])
    .select(['giver.id as giver_id', 'giver.region as giver_region', 'giver.title as giver_title'])
    .select(['giver.slug as giver_slug', 'holder.id as holder_id', 'holder.region as holder_region'])
    .select(['holder.title as holder_title', 'holder.slug as holder_slug'])
    .select(['face.region as face_region', 'face.title as face_title', 'face.slug as face_slug'])
    .where(({ or, eb }) =>
      'person' in of
        ? eb('mandate.holder_person', '=', of.person)
        : or([
            eb('mandate.giver', '=', of.organisation),
            eb('mandate.holder_organisation', '=', of.organisation),
          ]),
    )
    .where('giver.removed_at', 'is', null)
    .where(isVisibleTo(reader, 'giver'))
    .orderBy('mandate.since', 'desc')
    .orderBy('mandate.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => {
    const { person } = personOf(row.holder_person, row.face_region, row.face_title, row.face_slug)
    const holder =
      row.holder_id === null || row.holder_region === null
        ? person
        : ({
            id: row.holder_id,
            region: row.holder_region,
            kind: 'organisation',
            title: row.holder_title ?? '',
            slug: row.holder_slug ?? '',
          } as const)
    return {
      id: row.id,
      region: row.region,
      giver: {
        id: row.giver_id,
        region: row.giver_region,
        kind: 'organisation',
        title: row.giver_title,
        slug: row.giver_slug,
      },
      ...(holder ? { holder } : {}),
      scope: row.scope,
      since: row.since,
      ...(row.until === null ? {} : { until: row.until }),
      source: row.source,
      ...(row.source_url === null ? {} : { sourceUrl: row.source_url }),
      revision: row.revision,
    }
  })
}

/**
 * Whether the name of a person may be shown to this reader: the bead of the person is visible, and they agreed to be
 * shown or the reader is in the team of their region, or is that person.
 */
export function mayBeNamed(reader: Reader, alias: string): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<SqlBool>`(${column('removed_at')} is null and ${isVisibleTo(reader, alias)}
    and exists (select from person where person.id = ${column('id')} and person.erased_at is null
      and (person.consent_at is not null or ${reader.everything} or person.id::text = ${reader.person ?? ''}
        or ${column('region')} = any(${[...reader.teamIn]}::text[]))))`
}

function whose(of: SeatsOf): RawBuilder<SqlBool> {
  if ('body' in of) return sql<SqlBool>`seat.body = ${of.body}`
  if ('organisation' in of) return sql<SqlBool>`seat.organisation = ${of.organisation}`
  if ('person' in of) return sql<SqlBool>`seat.person = ${of.person}`
  return sql<SqlBool>`seat.body = any(${[...of.bodies]}::uuid[])`
}

function personOf(
  id: string | null,
  region: string | null,
  title: string | null,
  slug: string | null,
): Pick<Seat, 'person'> {
  if (id === null || region === null || title === null || slug === null) return {}
  return { person: { id, region, kind: 'person', title, slug } }
}
