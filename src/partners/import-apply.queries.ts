import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { createPeople } from '../people/index.ts'
import type { PlannedRow, Ref, Step } from './import-known.ts'
import type { Undo } from './import-undo.ts'
import {
  addPartners,
  createOrganisations,
  holdOrganisations,
  updateOrganisations,
} from './write-organisations.queries.ts'
import { createSeats, updateSeats } from './write-seats.queries.ts'

interface Asked {
  readonly region: string
  readonly day: string
  readonly example: boolean
  readonly rows: readonly PlannedRow[]
}

/**
 * Writes what a list would do, kind by kind and each in a few statements, so that thousands of rows take seconds.
 * Call it behind `lockAudit`.
 *
 * @returns how to take each step back, in the order they were done
 * @throws Problem `changed-meanwhile` when somebody changed an organisation or seat since it was looked at
 */
export async function saveRows(trx: Database, act: Act, asked: Asked): Promise<readonly Undo[]> {
  const { region, example } = asked
  const steps = asked.rows.flatMap((row) => row.steps)
  const refs = new Map<Ref, string>()
  const idOf = (ref: Ref): string => refs.get(ref) ?? ref
  const organisations = await saveOrganisations(trx, act, asked, steps, refs)
  const people = stepsOf(steps, 'create-person')
  const persons = await createPeople(
    trx,
    act,
    people.map(({ name }) => ({ name, region, example })),
  )
  for (const [at, { ref }] of people.entries()) refs.set(ref, persons[at] ?? '')
  const made = stepsOf(steps, 'create-seat').map(({ do: _, person, ...seat }) => ({
    ...seat,
    organisation: idOf(seat.organisation),
    ...(person === undefined ? {} : { person: idOf(person) }),
  }))
  const seats = await createSeats(trx, act, region, made)
  const changed = stepsOf(steps, 'update-seat').map(({ seat, function: post, until }) => {
    const { until: _, ...kept } = seat
    return { from: seat, to: { ...kept, function: post, ...(until === undefined ? {} : { until }) } }
  })
  await updateSeats(trx, act, region, changed)
  return [
    ...organisations,
    ...persons.map((id): Undo => ({ was: 'person-made', id })),
    ...seats.map((id): Undo => ({ was: 'seat-made', id, revision: 1 })),
    ...changed.map(({ from }): Undo => ({ was: 'seat-changed', revision: from.revision + 1, before: from })),
  ]
}

async function saveOrganisations(
  trx: Database,
  act: Act,
  asked: Asked,
  steps: readonly Step[],
  refs: Map<Ref, string>,
): Promise<Undo[]> {
  const toMake = stepsOf(steps, 'create-organisation')
  const made = await createOrganisations(trx, act, asked, toMake)
  for (const [at, { ref }] of toMake.entries()) refs.set(ref, made[at] ?? '')
  const toChange = stepsOf(steps, 'update-organisation')
  const held = await holdOrganisations(
    trx,
    toChange.map(({ id }) => id),
  )
  const isStale = toChange.some(({ id, revision }) => held.get(id)?.revision !== revision)
  if (isStale) throw new Problem('changed-meanwhile')
  await updateOrganisations(trx, act, held, toChange)
  const toAdd = stepsOf(steps, 'add-partner').map(({ id }) => id)
  const added = await addPartners(trx, act, asked, toAdd)
  return [
    ...made.map((id): Undo => ({ was: 'organisation-made', id, revision: 1 })),
    ...toChange.flatMap(({ id, revision }): Undo[] => {
      const before = held.get(id)?.values
      return before ? [{ was: 'organisation-changed', id, revision: revision + 1, before }] : []
    }),
    ...toAdd.map((id): Undo => {
      const before = added.get(id)
      return { was: 'partner-added', id, ...(before ? { before } : {}) }
    }),
  ]
}

function stepsOf<Do extends Step['do']>(
  steps: readonly Step[],
  name: Do,
): Extract<Step, { readonly do: Do }>[] {
  return steps.filter((step): step is Extract<Step, { readonly do: Do }> => step.do === name)
}
