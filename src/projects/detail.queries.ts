import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Bead } from '../beads/bead.ts'
import { updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween, lockAudit } from '../database/index.ts'
import { stateOfDetail } from './detail.ts'
import type { DetailKind } from './detail-fields.ts'
import { stores } from './detail-store.queries.ts'
import type { FormFields } from './project-form.ts'

/** One part of a project. */
export interface DetailPlace {
  readonly kind: DetailKind
  readonly project: Bead
  /** Result of a measurement. */
  readonly parent?: string
  /** Absent for a new one, and for a grant: a project has one. */
  readonly id?: string
}

export type DetailOutcome = 'saved' | 'gone' | { readonly stored: FormFields }

/** What is stored, as its form has it; undefined when there is nothing of this project here. */
export async function findDetail(db: Database, place: DetailPlace): Promise<FormFields | undefined> {
  if (place.kind !== 'grant' && place.id === undefined) return undefined
  return await stores[place.kind].find(db, keysOf(place, ''))
}

/**
 * Makes or changes a part of a project, and the revision of the project with it.
 *
 * @param state what stood in the form when it was drawn ("" for a new one): when something else stands there now,
 *   nothing is written and both can be shown
 */
export async function saveDetail(
  trx: Database,
  act: Act,
  place: DetailPlace,
  fields: FormFields,
  state: string,
): Promise<DetailOutcome> {
  await lockAudit(trx)
  const { kind, project } = place
  const stored = await findDetail(trx, place)
  if (stored === undefined && (place.id !== undefined || state !== '')) return 'gone'
  if (stored !== undefined && stateOfDetail(stored) !== state) return { stored }
  const keys = keysOf(place, newId(act.at))
  if (kind === 'measurement') {
    const result = await stores.result.find(trx, { ...keys, id: keys.parent })
    // What is a figure of the library is not measured by hand.
    if (result?.['cijfer'] !== '') return 'gone'
  }
  const changes = changesBetween(named(kind, stored ?? {}), named(kind, fields))
  if (Object.keys(changes).length === 0) return 'saved'
  if (stored === undefined) await stores[kind].insert(trx, keys, fields)
  else await stores[kind].update(trx, keys, fields)
  await noteChange(trx, act, project, changes)
  return 'saved'
}

/** Takes a part away; what it said stays in the audit trail. @returns whether it was there */
export async function removeDetail(trx: Database, act: Act, place: DetailPlace): Promise<boolean> {
  await lockAudit(trx)
  const stored = await findDetail(trx, place)
  if (stored === undefined) return false
  await stores[place.kind].remove(trx, keysOf(place, ''))
  await noteChange(trx, act, place.project, changesBetween(named(place.kind, stored), {}))
  return true
}

/** One row of the trail on the project, and its next revision, so that an older change is not undone over this one. */
export async function noteChange(
  trx: Database,
  act: Act,
  { id, region }: Bead,
  changes: ReturnType<typeof changesBetween>,
): Promise<void> {
  const { revision } = await trx
    .selectFrom('bead')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await updateBead(trx, act, id, {}, revision)
  await appendAudit(trx, act, { action: 'update', kind: 'project', thing: id, region, changes })
}

function keysOf({ project, parent = '', id }: DetailPlace, fresh: string) {
  return { project: project.id, parent, id: id ?? fresh }
}

/** Fields by the names that the history of the project knows; empty ones say nothing. */
function named(kind: DetailKind, fields: FormFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text === '' ? [] : [[`${kind}.${name}`, text]])),
  )
}
