import type { VNode } from 'preact'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { meetingKindWords, meetingTexts } from '../language/texts-meetings.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { AroundBead, type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import type { AgendaItem } from './agenda.queries.ts'
import { AgendaList, SessionList } from './agenda.view.tsx'
import { AttendanceTable } from './attendance.view.tsx'
import type { RegistrationState } from './meeting.ts'
import { MeetingFacts, TakePart } from './meeting-facts.view.tsx'
import { type Attendance, isOpen, isOverfull, type Meeting } from './meeting-page.ts'
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
        {meeting.state === 'cancelled' || meeting.endsAt < props.now ? null : <TakePart {...props} />}
      </Opening>
      {meeting.state === 'cancelled' ? (
        <Alert kind="error" title={words.cancelledTitle}>
          {meeting.cancelledWhy === '' ? null : <p class="nl-paragraph">{meeting.cancelledWhy}</p>}
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
      <Overfull {...props} />
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <TeamLinks {...props} />
      <Thread>
        <Bead id="wanneer" title={words.when}>
          <MeetingFacts {...props} />
          {meeting.endsAt < props.now ? null : (
            <p class="file-links soft">
              <a href={addressIn(locale, `${beadPath(bead)}.ics`)}>{calendarTexts[locale].add}</a>
            </p>
          )}
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
              startsAt={meeting.startsAt}
              until={parts[0]?.startsAt}
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
      <AroundBead locale={locale} state={state} shown={shownBy(props)} />
    </Page>
  )
}

/** For the team: places were made fewer than are taken. */
function Overfull({ page: { locale }, isTeam, meeting, parts }: MeetingPageProps): VNode | null {
  if (!isTeam) return null
  const words = meetingTexts[locale]
  const over = [
    ...(isOverfull(meeting) ? [words.overfull(meeting.taken, meeting.capacity ?? 0)] : []),
    ...parts
      .filter(isOverfull)
      .map(({ title, taken, capacity }) => `${title}: ${words.overfull(taken, capacity ?? 0)}`),
  ]
  return over.length === 0 ? null : <Note>{over.join(' ')}</Note>
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

/** What the page tells itself: its themes, and what was agreed in it. */
function shownBy({ meeting, state }: MeetingPageProps): ReadonlySet<string> {
  const agreed = state.around.down.filter(({ relation }) => relation === 'agreed-in')
  return new Set([...meeting.themes.map(({ id }) => id), ...agreed.map(({ bead }) => bead.id)])
}
