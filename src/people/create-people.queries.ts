import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { createBeads } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import type { NewPerson } from './person.queries.ts'

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 2000

/**
 * Makes many people at once, each with a page in their region that only its team sees: nobody agreed to more yet.
 *
 * @returns their ids, in the same order
 */
export async function createPeople(
  trx: Database,
  act: Act,
  people: readonly (Pick<NewPerson, 'name' | 'email'> & {
    readonly region: string
    readonly example: boolean
  })[],
): Promise<string[]> {
  const made = people.map((person) => ({ ...person, id: newId(act.at) }))
  for (let at = 0; at < made.length; at += BATCH)
    await trx
      .insertInto('person')
      .values(
        made.slice(at, at + BATCH).map(({ id, name, email, example }) => ({
          id,
          name,
          email: email?.trim().toLowerCase() ?? null,
          locale: 'nl' as const,
          work: '',
          motive: '',
          consent_at: null,
          digest: 'weekly' as const,
          operator: false,
          example,
          created_at: act.at,
          last_seen_at: null,
          erased_at: null,
        })),
      )
      .execute()
  await createBeads(
    trx,
    act,
    made.map(({ id, name, region, example }) => ({
      id,
      region,
      kind: 'person',
      title: name,
      summary: '',
      visibility: 'team',
      example,
    })),
  )
  return made.map(({ id }) => id)
}
