import type { Act } from '../base/act.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { type BeadRefusal, createBead, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
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

/** What a form can change of a body. */
export type BodyChange = Required<
  Pick<NewBody, 'name' | 'summary' | 'kind' | 'right' | 'task' | 'sectors' | 'visibility'>
>

/** Changes a body and its bead. @param revision that the form was made with */
export async function updateBody(
  trx: Database,
  act: Act,
  id: string,
  change: BodyChange,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  const { name, summary, visibility, kind, right, task, sectors } = change
  const extraWords = wordsOfBody(kind)
  const updated = await updateBead(trx, act, id, { title: name, summary, visibility, extraWords }, revision)
  if ('refused' in updated) return updated
  const before = await trx
    .selectFrom('body')
    .select(['kind', 'right', 'task'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await trx.updateTable('body').set({ kind, right, task }).where('id', '=', id).execute()
  const old = await trx.deleteFrom('body_sector').where('body', '=', id).returning('sector').execute()
  await insertSectors(trx, id, sectors)
  const changes = changesBetween(
    { ...before, sectors: old.map(({ sector }) => sector).sort() },
    { kind, right, task, sectors: [...new Set(sectors)].sort() },
  )
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'body',
      thing: id,
      region: updated.bead.region,
      changes,
    })
  return updated
}
