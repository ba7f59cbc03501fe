import type { Database } from '../database/database.ts'
import type { Viewer } from '../people/viewer.ts'

/** Name and mail address of whoever is signed in, and for which organisation they come: that of their oldest role. */
export async function findAccount(db: Database, { person, roles }: Viewer) {
  if (!person) return undefined
  const row = await db
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', person.id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!row?.email) return undefined
  const [role] = roles
  const organisation = role
    ? await db
        .selectFrom('organisation')
        .innerJoin('bead', 'bead.id', 'organisation.id')
        .select(['bead.id', 'bead.title', 'organisation.sector'])
        .where('bead.id', '=', role.organisation)
        .where('bead.removed_at', 'is', null)
        .executeTakeFirst()
    : undefined
  return {
    person: person.id,
    name: row.name,
    email: row.email.toLowerCase(),
    organisationName: organisation?.title ?? '',
    ...(organisation ? { organisation: organisation.id, sector: organisation.sector } : {}),
  }
}
