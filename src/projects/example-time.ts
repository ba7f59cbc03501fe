import { dayOf } from '../partners/partner.ts'

const DAY_MS = 86_400_000

/** Days from the moment of loading, or a day itself: of what lies so far back that it does not move along. */
export type ExampleDay = number | string

/** The day so many days from a moment, or the day itself. */
export function dayAt(at: Date, day: ExampleDay): string {
  return typeof day === 'string' ? day : dayOf(new Date(at.getTime() + day * DAY_MS))
}

/** A moment in the morning of a day that is past, or the moment itself. */
export function momentAt(at: Date, day: ExampleDay): Date {
  const days = typeof day === 'string' ? Math.ceil((Date.parse(day) - at.getTime()) / DAY_MS) : day
  const midnight = Math.floor(at.getTime() / DAY_MS + days) * DAY_MS
  return new Date(Math.min(midnight + 9 * 3_600_000 + Math.abs(days % 7) * 1_260_000, at.getTime()))
}

/** The first day of the month, so many months from the moment of loading, or the day itself. */
export function monthAt(at: Date, month: ExampleDay): string {
  if (typeof month === 'string') return dayAt(at, month)
  return `${dayAt(at, Math.round(month * 30.44)).slice(0, 7)}-01`
}

/** The last day of the month before the one so many months from the moment of loading, or the day itself. */
export function monthEndAt(at: Date, month: ExampleDay): string {
  const first = monthAt(at, month)
  return typeof month === 'string' ? first : dayOf(new Date(Date.parse(first) - DAY_MS / 2))
}

/** Days from its day on which something was done: some before it, some late, and on no weekend. */
export function doneAt(at: Date, day: number, place: number): Date {
  const shifted = Math.min(day + ([-6, -1, 0, 4, -3, 9, -2][Math.abs(place) % 7] ?? 0), -1)
  const done = momentAt(at, shifted)
  const weekday = done.getUTCDay()
  return momentAt(at, shifted - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0))
}

/** The last time that a day of the year, as `06-24`, was at least so many days ago. */
export function lastDayAt(at: Date, day: string, ago: number): string {
  const year = Number(dayOf(at).slice(0, 4))
  return `${year}-${day}` <= dayAt(at, -ago) ? `${year}-${day}` : `${year - 1}-${day}`
}

/** Whether people work: no weekend, and none of the feast days with a fixed date. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !['01-01', '04-27', '12-25', '12-26'].includes(day.slice(5))
}
