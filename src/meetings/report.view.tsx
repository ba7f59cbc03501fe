import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { meetingKindWords } from '../language/texts-meetings.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { roomTexts } from '../language/texts-room.ts'
import { ActionTable } from '../projects/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead as Section, Thread } from '../web/ui/thread/thread.view.tsx'
import type { AgendaItem } from './agenda.queries.ts'
import { AttendanceTable } from './attendance.view.tsx'
import { statementKinds } from './meeting.ts'
import type { Attendance, Meeting } from './meeting-page.ts'
import type { Outcome } from './outcome.ts'
import { OutcomeText } from './outcome.view.tsx'
import type { Session } from './session.queries.ts'
import type { Statement } from './statement.ts'
import { StatementList } from './statement.view.tsx'
import { sayWhen } from './when.ts'

export interface ReportPageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  readonly meeting: Meeting
  readonly sessions: readonly Session[]
  readonly agenda: readonly AgendaItem[]
  readonly outcomes: readonly Outcome[]
  readonly statements: readonly Statement[]
  readonly attendance: readonly Attendance[]
  /** Today, in the Netherlands. */
  readonly day: string
}

/** What a meeting brought, on paper: made from its outcomes, written by nobody. */
export function ReportPage(props: ReportPageProps): VNode {
  const { page, bead, meeting, outcomes, statements, attendance } = props
  const { locale } = page
  const words = outcomeTexts[locale]
  const title = words.reportOf(bead.title)
  const isEmpty = outcomes.length + statements.length === 0
  const decisions = outcomes.filter(({ kind }) => kind === 'decision')
  const actions = outcomes.flatMap(({ action }) => action ?? [])
  return (
    <Page
      page={page}
      title={title}
      crumbs={props.crumbs}
      example={bead.example}
      indexed={bead.visibility === 'public'}
      sheet="work"
    >
      <Opening
        title={title}
        sub={`${meetingKindWords[meeting.kind][locale]} · ${sayWhen(meeting.startsAt, meeting.endsAt, locale)}`}
        {...(isEmpty ? { lead: words.reportEmpty } : {})}
      />
      {isEmpty ? null : <p class="soft edit-here">{words.reportPrint}</p>}
      {isEmpty ? null : (
        <Thread>
          <Section id="besluiten" title={words.decisions}>
            {decisions.length === 0 ? (
              <p class="nl-paragraph">{words.noDecisions}</p>
            ) : (
              <OutcomeItems locale={locale} outcomes={decisions} where={whereIn(props)} />
            )}
          </Section>
          <Section id="vervolgafspraken" title={words.followUps}>
            {actions.length === 0 ? (
              <p class="nl-paragraph">{words.noFollowUps}</p>
            ) : (
              <ActionTable
                locale={locale}
                id="vervolgafspraken-tabel"
                caption={words.followUps}
                actions={actions}
                day={props.day}
                of="meeting"
              />
            )}
          </Section>
          <Discussed {...props} />
          {statements.length === 0 ? null : (
            <Section id="uitspraken" title={words.statements}>
              {statementKinds.map((kind) => (
                <StatementList locale={locale} statements={statements} kind={kind} level={3} />
              ))}
              <p class="soft">{roomTexts[locale].howWeighed}</p>
            </Section>
          )}
          <Section id="aanwezig" title={words.attendance}>
            {attendance.length === 0 ? (
              <p class="nl-paragraph">{words.noAttendance}</p>
            ) : (
              <AttendanceTable locale={locale} attendance={attendance} />
            )}
          </Section>
        </Thread>
      )}
      <p class="nl-paragraph edit-here">
        <Link href={addressIn(locale, beadPath(bead))}>{words.back}</Link>
      </p>
    </Page>
  )
}

/** Says in which session and at which item of the agenda something was agreed; "" when that is not known. */
function whereIn({ sessions, agenda }: ReportPageProps): (outcome: Outcome) => string {
  return ({ session, agendaItem }) =>
    [sessions.find(({ id }) => id === session)?.title, agenda.find(({ id }) => id === agendaItem)?.title]
      .filter((part) => part !== undefined)
      .join(' · ')
}

/** What was said, in the order of the agenda: first the whole meeting, then each session. */
function Discussed(props: ReportPageProps): VNode | null {
  const { page, sessions, agenda } = props
  const { locale } = page
  const words = outcomeTexts[locale]
  const outcomes = props.outcomes.filter(({ kind }) => kind === 'information')
  const parts = [{ id: undefined, title: words.whole }, ...sessions]
    .map(({ id, title }) => {
      const own = outcomes.filter(({ session }) => session === id)
      const items = agenda.filter((item) => own.some(({ agendaItem }) => agendaItem === item.id))
      const loose = own.filter(({ agendaItem }) => !items.some((item) => item.id === agendaItem))
      return { title, items, own, loose }
    })
    .filter(({ own }) => own.length > 0)
  if (parts.length === 0) return null
  return (
    <Section id="besproken" title={words.discussed}>
      {parts.map(({ title, items, own, loose }) => (
        <>
          {parts.length === 1 && sessions.length === 0 ? null : <h3>{title}</h3>}
          {items.map((item) => (
            <>
              <h4>{item.title}</h4>
              <OutcomeItems
                locale={locale}
                outcomes={own.filter(({ agendaItem }) => agendaItem === item.id)}
              />
            </>
          ))}
          {loose.length === 0 ? null : (
            <>
              {items.length === 0 ? null : <h4>{words.general}</h4>}
              <OutcomeItems locale={locale} outcomes={loose} />
            </>
          )}
        </>
      ))}
    </Section>
  )
}

function OutcomeItems({
  locale,
  outcomes,
  where = () => '',
}: {
  readonly locale: Locale
  readonly outcomes: readonly Outcome[]
  readonly where?: (outcome: Outcome) => string
}): VNode {
  return (
    <ul class="plain-list outcomes">
      {outcomes.map((outcome) => (
        <li>
          {where(outcome) === '' ? null : <p class="soft outcomes__kind">{where(outcome)}</p>}
          <OutcomeText locale={locale} outcome={outcome} bare />
        </li>
      ))}
    </ul>
  )
}
