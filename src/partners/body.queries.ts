import type { Act } from '../base/act.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { bodyKindWords } from '../language/texts-partner-words.ts'
import type { BodyKind, BodyRight } from './body.ts'
import type { Sector } from './sector.ts'

export interface NewBody {
  readonly id?: string
  /** Slug. */
  readonly region: string
  readonly name: string
  readonly summary: string
  readonly kind: BodyKind
  readonly right: BodyRight
  /** What it is for, in plain Dutch. */
  readonly task?: string
  /** Sectors that should be at its table. */
  readonly sectors?: readonly Sector[]
  readonly visibility?: Visibility
  readonly owner?: string
  readonly example?: boolean
}

/** Makes a body without seats. */
export async function createBody(trx: Database, act: Act, body: NewBody): Promise<Bead> {
  const bead = await createBead(trx, act, {
    ...(body.id === undefined ? {} : { id: body.id }),
    ...(body.owner === undefined ? {} : { owner: body.owner }),
    region: body.region,
    kind: 'body',
    title: body.name,
    summary: body.summary,
    visibility: body.visibility ?? 'public',
    example: body.example ?? false,
    extraWords: wordsOfBody(body.kind),
  })
  await trx
    .insertInto('body')
    .values({ id: bead.id, kind: body.kind, right: body.right, task: body.task ?? '' })
    .execute()
  await insertSectors(trx, bead.id, body.sectors ?? [])
  return bead
}

export async function insertSectors(trx: Database, body: string, sectors: readonly Sector[]): Promise<void> {
  if (sectors.length === 0) return
  await trx
    .insertInto('body_sector')
    .values([...new Set(sectors)].map((sector) => ({ body, sector })))
    .execute()
}

/** Words that a body is found by beside its name: its kind, in both languages. */
export function wordsOfBody(kind: BodyKind): string {
  return `${bodyKindWords[kind].nl[0]} ${bodyKindWords[kind].en[0]}`
}
