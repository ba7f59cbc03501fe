import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { type BeadRefusal, createBead, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import type { Sector } from './sector.ts'

export interface NewOrganisation {
  /** Given by whoever makes an example or restores an export; else drawn. */
  readonly id?: string
  /** Slug of its home region: it takes part in it from `since`. */
  readonly region: string
  readonly name: string
  readonly summary: string
  readonly sector: Sector
  readonly description?: string
  readonly website?: string
  readonly kvk?: string
  /** Codes of the areas that it works in; none: the whole region. */
  readonly areas?: readonly string[]
  readonly logo?: Logo
  readonly visibility?: Visibility
  readonly example?: boolean
  /** First day that it takes part; without: the day of the act. */
  readonly since?: string
}

export interface Logo {
  readonly bytes: Buffer
  readonly type: string
  /** What it shows, for who cannot see it. */
  readonly text: string
}

/** Makes an organisation that takes part in its region. */
export async function createOrganisation(
  trx: Database,
  act: Act,
  organisation: NewOrganisation,
): Promise<Bead> {
  const { region, sector, areas = [], logo } = organisation
  const bead = await createBead(trx, act, {
    ...(organisation.id === undefined ? {} : { id: organisation.id }),
    region,
    kind: 'organisation',
    title: organisation.name,
    summary: organisation.summary,
    visibility: organisation.visibility ?? 'public',
    example: organisation.example ?? false,
    extraWords: wordsOf(sector),
  })
  await trx
    .insertInto('organisation')
    .values({
      id: bead.id,
      sector,
      description: organisation.description ?? '',
      website: organisation.website ?? null,
      kvk: organisation.kvk ?? null,
      logo: logo?.bytes ?? null,
      logo_type: logo?.type ?? null,
      logo_text: logo?.text ?? '',
    })
    .execute()
  await insertAreas(trx, bead.id, areas)
  await trx
    .insertInto('partner')
    .values({
      region,
      organisation: bead.id,
      since: organisation.since ?? act.at.toISOString().slice(0, 10),
      until: null,
    })
    .execute()
  return bead
}

/** Lets an organisation take part in a region, or again after it had left. Who takes part already goes on as it was. */
export async function addPartner(
  trx: Database,
  act: Act,
  partner: { readonly region: string; readonly organisation: string; readonly since?: string },
): Promise<void> {
  const { region, organisation, since = act.at.toISOString().slice(0, 10) } = partner
  // One write at a time: of the same button pressed twice the second finds what the first made.
  await lockAudit(trx)
  const before = await trx
    .selectFrom('partner')
    .select(['since', 'until'])
    .where('region', '=', region)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  if (before && (before.until === null || before.until >= since)) return
  await trx
    .insertInto('partner')
    .values({ region, organisation, since, until: null })
    .onConflict((on) => on.columns(['region', 'organisation']).doUpdateSet({ since, until: null }))
    .execute()
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'organisation',
    thing: organisation,
    region,
    changes: {
      partnerSince: [before?.since ?? null, since],
      ...(before ? { partnerUntil: [before.until, null] as const } : {}),
    },
  })
}

export async function insertAreas(
  trx: Database,
  organisation: string,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return
  await trx
    .insertInto('work_area')
    .values([...new Set(codes)].map((code) => ({ organisation, code })))
    .execute()
}

/** Words that an organisation is found by beside its name: its sector, in both languages. */
export function wordsOf(sector: Sector): string {
  return `${sectorWords[sector].nl} ${sectorWords[sector].en}`
}

/**
 * Ends the taking part of an organisation in a region; `until` is the last day, none takes an end back.
 *
 * @returns `changed` when somebody else wrote another last day meanwhile: nothing is written then
 * @throws Problem `bead-not-found` when it does not take part there
 */
export async function endPartner(
  trx: Database,
  act: Act,
  partner: {
    readonly region: string
    readonly organisation: string
    readonly until: string | undefined
    /** The last day that the form was made with, or empty; left out when nobody needs to ask. */
    readonly was?: string
  },
): Promise<'ended' | 'changed'> {
  const { region, organisation, was } = partner
  const until = partner.until ?? null
  await lockAudit(trx)
  const before = await trx
    .selectFrom('partner')
    .select('until')
    .where('region', '=', region)
    .where('organisation', '=', organisation)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new Problem('bead-not-found')
  if (before.until === until) return 'ended'
  if (was !== undefined && was !== (before.until ?? '')) return 'changed'
  await trx
    .updateTable('partner')
    .set({ until })
    .where('region', '=', region)
    .where('organisation', '=', organisation)
    .execute()
  const changes = changesBetween({ partnerUntil: before.until }, { partnerUntil: until })
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'organisation',
    thing: organisation,
    region,
    changes,
  })
  return 'ended'
}

/** What a form can change of an organisation. */
export type OrganisationChange = Required<
  Pick<NewOrganisation, 'name' | 'summary' | 'sector' | 'description' | 'visibility' | 'areas'>
> &
  Pick<NewOrganisation, 'website' | 'kvk'> & {
    /** A new one, the old one with this text, or none. */
    readonly logo: Logo | { readonly text: string } | 'none'
  }

/** Changes an organisation and its bead. @param revision that the form was made with */
export async function updateOrganisation(
  trx: Database,
  act: Act,
  id: string,
  change: OrganisationChange,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  const { name, summary, visibility, sector, description, website, kvk, areas, logo } = change
  const extraWords = wordsOf(sector)
  const updated = await updateBead(trx, act, id, { title: name, summary, visibility, extraWords }, revision)
  if ('refused' in updated) return updated
  const before = await trx
    .selectFrom('organisation')
    .select(['sector', 'description', 'website', 'kvk', 'logo_text'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const after = {
    sector,
    description,
    website: website ?? null,
    kvk: kvk ?? null,
    logo_text: logo === 'none' ? '' : logo.text,
  }
  const picture =
    logo === 'none'
      ? { logo: null, logo_type: null }
      : 'bytes' in logo
        ? { logo: logo.bytes, logo_type: logo.type }
        : {}
  await trx
    .updateTable('organisation')
    .set({ ...after, ...picture })
    .where('id', '=', id)
    .execute()
  const old = await trx.deleteFrom('work_area').where('organisation', '=', id).returning('code').execute()
  await insertAreas(trx, id, areas)
  const changes = changesBetween(
    { ...before, areas: old.map(({ code }) => code).sort() },
    { ...after, areas: [...new Set(areas)].sort() },
  )
  if (Object.keys(changes).length > 0 || 'logo' in picture)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'organisation',
      thing: id,
      region: updated.bead.region,
      changes: 'logo' in picture ? { ...changes, logo: [null, picture.logo_type] } : changes,
    })
  return updated
}
