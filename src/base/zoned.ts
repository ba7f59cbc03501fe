const ZONE = 'Europe/Amsterdam'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A moment on the clock in the Netherlands: "2026-06-11" and "09:30". */
export interface LocalTime {
  readonly day: string
  readonly time: string
}

/** A moment, or why there is not one: no day or time, an hour that is skipped in spring, one that comes twice in autumn. */
export type ZonedMoment =
  | { readonly at: Date }
  | { readonly refused: 'bad-day' | 'bad-time' | 'no-such-hour' }
  | { readonly refused: 'twice'; readonly first: Date; readonly second: Date }

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** A time as people type it, as a clock shows it: "9.30" and "9:30" are "09:30". What is no time stays as it is. */
export function plainTime(typed: string): string {
  return typed
    .trim()
    .replace('.', ':')
    .replace(/^(\d):/, '0$1:')
}

/** What the clock in the Netherlands says at a moment, to the minute. */
export function localTimeOf(at: Date): LocalTime {
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => found.get(name) ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/**
 * The moment at which the clock in the Netherlands says this.
 *
 * @param day "2026-06-11", a day that exists, from 1950 to 2199
 * @param time "09:30", from 00:00 to 23:59
 */
export function zonedMoment(day: string, time: string): ZonedMoment {
  const asUtc = Date.parse(`${day}T00:00:00Z`)
  const exists = /^(19[5-9]|2[01]\d)\d-\d\d-\d\d$/.test(day) && !Number.isNaN(asUtc)
  if (!exists || new Date(asUtc).toISOString().slice(0, 10) !== day) return { refused: 'bad-day' }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { refused: 'bad-time' }
  const wall = Date.parse(`${day}T${time}:00Z`)
  // The clock is changed at most once in two days: its distance to UTC is that of a day before or of a day after.
  const offsets = new Set([offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)])
  const [first, second] = [...offsets]
    .map((offset) => wall - offset)
    .filter((ms) => ms + offsetAt(ms) === wall)
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms))
  if (!first) return { refused: 'no-such-hour' }
  return second ? { refused: 'twice', first, second } : { at: first }
}

/** How far the clock in the Netherlands is ahead of UTC [ms]. */
function offsetAt(ms: number): number {
  const { day, time } = localTimeOf(new Date(ms))
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(ms / MINUTE_MS) * MINUTE_MS
}
