/** A moment that recurs, in cron's five fields: minute, hour, day of the month, month, day of the week (0 is Sunday). */
interface Pattern {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  /** As in cron: when both days are limited, one of them is enough. */
  readonly eitherDay: boolean
}

const HOUR_MS = 3_600_000
/** Far enough for 29 February. */
const LONGEST_HOURS = 8 * 366 * 24

/**
 * The first moment after another at which a pattern falls. An hour that the clock skips in spring has no moment; of
 * one that comes twice in autumn only the first counts.
 *
 * @param zone such as Europe/Amsterdam; its offset must be whole hours
 * @throws Error for a pattern that cannot be read or never comes
 */
export function nextMoment(cron: string, zone: string, after: Date): Date {
  const pattern = readPattern(cron)
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  })
  const partsAt = (ms: number): Record<string, number> =>
    Object.fromEntries(local.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const first = Math.floor(after.getTime() / HOUR_MS)
  for (let hour = first; hour < first + LONGEST_HOURS; hour++) {
    const parts = partsAt(hour * HOUR_MS)
    if (!fits(pattern, parts)) continue
    if (partsAt((hour - 1) * HOUR_MS)['hour'] === parts['hour']) continue
    for (const minute of pattern.minutes) {
      const moment = hour * HOUR_MS + minute * 60_000
      if (moment > after.getTime()) return new Date(moment)
    }
  }
  throw new Error(`This moment never comes: ${cron}`)
}

function fits(pattern: Pattern, { year = 0, month = 0, day = 0, hour = 0 }: Record<string, number>): boolean {
  if (!pattern.hours.has(hour) || !pattern.months.has(month)) return false
  const onDay = pattern.days.has(day)
  const onWeekday = pattern.weekdays.has(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
  return pattern.eitherDay ? onDay || onWeekday : onDay && onWeekday
}

function readPattern(cron: string): Pattern {
  const fields = cron.trim().split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  if (fields.length !== 5) throw new Error(`Not five fields: ${cron}`)
  return {
    minutes: readField(minute, 0, 59),
    hours: readField(hour, 0, 23),
    days: readField(day, 1, 31),
    months: readField(month, 1, 12),
    weekdays: new Set([...readField(weekday, 0, 7)].map((one) => one % 7)),
    eitherDay: day !== '*' && weekday !== '*',
  }
}

// Any, one, a range, each with a step (such as 1-20/5), and lists of them. In order.
function readField(field: string, low: number, high: number): ReadonlySet<number> {
  const values = field.split(',').flatMap((part) => {
    const found = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
    if (!found) throw new Error(`Not a field of cron: ${field}`)
    const [, from, to, step] = found
    const start = from === undefined ? low : Number(from)
    const end = to !== undefined ? Number(to) : from === undefined || step !== undefined ? high : start
    const stride = Number(step ?? 1)
    if (start < low || end > high || start > end || stride < 1) throw new Error(`Out of range: ${field}`)
    return Array.from({ length: Math.floor((end - start) / stride) + 1 }, (_, i) => start + i * stride)
  })
  return new Set(values.sort((a, b) => a - b))
}
