import type { Locale } from '../base/locale.ts'
import type { Sector } from '../partners/sector.ts'
import type { RegistrationState } from './meeting.ts'

/** Hours within which a registration is to be confirmed; then its row goes. */
export const CONFIRM_HOURS = 48

/** Rows of a meeting that wait to be confirmed: more is no crowd but a program. */
export const MOST_UNCONFIRMED = 300

/** Meetings for which one mail address may wait to be confirmed. */
export const MOST_UNCONFIRMED_OF_ONE = 10

/** Days before a meeting that whoever comes is reminded. */
export const REMIND_DAYS = 2

/** Who comes, as they say it themselves. */
export interface Guest {
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** On Noaber; else its typed name. */
  readonly organisation?: string
  readonly organisationName: string
  readonly sector?: Sector
  readonly session?: string
}

/** A registration with the meeting that it is for. */
export interface Registration {
  readonly id: string
  readonly state: RegistrationState
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly organisationName: string
  readonly sector?: Sector
  readonly session?: string
  readonly meeting: {
    readonly id: string
    readonly region: string
    readonly title: string
    readonly slug: string
    readonly startsAt: Date
    readonly endsAt: Date
    readonly place: string
    readonly onlineUrl?: string
    readonly isCancelled: boolean
  }
}

/** Whether somebody who comes now has a place: one in the meeting, and one in the session that they chose. */
export function hasPlace(rooms: readonly { readonly capacity?: number; readonly taken: number }[]): boolean {
  return rooms.every(({ capacity, taken }) => capacity === undefined || taken < capacity)
}
