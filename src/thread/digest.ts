import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { type DigestTexts, digestTexts } from '../language/texts-digest.ts'
import type { Letter } from '../mail/letter.ts'

/** Something that was done with a bead. */
export interface Change {
  readonly bead: Bead
  /** Verb of the table of rights. */
  readonly action: string
  /** What it was done with: the kind of the bead, or "link". */
  readonly kind: string
  /** Who did it. */
  readonly by: string | null
}

/** Beads in one digest; the rest is counted. */
const MOST_LINES = 25
const DAY_MS = 86_400_000

/** A week that is over: from one Monday at midnight to the next, in the time of Amsterdam. */
export interface Week {
  /** By ISO 8601, such as "2026-W03". */
  readonly name: string
  readonly from: Date
  readonly until: Date
}

/** The last whole week before a moment. */
export function lastWeek(at: Date): Week {
  const day = dayIn(at)
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS
  const first = monday - 7 * DAY_MS
  return { name: isoWeek(first), from: midnight(first), until: midnight(monday) }
}

/** The day in Amsterdam, as midnight UTC [ms]. */
function dayIn(at: Date): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(at)
  return Date.parse(`${parts}T00:00:00Z`)
}

/** Midnight in Amsterdam at the start of a day; the clock never changes at that hour. */
function midnight(day: number): Date {
  const summer = new Date(day - 2 * 3_600_000)
  return dayIn(summer) === day ? summer : new Date(day - 3_600_000)
}

/** @param monday midnight UTC [ms] */
function isoWeek(monday: number): string {
  const year = new Date(monday + 3 * DAY_MS).getUTCFullYear()
  const fourth = Date.UTC(year, 0, 4)
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS
  return `${year}-W${String(Math.round((monday - first) / (7 * DAY_MS)) + 1).padStart(2, '0')}`
}

export interface DigestReader {
  readonly id: string
  readonly name: string
  readonly locale: Locale
}

/**
 * What changed for one reader: a line a bead, what they did themselves left out.
 *
 * @param changes of beads that they follow and may see now
 * @returns undefined when there is nothing to tell
 */
export function writeDigest(
  reader: DigestReader,
  changes: readonly Change[],
  at: { readonly origin: string; readonly offAddress: string },
): Letter | undefined {
  const { locale } = reader
  const words = digestTexts[locale]
  const byBead = Map.groupBy(
    changes.filter(({ by }) => by !== reader.id),
    ({ bead }) => bead.id,
  )
  if (byBead.size === 0) return undefined
  const lines = [...byBead.values()].flatMap((list) => lineOf(list, words, locale, at.origin))
  const rest = lines.length - MOST_LINES
  return {
    locale,
    subject: words.subject,
    paragraphs: [
      words.greeting(reader.name),
      words.lead,
      ...lines.slice(0, MOST_LINES),
      ...(rest > 0 ? [words.more(formatNumber(rest, locale))] : []),
    ],
    button: { text: words.button, href: `${at.origin}${addressIn(locale, '/')}` },
    closing: [words.closing, words.off(at.offAddress)],
  }
}

function lineOf(
  list: readonly Change[],
  words: DigestTexts,
  locale: Locale,
  origin: string,
): readonly string[] {
  const bead = list[0]?.bead
  if (!bead) return []
  const done = Map.groupBy(list, actionOf)
  const parts = [...done].map(([action, times]) => {
    const text = words.actions[action]
    return times.length > 1 ? `${text} (${words.times(formatNumber(times.length, locale))})` : text
  })
  const sentence = `${bead.title}: ${parts.join(', ')}.`
  return [`${sentence}\n${origin}${addressIn(locale, beadPath(bead))}`]
}

function actionOf({ action, kind }: Change): keyof DigestTexts['actions'] {
  if (kind === 'link' || kind === 'seat' || kind === 'mandate') return kind
  return action === 'create' || action === 'update' || action === 'remove' || action === 'restore'
    ? action
    : 'other'
}
