import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { auditTexts } from '../language/texts-audit.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { Link } from '../web/ui/link/link.view.tsx'
import {
  actionWord,
  fieldWord,
  formatMoment,
  hasName,
  type Named,
  nameOf,
  type ToldEvent,
  thingWord,
} from './told-event.ts'

export interface EventsProps {
  readonly locale: Locale
  readonly events: readonly ToldEvent[]
  /** Address that shows only this person, or only this thing: on the page of the whole trail. */
  readonly only?: (part: 'persoon' | 'over', id: string) => string
}

/** Who did what, when, and what changed: one line each. */
export function Events({ locale, events, only }: EventsProps): VNode {
  return (
    <ol class="events">
      {events.map((event) => (
        <li id={`regel-${event.seq}`}>
          <p class="soft">
            <time dateTime={event.at.toISOString()}>{formatMoment(event.at, locale)}</time> ·{' '}
            {threadTexts[locale].row(event.seq)}
          </p>
          <p>{sentenceOf(event, locale, only)}</p>
          <Changes locale={locale} event={event} />
        </li>
      ))}
    </ol>
  )
}

function sentenceOf(event: ToldEvent, locale: Locale, only: EventsProps['only']): ComponentChildren {
  const words = threadTexts[locale]
  const { person, organisation, action, kind, thing } = event
  // A role, an invitation or a session never had a name: it is not lost.
  const isTold = thing !== undefined && (hasName(kind) || thing.name !== undefined || thing.erased === true)
  const who = person === undefined ? words.program : nameOf(person, locale)
  return (
    <>
      {person && only ? <Link href={only('persoon', person.id)}>{who}</Link> : <b>{who}</b>}
      {organisation ? ` (${words.forOrganisation(nameOf(organisation, locale))})` : ''}{' '}
      {actionWord(action, locale)} {thingWord(kind, locale)}
      {thing && isTold ? <>: {linked(thing, locale)}</> : null}
      {thing && only ? (
        <>
          {' '}
          <a class="nl-link soft" href={only('over', thing.id)}>
            {isTold ? auditTexts[locale].onlyThing(nameOf(thing, locale)) : auditTexts[locale].onlyThis}
          </a>
        </>
      ) : null}
    </>
  )
}

function linked(thing: Named, locale: Locale): ComponentChildren {
  const name = nameOf(thing, locale)
  return thing.path === undefined ? name : <Link href={addressIn(locale, thing.path)}>{name}</Link>
}

function Changes({ locale, event }: { readonly locale: Locale; readonly event: ToldEvent }): VNode | null {
  if (event.changes.length === 0) return null
  const words = threadTexts[locale]
  return (
    <ul class="events__changes">
      {event.changes.map(({ field, from, to }) => (
        <li>
          {fieldWord(field, locale)}: {from === words.empty ? '' : `${words.from} “${from}”, `}
          {words.to} “{to}”
        </li>
      ))}
    </ul>
  )
}
