import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { bodyRightWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { BeadRef, Seat } from './partner.ts'

/** Link to a bead by its title. */
export function BeadLink({ bead, locale }: { readonly bead: BeadRef; readonly locale: Locale }): VNode {
  return (
    <a class="nl-link" href={addressIn(locale, beadPath(bead))}>
      {bead.title}
    </a>
  )
}

export interface SeatListProps {
  readonly locale: Locale
  readonly seats: readonly Seat[]
  /** What the page is about, and so is not repeated at each seat. */
  readonly of: 'body' | 'organisation' | 'person'
  /** Address of the form of a seat, in Dutch, for who may change it. */
  readonly editOf?: ((seat: Seat) => string) | undefined
}

/** Seats, each as a line: where or for whom, who, in which role, since when. */
export function SeatList({ locale, seats, of, editOf }: SeatListProps): VNode {
  const words = partnerTexts[locale]
  return (
    <ul class="seats">
      {seats.map((seat) => (
        <li class="seats__item">
          <p class="seats__main">
            {of === 'body' ? (
              <SeatPerson seat={seat} locale={locale} />
            ) : (
              <BeadLink bead={seat.body} locale={locale} />
            )}
            {seat.function === '' ? null : <span class="seats__function"> {seat.function}</span>}
          </p>
          <p class="seats__more">
            {of === 'body' ? <BeadLink bead={seat.organisation} locale={locale} /> : null}
            {of === 'organisation' ? (
              <>
                {bodyRightWords[seat.body.right][locale]} · <SeatPerson seat={seat} locale={locale} />
              </>
            ) : null}
            {of === 'person' ? (
              <>
                {words.onBehalfOf('')}
                <BeadLink bead={seat.organisation} locale={locale} />
              </>
            ) : null}{' '}
            · <span class="number">{sayPeriod(seat, locale)}</span>
            {editOf ? (
              <>
                {' '}
                ·{' '}
                <a
                  href={addressIn(locale, editOf(seat))}
                  aria-label={words.changeSeatOf(`${seat.person?.title ?? seat.organisation.title}`)}
                >
                  {words.changeSeat}
                </a>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Who sits there: by name only where that may be shown. */
function SeatPerson({ seat, locale }: { readonly seat: Seat; readonly locale: Locale }): VNode {
  const words = partnerTexts[locale]
  if (seat.person) return <BeadLink bead={seat.person} locale={locale} />
  const vacant = seat.until === undefined ? words.vacant : words.unknown
  return <span class="soft">{seat.vacant ? vacant : words.unnamed}</span>
}

/** "sinds 1 januari 2025", or from when to when. */
export function sayPeriod(
  { since, until }: { readonly since: string; readonly until?: string },
  locale: Locale,
): string {
  const words = partnerTexts[locale]
  const from = formatDate(since, locale)
  return until === undefined ? words.sinceDay(from) : words.period(from, formatDate(until, locale))
}
