import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatDateTime } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { isOpen } from './meeting-page.ts'
import type { MeetingPageProps } from './meeting-page.view.tsx'
import { sayRoom } from './meetings.view.tsx'
import { RefLink } from './ref-link.view.tsx'
import { sayWhen } from './when.ts'

/** The way to take part: a form, one click, or what is theirs already. */
export function TakePart({
  page: { locale },
  state,
  meeting,
  now,
  own,
  signedInAs,
  parts,
}: MeetingPageProps): VNode {
  const words = meetingTexts[locale]
  const registering = registrationTexts[locale]
  const path = `${beadPath(state.bead)}/aanmelden`
  const has = own === 'registered' || own === 'waiting'
  return (
    <section class="way-in" aria-labelledby="aanmelden-titel">
      <h2 class="way-in__title" id="aanmelden-titel">
        {words.register}
      </h2>
      {has ? (
        <p class="way-in__text">
          {own === 'registered' ? registering.youAreIn : registering.youWait}{' '}
          <a href={addressIn(locale, `${path}/mijn`)}>{registering.changeOwn}</a>
        </p>
      ) : isOpen(meeting, now) ? (
        <>
          <p class="way-in__text">
            {sayRoom(meeting, locale)}{' '}
            {meeting.registerUntil
              ? words.registerUntil(formatDateTime(meeting.registerUntil, locale))
              : null}
          </p>
          <div class="way-in__buttons">
            {signedInAs === undefined || parts.length > 0 ? (
              <ButtonLink href={addressIn(locale, path)}>{words.register}</ButtonLink>
            ) : (
              <form method="post" action={addressIn(locale, `${path}/mijn`)}>
                <Button>{registering.registerAs(signedInAs)}</Button>
              </form>
            )}
          </div>
        </>
      ) : (
        <p class="way-in__text">{words.registerClosed}</p>
      )}
    </section>
  )
}

/** When, where, of whom and about what. */
export function MeetingFacts(
  props: Pick<MeetingPageProps, 'page' | 'gazetteer' | 'meeting' | 'showsOnline' | 'parts' | 'now'>,
): VNode {
  const { gazetteer, meeting, showsOnline, parts, now } = props
  const { locale } = props.page
  const words = meetingTexts[locale]
  const [one = '', many = ''] = words.registered
  const area = meeting.area === undefined ? undefined : gazetteer.areas.get(meeting.area)?.name
  const place = meeting.place === '' ? words.noPlace : meeting.place
  const isOnline =
    meeting.endsAt >= now &&
    (meeting.onlineUrl !== undefined || parts.some(({ onlineUrl }) => onlineUrl !== undefined))
  const taken = formatCount(meeting.taken, one, many, locale)
  return (
    <DefinitionList
      items={[
        {
          term: words.whenTerm,
          description: `${sayWhen(meeting.startsAt, meeting.endsAt, locale)} (${words.zone})`,
        },
        {
          term: words.place,
          description: area === undefined || place.includes(area) ? place : `${place}, ${area}`,
        },
        ...(isOnline
          ? [
              {
                term: words.online,
                description:
                  showsOnline && meeting.onlineUrl !== undefined ? (
                    <a href={meeting.onlineUrl} rel="noreferrer">
                      {meeting.onlineUrl}
                    </a>
                  ) : (
                    words.onlineLater
                  ),
              },
            ]
          : []),
        ...(meeting.organiser
          ? [{ term: words.organiser, description: <RefLink to={meeting.organiser} locale={locale} /> }]
          : []),
        ...(meeting.body
          ? [{ term: words.heldBy, description: <RefLink to={meeting.body} locale={locale} /> }]
          : []),
        ...(meeting.themes.length === 0
          ? []
          : [
              {
                term: words.theme,
                description: meeting.themes.map((theme, i) => (
                  <>
                    {i === 0 ? null : ' · '}
                    <RefLink to={theme} locale={locale} />
                  </>
                )),
              },
            ]),
        // Afterwards the rows of people go; who was there stands below.
        ...(meeting.endsAt < now
          ? []
          : [
              {
                term: words.signedUp,
                description:
                  meeting.waiting === 0 ? taken : `${taken}, ${words.waitingCount(meeting.waiting)}`,
              },
            ]),
      ]}
    />
  )
}
