import type { ComponentChildren, VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead as Section, Thread } from '../web/ui/thread/thread.view.tsx'
import type { AgendaItem } from './agenda.queries.ts'
import { startsOf } from './agenda.view.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'
import type { Meeting } from './meeting-page.ts'
import { saySession } from './register-fields.view.tsx'
import type { Session } from './session.queries.ts'
import { sayTime } from './when.ts'

/** What every page under a meeting is about. */
export interface OfMeeting {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  readonly meeting: Meeting
}

export interface PartsPageProps extends OfMeeting {
  readonly sessions: readonly Session[]
  readonly agenda: readonly AgendaItem[]
  readonly done: string | undefined
}

/** Sessions and agenda of a meeting, each with the way to change it. */
export function PartsPage(props: PartsPageProps): VNode {
  const { page, regions, bead, sessions, agenda } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const path = addressIn(locale, beadPath(bead))
  const done = Object.entries(words.doneWords).find(([word]) => word === props.done)
  const [one = '', many = ''] = words.minutes
  const groups = [undefined, ...sessions].map((session) => {
    const items = agenda.filter((item) => item.session === session?.id)
    const first = session ? undefined : sessions[0]?.startsAt
    return { session, items, starts: startsOf(items, session?.startsAt ?? props.meeting.startsAt, first) }
  })
  return (
    <Frame {...props} title={words.partsTitle(bead.title)}>
      {done ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done[1]}</p>
        </Alert>
      ) : null}
      <Thread>
        <Section id="sessies" title={words.sessions}>
          <ul class="plain-list">
            {sessions.map((session) => (
              <li>
                {saySession(session, regions, locale)}{' '}
                <a href={`${path}/sessies/${session.id}`} aria-label={words.editSession(session.title)}>
                  {words.edit}
                </a>
              </li>
            ))}
          </ul>
          <ButtonLink href={`${path}/sessies/nieuw`} weight="secondary">
            {words.addSession}
          </ButtonLink>
        </Section>
        <Section id="agenda" title={words.agenda}>
          {groups.map(({ session, items, starts }) =>
            items.length === 0 ? null : (
              <>
                {session ? <h3 class="nl-heading nl-heading--level-3">{session.title}</h3> : null}
                <ol class="agenda">
                  {items.map(({ id, title, minutes }, i) => (
                    <li>
                      {starts[0] === undefined ? null : (
                        <span class="agenda__time">{starts[i] ? sayTime(starts[i], locale) : ''}</span>
                      )}
                      <span>
                        {title}
                        {minutes === 0 ? null : (
                          <span class="soft"> · {formatCount(minutes, one, many, locale)}</span>
                        )}{' '}
                        <a href={`${path}/agenda/${id}`} aria-label={words.editItem(title)}>
                          {words.edit}
                        </a>
                      </span>
                      {i === 0 ? null : (
                        <form method="post" action={`${path}/agenda/${id}`}>
                          <button
                            class="nl-button nl-button--secondary"
                            type="submit"
                            name="actie"
                            value="omhoog"
                            aria-label={words.upOf(title)}
                          >
                            {words.up}
                          </button>
                        </form>
                      )}
                    </li>
                  ))}
                </ol>
              </>
            ),
          )}
          <ButtonLink href={`${path}/agenda/nieuw`} weight="secondary">
            {words.addItem}
          </ButtonLink>
        </Section>
      </Thread>
    </Frame>
  )
}

/** A page under that of a meeting. */
export function Frame({
  title,
  children,
  ...props
}: OfMeeting & { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <Page
      page={props.page}
      title={title}
      indexed={false}
      crumbs={meetingCrumbs({ ...props, locale: props.page.locale })}
      example={props.bead.example}
      sheet="work"
    >
      <Opening title={title} />
      {children}
    </Page>
  )
}
