import { sql } from 'kysely'
import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { createBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import type { Role } from './rights.ts'

/** Moment of the tests; the site of `makeSite` has the same clock. */
export const NOW = new Date('2026-01-15T10:00:00Z')
export const testAct: Act = { at: NOW, means: 'command' }

/** Headers of a request of this person; of a form on our own site when it is a post. */
export function asPerson(id: string): Record<string, string> {
  return { cookie: `noaber.session_token=${id}`, 'sec-fetch-site': 'same-origin' }
}

/** A post of a form on our own site. */
export function formOf(
  fields: Readonly<Record<string, string>>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
): RequestInit {
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

/** A region without members, also within the transaction of a test. */
export async function makeRegion(db: Database, slug: string, name: string): Promise<void> {
  await sql`insert into region (slug, name, description_nl, description_en, membership_nl, membership_en, example)
    values (${slug}, ${name}, '', '', '', '', true)`.execute(db)
}

/** An invented person, with an address at a domain that cannot exist. */
export async function makePerson(
  db: Database,
  person: { name: string; operator?: boolean; email?: string; consentAt?: Date },
): Promise<string> {
  const id = newId(NOW)
  await db
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email: person.email ?? `${id}@voorbeeld.invalid`,
      locale: 'nl',
      work: '',
      motive: '',
      consent_at: person.consentAt ?? null,
      digest: 'weekly',
      operator: person.operator ?? false,
      example: true,
      created_at: NOW,
      last_seen_at: null,
      erased_at: null,
    })
    .execute()
  return id
}

/** An organisation as the other rooms know it: its bead. The room partners has a fuller one. */
export async function makeOrganisationBead(db: Database, region: string, title: string): Promise<string> {
  const bead = await createBead(db, testAct, {
    region,
    kind: 'organisation',
    title,
    summary: '',
    visibility: 'public',
    example: true,
  })
  return bead.id
}

/** Gives a role for an organisation in a whole region, or in one bead of it. */
export async function giveRole(
  db: Database,
  given: { person: string; organisation: string; role: Role; region: string; body?: string },
): Promise<string> {
  const id = newId(NOW)
  await db
    .insertInto('role')
    .values({
      id,
      person: given.person,
      organisation: given.organisation,
      role: given.role,
      scope: given.body === undefined ? 'region' : 'body',
      region: given.region,
      bead: given.body ?? null,
      since: NOW,
      until: null,
      given_by: null,
    })
    .execute()
  return id
}
