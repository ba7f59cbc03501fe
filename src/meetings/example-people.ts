import { idOfName, inventedAddress, inventedName, type SetOrganisation } from '../partners/example.ts'
import { exampleSet } from '../partners/example-set.ts'
import type { SetMeeting } from './example.ts'

const DAY_MS = 86_400_000

/** A meeting with its moment and the ids of its sessions. */
export interface HeldMeeting extends SetMeeting {
  readonly id: string
  readonly starts: Date
  readonly ends: Date
  readonly sessionIds: readonly string[]
}

/** Invented people who registered: one or more of each organisation of the region, spread over the sessions. */
export function peopleOf(meeting: HeldMeeting) {
  const [registered, present] = meeting.people ?? [0, 0]
  const around = exampleSet.organisations.filter(
    ({ regions, real }: SetOrganisation) => real !== true && regions.includes(meeting.region),
  )
  return Array.from({ length: registered + (meeting.waiting ?? 0) }, (_, place) => {
    const organisation = around[place % Math.max(around.length, 1)]
    const name = inventedName(600 + place)
    return {
      id: idOfName('registration', `${meeting.id}/${place}`),
      meeting: meeting.id,
      session: meeting.sessionIds[place % Math.max(meeting.sessionIds.length, 1)] ?? null,
      state: place < registered ? ('registered' as const) : ('waiting' as const),
      name,
      email: inventedAddress(name),
      locale: 'nl' as const,
      person: null,
      organisation: organisation === undefined ? null : idOfName('organisation', organisation.name),
      organisation_name: organisation?.name ?? '',
      sector: organisation?.sector ?? null,
      // Nobody can have the link of it: no mail went out.
      token_hash: idOfName('token', `${meeting.id}/${place}`),
      created: meeting.starts.getTime() - (21 - (place % 20)) * DAY_MS,
      came: place < present ? meeting.starts : null,
      ends_at: meeting.ends,
    }
  })
}

/** How many registered and came, per session and organisation. */
export function countsOf(people: readonly ReturnType<typeof peopleOf>[number][]) {
  const counts = new Map<string, AttendanceCount>()
  for (const { meeting, session, organisation, organisation_name, sector, came } of people) {
    const key = `${meeting} ${session} ${organisation}`
    const count = counts.get(key) ?? {
      meeting,
      session,
      organisation,
      organisation_name,
      sector,
      registered: 0,
      present: 0,
    }
    count.registered += 1
    if (came !== null) count.present += 1
    counts.set(key, count)
  }
  return [...counts.values()]
}

interface AttendanceCount {
  readonly meeting: string
  readonly session: string | null
  readonly organisation: string | null
  readonly organisation_name: string
  readonly sector: SetOrganisation['sector'] | null
  registered: number
  present: number
}
