import type { VNode } from 'preact'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatDateTime } from '../language/index.ts'
import { meetingKindWords, meetingTexts } from '../language/texts-meetings.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { AroundBead, type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import type { AgendaItem } from './agenda.queries.ts'
import { AgendaList, SessionList } from './agenda.view.tsx'
import { AttendanceTable } from './attendance.view.tsx'
import type { RegistrationState } from './meeting.ts'
import { type Attendance, isOpen, type Meeting } from './meeting-page.ts'
import { sayRoom } from './meetings.view.tsx'
import { RefLink } from './ref-link.view.tsx'
import type { Session } from './session.queries.ts'
import { sayWhen } from './when.ts'

export interface MeetingPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly gazetteer: Gazetteer
  readonly state: BeadState
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  readonly parts: readonly Session[]
  readonly attendance: readonly Attendance[]
  readonly now: Date
  /** May see who registered. */
  readonly isTeam: boolean
  readonly mayCancel: boolean
  readonly showsOnline: boolean
  /** What the registration of this account is. */
  readonly own: RegistrationState | undefined
  /** Name of the account, to register in one click. */
  readonly signedInAs: string | undefined
  readonly done: string | undefined
  /** Sections of other files and rooms: outcomes, statements, report. */
  readonly sections: readonly VNode[]
}

/** A meeting: what, when, where, its agenda and sessions, and the way to take part. */
export function MeetingPage(props: MeetingPageProps): VNode {
  const { page, region, regions, state, meeting, agenda, parts, attendance } = props
  const { locale } = page
  const { bead } = state
  const words = meetingTexts[locale]
  const done = Object.entries(words.doneWords).find(([word]) => word === props.done)
  const own = (session?: string) =>
    agenda.filter(
      (item) =>
        item.session === session || (session === undefined && !parts.some((one) => one.id === item.session)),
    )
  return (
    <Page
      page={page}
      title={bead.title}
      description={bead.summary}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: words.meetings, path: `/regios/${region.slug}/bijeenkomsten` },
      ]}
      example={region.example || bead.example}
      indexed={bead.visibility === 'public'}
      sheet="work"
    >
      <Opening
        title={bead.title}
        sub={`${meetingKindWords[meeting.kind][locale]} · ${sayWhen(meeting.startsAt, meeting.endsAt, locale)}`}
        {...(bead.summary === '' ? {} : { lead: bead.summary })}
      >
        {meeting.state === 'cancelled' ? null : <TakePart {...props} />}
      </Opening>
      {meeting.state === 'cancelled' ? (
        <Alert kind="error" title={words.cancelledTitle}>
          <p class="nl-paragraph">{words.cancelledText}</p>
        </Alert>
      ) : null}
      {done ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done[1]}</p>
        </Alert>
      ) : (
        <DoneNotice locale={locale} done={props.done} />
      )}
      {bead.visibility === 'public' ? null : (
        <Note label={words.notPublic}>{threadTexts[locale].visibility[bead.visibility]}</Note>
      )}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <TeamLinks {...props} />
      <Thread>
        <Bead id="wanneer" title={words.when}>
          <Facts {...props} />
        </Bead>
        {meeting.description === '' ? null : (
          <Bead id="wat" title={words.what}>
            <Typed text={meeting.description} />
          </Bead>
        )}
        <Bead id="agenda" title={words.agenda} kind={agenda.length === 0 ? 'hole' : 'full'}>
          {own().length === 0 ? (
            <p class="nl-paragraph">{words.noAgenda}</p>
          ) : (
            <AgendaList
              locale={locale}
              items={own()}
              startsAt={parts.length === 0 ? meeting.startsAt : undefined}
            />
          )}
        </Bead>
        {parts.length === 0 ? null : (
          <Bead id="sessies" title={words.sessions} intro={words.sessionsIntro}>
            <SessionList
              locale={locale}
              sessions={parts}
              regions={regions}
              itemsOf={(session) => own(session)}
              open={isOpen(meeting, props.now)}
              showsOnline={props.showsOnline}
            />
          </Bead>
        )}
        {props.sections}
        {attendance.length === 0 ? null : (
          <Bead id="wie-was-er" title={words.whoCame}>
            <AttendanceTable locale={locale} attendance={attendance} />
          </Bead>
        )}
      </Thread>
      <AroundBead locale={locale} state={state} />
    </Page>
  )
}

function TakePart({
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

function TeamLinks({ page: { locale }, state, isTeam, mayCancel }: MeetingPageProps): VNode | null {
  const words = meetingTexts[locale]
  const path = beadPath(state.bead)
  const links = [
    ...(isTeam
      ? ([
          ['aanmeldingen', words.listRegistrations],
          ['inchecken', words.checkIn],
        ] as const)
      : []),
    ...(state.may.update ? ([['onderdelen', words.editSessions]] as const) : []),
    ...(mayCancel ? ([['afgelasten', words.cancelMeeting]] as const) : []),
  ]
  if (links.length === 0) return null
  return (
    <nav class="bead-tools" aria-label={words.team}>
      <ul class="bead-tools__links">
        {links.map(([last, text]) => (
          <li>
            <a href={addressIn(locale, `${path}/${last}`)}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Facts({ page: { locale }, gazetteer, meeting, showsOnline, parts }: MeetingPageProps): VNode {
  const words = meetingTexts[locale]
  const [one = '', many = ''] = words.registered
  const area = meeting.area === undefined ? undefined : gazetteer.areas.get(meeting.area)?.name
  return (
    <dl class="facts">
      <dt>{words.when}</dt>
      <dd>
        {sayWhen(meeting.startsAt, meeting.endsAt, locale)} ({words.zone})
      </dd>
      <dt>{words.place}</dt>
      <dd>
        {meeting.place === '' ? words.noPlace : meeting.place}
        {area === undefined || meeting.place.includes(area) ? null : `, ${area}`}
      </dd>
      {meeting.onlineUrl === undefined && !parts.some(({ onlineUrl }) => onlineUrl !== undefined) ? null : (
        <>
          <dt>{words.online}</dt>
          <dd>
            {showsOnline && meeting.onlineUrl !== undefined ? (
              <a href={meeting.onlineUrl} rel="noreferrer">
                {meeting.onlineUrl}
              </a>
            ) : (
              words.onlineLater
            )}
          </dd>
        </>
      )}
      {meeting.organiser ? (
        <>
          <dt>{words.organiser}</dt>
          <dd>
            <RefLink to={meeting.organiser} locale={locale} />
          </dd>
        </>
      ) : null}
      {meeting.body ? (
        <>
          <dt>{words.heldBy}</dt>
          <dd>
            <RefLink to={meeting.body} locale={locale} />
          </dd>
        </>
      ) : null}
      {meeting.themes.length === 0 ? null : (
        <>
          <dt>{words.theme}</dt>
          <dd>
            {meeting.themes.map((theme, i) => (
              <>
                {i === 0 ? null : ' · '}
                <RefLink to={theme} locale={locale} />
              </>
            ))}
          </dd>
        </>
      )}
      <dt>{words.signedUp}</dt>
      <dd>
        {formatCount(meeting.taken, one, many, locale)}
        {meeting.waiting === 0 ? null : `, ${words.waitingCount(meeting.waiting)}`}
      </dd>
    </dl>
  )
}
