import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { createBeads } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudits, changesBetween } from '../database/index.ts'
import type { Values } from './import-known.ts'
import { wordsOf } from './organisation.queries.ts'
import type { Sector } from './sector.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

/** What an organisation is now, held until the end of the transaction. */
export interface HeldOrganisation {
  readonly revision: number
  readonly region: string
  readonly values: Values
}

/** Makes organisations that take part in a region, in a few statements. @returns their ids, in the same order */
export async function createOrganisations(
  trx: Database,
  act: Act,
  asked: { readonly region: string; readonly day: string; readonly example: boolean },
  list: readonly { readonly name: string; readonly values: Values }[],
): Promise<string[]> {
  const { region, day, example } = asked
  const beads = await createBeads(
    trx,
    act,
    list.map(({ name, values: { summary, sector } }) => ({
      region,
      kind: 'organisation',
      title: name,
      summary,
      visibility: 'public',
      example,
      extraWords: wordsOf(sector),
    })),
  )
  const ids = beads.map(({ id }) => id)
  const rows = list.map(({ values: { sector, description, website, kvk } }, at) => ({
    id: ids[at] ?? '',
    sector,
    description,
    website: website ?? null,
    kvk: kvk ?? null,
    logo: null,
    logo_type: null,
    logo_text: '',
  }))
  await inBatches(rows, (part) => trx.insertInto('organisation').values(part).execute())
  await insertAreasOf(
    trx,
    list.map(({ values }, at) => ({ id: ids[at] ?? '', values })),
  )
  await inBatches(
    ids.map((organisation) => ({ region, organisation, since: day, until: null })),
    (part) => trx.insertInto('partner').values(part).execute(),
  )
  return ids
}

/** Organisations as they are, by id; those that are gone are left out. */
export async function holdOrganisations(
  trx: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeldOrganisation>> {
  const rows = await trx
    .selectFrom('bead')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['bead.id', 'bead.revision', 'bead.region', 'bead.summary'])
    .select(['organisation.sector', 'organisation.description', 'organisation.website', 'organisation.kvk'])
    .select(
      sql<string[]>`array(select code from work_area where organisation = bead.id order by code)`.as('areas'),
    )
    .where('bead.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('bead.removed_at', 'is', null)
    .orderBy('bead.id')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(({ id, revision, region, website, kvk, ...rest }) => [
      id,
      {
        revision,
        region,
        values: {
          ...rest,
          ...(website === null ? {} : { website }),
          ...(kvk === null ? {} : { kvk }),
        },
      },
    ]),
  )
}

/** Writes what a list holds of organisations that are held; name, logo and who sees them stay. Their revision goes up. */
export async function updateOrganisations(
  trx: Database,
  act: Act,
  held: ReadonlyMap<string, HeldOrganisation>,
  list: readonly { readonly id: string; readonly values: Values }[],
): Promise<void> {
  if (list.length === 0) return
  const ids = list.map(({ id }) => id)
  const rows = JSON.stringify(
    list.map(({ id, values }) => ({ ...plainOf(values), id, words: wordsOf(values.sector) })),
  )
  await sql`update bead set summary = fresh.summary, extra_words = fresh.words, updated_at = ${act.at},
      revision = bead.revision + 1
    from jsonb_to_recordset(${rows}::jsonb) as fresh(id uuid, summary text, words text)
    where bead.id = fresh.id`.execute(trx)
  await sql`update organisation set sector = fresh.sector, description = fresh.description,
      website = fresh.website, kvk = fresh.kvk
    from jsonb_to_recordset(${rows}::jsonb) as fresh(id uuid, sector text, description text, website text, kvk text)
    where organisation.id = fresh.id`.execute(trx)
  await trx.deleteFrom('work_area').where('organisation', '=', sql<string>`any(${ids}::uuid[])`).execute()
  await insertAreasOf(trx, list)
  await appendAudits(
    trx,
    act,
    list.flatMap(({ id, values }) => {
      const before = held.get(id)
      if (!before) return []
      const changes = changesBetween(plainOf(before.values), plainOf(values))
      return [{ action: 'update', kind: 'organisation', thing: id, region: before.region, changes }]
    }),
  )
}

/** Lets organisations take part in a region, or again after they had left. @returns how it was before, by id */
export async function addPartners(
  trx: Database,
  act: Act,
  { region, day }: { readonly region: string; readonly day: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly since: string; readonly until: string | null }>> {
  if (ids.length === 0) return new Map()
  const before = await trx
    .selectFrom('partner')
    .select(['organisation', 'since', 'until'])
    .where('region', '=', region)
    .where('organisation', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  await inBatches(ids, (part) =>
    trx
      .insertInto('partner')
      .values(part.map((organisation) => ({ region, organisation, since: day, until: null })))
      .onConflict((on) => on.columns(['region', 'organisation']).doUpdateSet({ since: day, until: null }))
      .execute(),
  )
  await appendAudits(
    trx,
    act,
    ids.map((thing) => {
      const changes = { partnerSince: [null, day] as const }
      return { action: 'update', kind: 'organisation', thing, region, changes }
    }),
  )
  return new Map(before.map(({ organisation, ...row }) => [organisation, row]))
}

/** As the database and the audit trail have it: nothing is null, areas are in order. */
function plainOf({ website, kvk, areas, ...values }: Values): {
  readonly sector: Sector
  readonly summary: string
  readonly description: string
  readonly website: string | null
  readonly kvk: string | null
  readonly areas: readonly string[]
} {
  return { ...values, website: website ?? null, kvk: kvk ?? null, areas: [...new Set(areas)].sort() }
}

async function insertAreasOf(
  trx: Database,
  list: readonly { readonly id: string; readonly values: Values }[],
): Promise<void> {
  const rows = list.flatMap(({ id, values }) =>
    plainOf(values).areas.map((code) => ({ organisation: id, code })),
  )
  await inBatches(rows, (part) => trx.insertInto('work_area').values(part).execute())
}

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH))
}
