import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit } from '../database/index.ts'

export interface NewPerson {
  readonly id?: string
  readonly name: string
  /** Absent for somebody who has a seat and no account. */
  readonly email?: string
  readonly locale?: Locale
  readonly work?: string
  readonly motive?: string
  /** Region that their page is in; absent for an operator, who has none. */
  readonly region?: string
  /** When they agreed to be shown to everybody; without it only the team of the region sees their page. */
  readonly consentAt?: Date
  readonly operator?: boolean
  readonly example?: boolean
}

/** Makes a person, and their page when they have a region. Names and addresses stay out of the audit trail. */
export async function createPerson(trx: Database, act: Act, person: NewPerson): Promise<string> {
  const { id = newId(act.at), name, region, work = '', consentAt, example = false } = person
  await trx
    .insertInto('person')
    .values({
      id,
      name,
      email: person.email?.trim().toLowerCase() ?? null,
      locale: person.locale ?? 'nl',
      work,
      motive: person.motive ?? '',
      consent_at: consentAt ?? null,
      digest: 'weekly',
      operator: person.operator ?? false,
      example,
      created_at: act.at,
      last_seen_at: null,
      erased_at: null,
    })
    .execute()
  if (region === undefined) {
    await appendAudit(trx, act, { action: 'create', kind: 'person', thing: id })
  } else {
    const visibility = consentAt === undefined ? 'team' : 'public'
    await createBead(trx, act, {
      id,
      region,
      kind: 'person',
      title: name,
      summary: work,
      visibility,
      example,
    })
  }
  return id
}

/** The person with this address, whatever its capitals; never one who was erased. */
export async function findPersonByEmail(
  db: Database,
  email: string,
): Promise<{ readonly id: string; readonly name: string; readonly locale: Locale } | undefined> {
  return await db
    .selectFrom('person')
    .select(['id', 'name', 'locale'])
    .where('email', '=', email.trim().toLowerCase())
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}
