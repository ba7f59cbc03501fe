import type { Database } from '../database/database.ts'
import type { RegistrationState } from './meeting.ts'

/** The registration of somebody with an account. */
export async function findOwnRegistration(
  db: Database,
  meeting: string,
  person: string,
): Promise<{ readonly id: string; readonly state: RegistrationState } | undefined> {
  return await db
    .selectFrom('registration')
    .select(['id', 'state'])
    .where('meeting', '=', meeting)
    .where('person', '=', person)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
