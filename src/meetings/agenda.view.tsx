import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { formatCount } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import type { Region } from '../regions/region.ts'
import type { AgendaItem } from './agenda.queries.ts'
import { placesLeft } from './meeting-page.ts'
import { sayRoom } from './meetings.view.tsx'
import { RefLink } from './ref-link.view.tsx'
import type { Session } from './session.queries.ts'
import { sayTime, sayTimes } from './when.ts'

/** An agenda; with the time of each item as long as it is known how long those before it take. */
export function AgendaList({
  locale,
  items,
  startsAt,
  until,
}: {
  readonly locale: Locale
  readonly items: readonly AgendaItem[]
  readonly startsAt: Date | undefined
  /** From here on the time of what follows is not known: sessions come between. */
  readonly until?: Date | undefined
}): VNode {
  const words = meetingTexts[locale]
  const [one = '', many = ''] = words.minutes
  const times = startsOf(items, startsAt, until)
  return (
    <ol class="agenda">
      {items.map(({ title, minutes, about }, i) => {
        const at = times[i]
        return (
          <li>
            {times[0] === undefined ? null : (
              <span class="agenda__time">{at === undefined ? '' : sayTime(at, locale)}</span>
            )}{' '}
            <span>
              {title}
              {about ? (
                <span class="soft">
                  {' '}
                  {words.about} <RefLink to={about} locale={locale} />
                </span>
              ) : null}
              {minutes === 0 ? null : <span class="soft"> · {formatCount(minutes, one, many, locale)}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** When each item begins, as far as that is known: not from `until` on, where sessions come between. */
export function startsOf(
  items: readonly AgendaItem[],
  startsAt: Date | undefined,
  until: Date | undefined,
): readonly (Date | undefined)[] {
  let at = startsAt
  return items.map(({ minutes }) => {
    const start = at && until && at >= until ? undefined : at
    at = at === undefined || minutes === 0 ? undefined : new Date(at.getTime() + minutes * 60_000)
    return start
  })
}

/** Sessions beside each other, each with its time, its room and its own agenda. */
export function SessionList({
  locale,
  sessions,
  regions,
  itemsOf,
  open,
  showsOnline,
}: {
  readonly locale: Locale
  readonly sessions: readonly Session[]
  readonly regions: readonly Region[]
  readonly itemsOf: (session: string) => readonly AgendaItem[]
  /** Registration is open: says how many places are left. */
  readonly open: boolean
  readonly showsOnline: boolean
}): VNode {
  const words = meetingTexts[locale]
  return (
    <ul class="sessions">
      {sessions.map((session) => {
        const region = regions.find(({ slug }) => slug === session.region)
        const items = itemsOf(session.id)
        return (
          <li>
            <h3 class="sessions__name">{session.title}</h3>
            <p class="soft">
              {sayTimes(session.startsAt, session.endsAt, locale)}
              {session.place === '' ? null : ` · ${session.place}`}
              {region ? ` · ${words.forRegion(region.name)}` : null}
            </p>
            {open && session.capacity !== undefined ? (
              <p class={placesLeft(session) === 0 ? 'state state--late' : 'state'}>
                {sayRoom(session, locale)}
              </p>
            ) : null}
            {showsOnline && session.onlineUrl !== undefined ? (
              <p>
                <a href={session.onlineUrl} rel="noreferrer">
                  {session.onlineUrl}
                </a>
              </p>
            ) : null}
            {items.length === 0 ? null : (
              <AgendaList locale={locale} items={items} startsAt={session.startsAt} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
