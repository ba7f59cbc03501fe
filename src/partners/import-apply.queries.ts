import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Visibility } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { createPerson } from '../people/index.ts'
import type { PlannedRow, Ref, Step, Values } from './import-known.ts'
import type { Undo } from './import-undo.ts'
import { addPartner, createOrganisation, updateOrganisation } from './organisation.queries.ts'
import { createSeat, updateSeat } from './seat.queries.ts'

/**
 * Writes what a list would do, all of it or nothing, and keeps how to take it back.
 *
 * @throws Problem `changed-meanwhile` when somebody changed an organisation or seat since it was looked at
 */
export async function applyImport(
  trx: Database,
  act: Act & { readonly person: string },
  asked: {
    readonly region: string
    readonly day: string
    readonly draft: string
    readonly example: boolean
    readonly rows: readonly PlannedRow[]
  },
): Promise<{ readonly id: string; readonly steps: number }> {
  await lockAudit(trx)
  const refs = new Map<Ref, string>()
  const undo: Undo[] = []
  for (const { steps } of asked.rows) {
    for (const step of steps) undo.push(await applyStep(trx, act, { ...asked, refs }, step))
  }
  const id = newId(act.at)
  await trx
    .insertInto('partner_import')
    .values({
      id,
      region: asked.region,
      person: act.person,
      at: act.at,
      rows: asked.rows.filter(({ steps }) => steps.length > 0).length,
      undo: JSON.stringify(undo),
      undone_at: null,
    })
    .execute()
  await trx.deleteFrom('import_draft').where('id', '=', asked.draft).execute()
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'import',
    thing: id,
    region: asked.region,
    changes: { steps: [0, undo.length] },
  })
  return { id, steps: undo.length }
}

interface ApplyIo {
  readonly region: string
  readonly day: string
  readonly example: boolean
  readonly refs: Map<Ref, string>
}

async function applyStep(trx: Database, act: Act, io: ApplyIo, step: Step): Promise<Undo> {
  const { region, refs, example } = io
  const idOf = (ref: Ref): string => refs.get(ref) ?? ref
  switch (step.do) {
    case 'create-organisation': {
      const { name, values } = step
      const { id, revision } = await createOrganisation(trx, act, {
        region,
        name,
        example,
        since: io.day,
        ...values,
      })
      refs.set(step.ref, id)
      return { was: 'organisation-made', id, revision }
    }
    case 'update-organisation': {
      const before = await valuesOf(trx, step.id)
      const revision = await writeValues(trx, act, step.id, step.values, step.revision)
      return { was: 'organisation-changed', id: step.id, revision, before }
    }
    case 'add-partner': {
      const before = await trx
        .selectFrom('partner')
        .select(['since', 'until'])
        .where('region', '=', region)
        .where('organisation', '=', step.id)
        .executeTakeFirst()
      await addPartner(trx, act, { region, organisation: step.id, since: io.day })
      return { was: 'partner-added', id: step.id, ...(before ? { before } : {}) }
    }
    case 'create-person': {
      const { name, email } = step
      const id = await createPerson(trx, act, {
        name,
        region,
        example,
        ...(email === undefined ? {} : { email }),
      })
      refs.set(step.ref, id)
      return { was: 'person-made', id }
    }
    case 'create-seat': {
      const { do: _, person, ...seat } = step
      const organisation = idOf(step.organisation)
      const holder = person === undefined ? {} : { person: idOf(person) }
      const id = await createSeat(trx, act, { ...seat, organisation, ...holder })
      return { was: 'seat-made', id, revision: 1 }
    }
    case 'update-seat': {
      const { seat, function: post, until } = step
      const { until: _, ...kept } = seat
      await updateSeat(trx, act, { ...kept, function: post, ...(until === undefined ? {} : { until }) })
      return { was: 'seat-changed', revision: seat.revision + 1, before: seat }
    }
  }
}

/** What an organisation says of itself now. */
export async function valuesOf(trx: Database, id: string): Promise<Values> {
  const row = await trx
    .selectFrom('organisation')
    .innerJoin('bead', 'bead.id', 'organisation.id')
    .select(['sector', 'summary', 'description', 'website', 'kvk'])
    .where('organisation.id', '=', id)
    .executeTakeFirstOrThrow()
  const areas = await trx
    .selectFrom('work_area')
    .select('code')
    .where('organisation', '=', id)
    .orderBy('code')
    .execute()
  const { website, kvk, ...values } = row
  return {
    ...values,
    areas: areas.map(({ code }) => code),
    ...(website === null ? {} : { website }),
    ...(kvk === null ? {} : { kvk }),
  }
}

/** Writes what a list holds of an organisation; name, logo and who sees it stay. @returns the new revision */
export async function writeValues(
  trx: Database,
  act: Act,
  id: string,
  values: Values,
  revision: number,
): Promise<number> {
  const kept: { title: string; visibility: Visibility; logo_text: string } = await trx
    .selectFrom('bead')
    .innerJoin('organisation', 'organisation.id', 'bead.id')
    .select(['title', 'visibility', 'logo_text'])
    .where('bead.id', '=', id)
    .executeTakeFirstOrThrow()
  const change = {
    ...values,
    name: kept.title,
    visibility: kept.visibility,
    logo: { text: kept.logo_text },
  }
  const updated = await updateOrganisation(trx, act, id, change, revision)
  if ('refused' in updated) throw new Problem('changed-meanwhile')
  return updated.bead.revision
}
