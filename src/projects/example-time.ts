import { dayOf } from '../partners/partner.ts'

const DAY_MS = 86_400_000

/** The day so many days from a moment. */
export function dayAt(at: Date, days: number): string {
  return dayOf(new Date(at.getTime() + days * DAY_MS))
}

/** A moment in the morning of a day that is past, or the moment itself. */
export function momentAt(at: Date, days: number): Date {
  const midnight = Math.floor(at.getTime() / DAY_MS + days) * DAY_MS
  return new Date(Math.min(midnight + 9 * 3_600_000 + Math.abs(days % 7) * 1_260_000, at.getTime()))
}
