import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { dayOf } from '../partners/partner.ts'
import type { ProjectFunction } from './project.ts'

export interface NewProjectPerson {
  readonly project: string
  readonly person: string
  readonly organisation?: string
  readonly function: ProjectFunction
  /** First day; today unless told. */
  readonly since?: string
}

/**
 * Makes somebody leader, deputy or member of a project. Who was leader or deputy until now no longer is.
 *
 * @returns id of the row
 * @throws Problem `bead-not-found` when there is no such project, or the person is erased
 */
export async function placePerson(trx: Database, act: Act, place: NewProjectPerson): Promise<string> {
  await lockAudit(trx)
  const region = await regionOfProject(trx, place.project)
  const person = await trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', place.person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) throw new Problem('bead-not-found')
  const since = place.since ?? dayOf(act.at)
  const rows = await trx
    .selectFrom('project_person')
    .select(['id', 'person', 'function'])
    .where('project', '=', place.project)
    .where('until', 'is', null)
    .execute()
  const leaving = rows.filter(
    (row) => row.person === place.person || (place.function !== 'member' && row.function === place.function),
  )
  for (const { id, person: who } of leaving) {
    await endRow(trx, place.project, id, since)
    await endProjectRole(trx, act, { project: place.project, person: who, region })
  }
  const id = newId(act.at)
  await trx
    .insertInto('project_person')
    .values({
      id,
      project: place.project,
      person: place.person,
      organisation: place.organisation ?? null,
      function: place.function,
      since,
      until: null,
    })
    .execute()
  if (place.function !== 'member') await giveProjectRole(trx, act, { ...place, region })
  const before = leaving.find((row) => row.function === place.function)?.person ?? null
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'project',
    thing: place.project,
    region,
    changes: { [place.function]: [before, place.person] },
  })
  return id
}

/** Somebody is no longer in a project. @throws Problem `bead-not-found` */
export async function endPerson(
  trx: Database,
  act: Act,
  place: { readonly project: string; readonly id: string },
): Promise<void> {
  await lockAudit(trx)
  const region = await regionOfProject(trx, place.project)
  const row = await trx
    .selectFrom('project_person')
    .select(['person', 'function'])
    .where('id', '=', place.id)
    .where('project', '=', place.project)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Problem('bead-not-found')
  await endRow(trx, place.project, place.id, dayOf(act.at))
  await endProjectRole(trx, act, { project: place.project, person: row.person, region })
  await appendAudit(trx, act, {
    action: 'update',
    kind: 'project',
    thing: place.project,
    region,
    changes: { [row.function]: [row.person, null] },
  })
}

interface ProjectRole {
  readonly project: string
  readonly person: string
  readonly region: string
}

/** A leader and a deputy may edit the project and answer for it, whichever organisation leads it. */
async function giveProjectRole(
  trx: Database,
  act: Act,
  { project, person, region, organisation }: ProjectRole & { readonly organisation?: string },
): Promise<void> {
  const { owner } = await trx
    .selectFrom('bead')
    .select('owner')
    .where('id', '=', project)
    .executeTakeFirstOrThrow()
  const whose = organisation ?? owner
  if (whose === null) return
  const held = await trx
    .selectFrom('role')
    .select('id')
    .where('person', '=', person)
    .where('bead', '=', project)
    .where('scope', '=', 'project')
    .where('role', '=', 'editor')
    .where('until', 'is', null)
    .executeTakeFirst()
  // Handed over with the other roles already, or given by the desk.
  if (held) return
  const id = newId(act.at)
  const row = { person, organisation: whose, role: 'editor' as const, scope: 'project' as const, region }
  await trx
    .insertInto('role')
    .values({ id, ...row, bead: project, since: act.at, until: null, given_by: act.person ?? null })
    .execute()
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'role',
    thing: id,
    region,
    changes: { person: [null, person], organisation: [null, whose], role: [null, 'editor'] },
  })
}

async function endProjectRole(
  trx: Database,
  act: Act,
  { project, person, region }: ProjectRole,
): Promise<void> {
  const ended = await trx
    .updateTable('role')
    .set((eb) => ({ until: eb.fn<Date>('greatest', ['since', eb.val(act.at)]) }))
    .where('person', '=', person)
    .where('bead', '=', project)
    .where('scope', '=', 'project')
    .where('role', '=', 'editor')
    .where('until', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of ended)
    await appendAudit(trx, act, {
      action: 'remove',
      kind: 'role',
      thing: id,
      region,
      changes: { person: [person, null] },
    })
}

async function endRow(trx: Database, project: string, id: string, day: string): Promise<void> {
  await trx
    .updateTable('project_person')
    .set((eb) => ({ until: eb.fn<string>('greatest', ['since', eb.val(day)]) }))
    .where('id', '=', id)
    .where('project', '=', project)
    .execute()
}

async function regionOfProject(trx: Database, project: string): Promise<string> {
  const row = await trx
    .selectFrom('bead')
    .select('region')
    .where('id', '=', project)
    .where('kind', '=', 'project')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Problem('bead-not-found')
  return row.region
}
