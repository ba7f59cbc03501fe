import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { recordRegistration } from './place.queries.ts'
import type { Guest, Registration } from './registration.ts'

/** Somebody who is registered or waits writes their name or organisation otherwise; place and session stay. */
export async function changeGuest(
  trx: Database,
  act: Act,
  registration: Registration,
  guest: Pick<Guest, 'name' | 'organisation' | 'organisationName' | 'sector'>,
): Promise<'changed' | 'closed'> {
  await lockAudit(trx)
  const row = await trx
    .updateTable('registration')
    .set({
      name: guest.name,
      organisation: guest.organisation ?? null,
      organisation_name: guest.organisationName,
      sector: guest.sector ?? null,
    })
    .where('id', '=', registration.id)
    .where('state', 'in', ['registered', 'waiting'])
    .where('ends_at', '>', act.at)
    .returning('state')
    .executeTakeFirst()
  if (!row) return 'closed'
  await recordRegistration(trx, act, registration, [row.state, row.state])
  return 'changed'
}
