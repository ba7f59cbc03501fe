import type { Act } from '../base/act.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'
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

/** Lets an organisation take part in a region, or again after it had left. */
export async function addPartner(
  trx: Database,
  act: Act,
  partner: { readonly region: string; readonly organisation: string; readonly since?: string },
): Promise<void> {
  const { region, organisation, since = act.at.toISOString().slice(0, 10) } = partner
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
    changes: { partnerSince: [null, since] },
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
