import type { BeadRef } from '../partners/partner.ts'
import type { Sector } from '../partners/sector.ts'
import type { MeetingKind, MeetingState } from './meeting.ts'

/** A meeting in a list. */
export interface MeetingInList {
  readonly bead: BeadRef
  readonly summary: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  /** Slugs: its own region and those of its sessions. */
  readonly regions: readonly string[]
  readonly capacity?: number
  /** How many have a place. */
  readonly taken: number
  readonly registerUntil?: Date
}

/** A meeting on its own page. */
export interface Meeting extends Omit<MeetingInList, 'summary'> {
  readonly description: string
  readonly area?: string
  /** Only for whoever may know: the team, and who has a place. */
  readonly onlineUrl?: string
  readonly sequence: number
  /** "" when it goes on, or when nothing was said. */
  readonly cancelledWhy: string
  readonly waiting: number
  readonly body?: BeadRef
  readonly organiser?: BeadRef
  readonly themes: readonly BeadRef[]
}

/** How many came of one organisation, or of one sector. */
export interface Attendance {
  readonly organisation?: BeadRef
  readonly name: string
  readonly sector?: Sector
  readonly registered: number
  readonly present: number
}

/** Whether more people have a place than there are places: those were made fewer. */
export function isOverfull({
  capacity,
  taken,
}: {
  readonly capacity?: number
  readonly taken: number
}): boolean {
  return capacity !== undefined && taken > capacity
}

/** Whether somebody can register now. */
export function isOpen(
  { state, startsAt, registerUntil }: Pick<MeetingInList, 'state' | 'startsAt' | 'registerUntil'>,
  now: Date,
): boolean {
  return state === 'planned' && now < (registerUntil ?? startsAt)
}

/** Places that are left; undefined where there is no limit. */
export function placesLeft({ capacity, taken }: { readonly capacity?: number; readonly taken: number }) {
  return capacity === undefined ? undefined : Math.max(0, capacity - taken)
}
