/** Something in a calendar: a meeting with its hours, or a whole day on which something must be ready. */
export interface CalendarEvent {
  /** Stays the same for ever: calendars know the event by it. */
  readonly uid: string
  readonly title: string
  readonly description: string
  /** Absolute address of its page. */
  readonly url: string
  readonly place?: string
  /** Goes up with every change that calendars must know. */
  readonly sequence: number
  readonly changedAt: Date
  readonly cancelled: boolean
  readonly when:
    | { readonly startsAt: Date; readonly endsAt: Date }
    /** "2026-06-11": the whole of that day, wherever one is. */
    | { readonly day: string }
}

export interface Calendar {
  readonly name: string
  readonly locale: string
  readonly events: readonly CalendarEvent[]
}

/** How often a program that follows a calendar should ask for it. */
const EVERY = 'PT1H'

/**
 * A calendar as a file (RFC 5545). Moments are in UTC: every calendar shows them by the clock of its owner, also in
 * the hours that the clock is changed, and no description of time zones has to come along.
 */
export function drawCalendar({ name, locale, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Noaber//Noaber//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${EVERY}`,
    `X-PUBLISHED-TTL:${EVERY}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent): string[] {
  const { when, place = '', changedAt } = event
  const times =
    'day' in when
      ? [
          `DTSTART;VALUE=DATE:${compactDay(when.day)}`,
          `DTEND;VALUE=DATE:${compactDay(dayAfter(when.day))}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART:${compactMoment(when.startsAt)}`, `DTEND:${compactMoment(when.endsAt)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compactMoment(changedAt)}`,
    `LAST-MODIFIED:${compactMoment(changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...times,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    `URL:${event.url}`,
    'END:VEVENT',
  ]
}

/** A text value: what means something in the format is escaped, what no calendar can show is left out. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
}

/** Longest line [octets], without its end. */
const LONGEST = 75

/** A long line in parts, each but the first after a space; no letter of more octets is broken. */
function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = encoder.encode(letter).length
    // The space before a part that is not the first counts.
    if (size + octets > LONGEST) {
      parts.push(part)
      part = ''
      size = 1
    }
    part += letter
    size += octets
  }
  return [...parts, part].join('\r\n ')
}
const encoder = new TextEncoder()

/** "20260611T073000Z" */
function compactMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function compactDay(day: string): string {
  return day.replaceAll('-', '')
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
