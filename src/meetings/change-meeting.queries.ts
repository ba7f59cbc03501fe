import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { listToTell } from './find-registration.queries.ts'
import { updateMeetingState } from './meeting.queries.ts'
import { fillPlaces, lockPlaces } from './place.queries.ts'
import { tellGuest } from './registration-mail.queries.ts'

/** Calls a meeting off and tells everybody who registered or waits, once. */
export async function cancelMeeting(
  trx: Database,
  act: Act,
  meeting: string,
  reason: string,
  origin: string,
): Promise<void> {
  if (!(await updateMeetingState(trx, act, meeting, 'cancelled', reason))) return
  for (const registration of await listToTell(trx, meeting, ['registered', 'waiting']))
    await tellGuest(trx, act.at, 'cancelled', registration, origin, { once: 'once', reason })
}

/** Who hears of another time or place: all, whoever chose one session, or nobody. */
export type Audience = 'all' | 'nobody' | { readonly session: string }

/** After a change: whoever waits gets a place that was added, and those who must hear of it do. */
export async function settleChanged(
  trx: Database,
  act: Act,
  meeting: string,
  audience: Audience,
  origin: string,
): Promise<void> {
  const place = await lockPlaces(trx, meeting)
  if (place?.state !== 'planned') return
  if (audience !== 'nobody' && place.ends_at > act.at)
    for (const registration of await listToTell(trx, meeting, ['registered', 'waiting'])) {
      if (audience !== 'all' && registration.session !== audience.session) continue
      await tellGuest(trx, act.at, 'moved', registration, origin)
    }
  await fillPlaces(trx, act, meeting, origin)
}
