import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { roomTexts } from '../language/texts-room.ts'
import type { PageDefaults } from '../web/index.ts'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { statementKinds } from './meeting.ts'
import type { Outcome } from './outcome.ts'
import { OutcomeText } from './outcome.view.tsx'
import type { Planned } from './room.ts'
import { RoomCode } from './room-qr.view.tsx'
import type { Statement } from './statement.ts'
import { StatementList } from './statement.view.tsx'
import { sayTime } from './when.ts'

/** What is drawn anew every few seconds. */
export interface RoomListsProps {
  readonly page: PageDefaults
  readonly agenda: readonly Planned[]
  readonly outcomes: readonly Outcome[]
  readonly statements: readonly Statement[]
  /** How people in the room take part; absent when the meeting is not on. */
  readonly join?: RoomJoin
}

export interface RoomJoin {
  /** Absolute address where statements are sent. */
  readonly address: string
  /** Absolute address that is short enough to type, and the code that it asks for. */
  readonly typed: string
  readonly code: string
}

/** Agenda, outcomes and statements: the part of the screen that keeps up with what others add, the newest on top. */
export function RoomLists(props: RoomListsProps): VNode {
  const { page, outcomes, statements, join } = props
  const { locale } = page
  return (
    <>
      <div>
        <Agenda {...props} />
        {(['decision', 'follow-up', 'information'] as const).map((kind) => (
          <section>
            <Heading level={2}>{outcomeTexts[locale].kindsMany[kind]}</Heading>
            <OutcomeList
              locale={locale}
              outcomes={outcomes.filter((one) => one.kind === kind).toReversed()}
            />
          </section>
        ))}
      </div>
      <div>
        {join === undefined ? null : <JoinPart locale={locale} join={join} />}
        {statementKinds.map((kind) => (
          <StatementList locale={locale} statements={statements.toReversed()} kind={kind} level={2} />
        ))}
      </div>
    </>
  )
}

function Agenda({ page: { locale }, agenda }: RoomListsProps): VNode {
  const words = roomTexts[locale]
  return (
    <section>
      <Heading level={2}>{words.agenda}</Heading>
      {agenda.length === 0 ? <p class="soft">{words.noAgenda}</p> : null}
      <ol class="plain-list room__agenda">
        {agenda.map(({ item, startsAt, isNow }) => (
          <li aria-current={isNow ? 'step' : undefined}>
            {startsAt === undefined ? null : <span class="number">{sayTime(startsAt, locale)} </span>}
            {item.title}
            {isNow ? <b> ({words.now.toLowerCase()})</b> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function JoinPart({ locale, join }: { readonly locale: Locale; readonly join: RoomJoin }): VNode {
  const words = roomTexts[locale]
  return (
    <section class="room__join">
      <Heading level={2}>{words.joinTitle}</Heading>
      <div class="room__ways">
        <RoomCode address={join.address} label={words.joinCode} />
        <p>
          {words.join} <a href={join.typed}>{join.typed.replace(/^https?:\/\//, '')}</a>
          <br />
          {words.joinTyped} <b class="room__number">{`${join.code.slice(0, 3)} ${join.code.slice(3)}`}</b>
        </p>
      </div>
    </section>
  )
}

function OutcomeList({
  locale,
  outcomes,
}: {
  readonly locale: Locale
  readonly outcomes: readonly Outcome[]
}): VNode {
  if (outcomes.length === 0) return <p class="soft">{roomTexts[locale].empty}</p>
  return (
    <ul class="plain-list outcomes">
      {outcomes.map((outcome) => (
        <li>
          <OutcomeText locale={locale} outcome={outcome} bare />
        </li>
      ))}
    </ul>
  )
}
