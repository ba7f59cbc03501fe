import type { MeetingKind, MeetingState, OutcomeKind, StatementKind } from './meeting.ts'

/** A meeting as the examples are written down; everything refers to everything by name. */
export interface SetMeeting {
  readonly region: string
  readonly title: string
  readonly summary: string
  readonly description?: string
  readonly kind: MeetingKind
  readonly state?: MeetingState
  /** Days from the moment of loading, or a day of the year that was last, as `06-24`. */
  readonly day: number | string
  /** Hour of the clock in the Netherlands, and how long [minutes]. */
  readonly hour: number
  readonly minutes: number
  readonly place: string
  readonly area?: string
  readonly online?: boolean
  readonly capacity?: number
  /** Name of the organisation that holds it. */
  readonly host: string
  readonly themes?: readonly string[]
  readonly agenda: readonly (readonly [title: string, minutes: number])[]
  readonly sessions?: readonly SetSession[]
  /** How many registered and how many came, spread over the organisations of the region. */
  readonly people?: readonly [registered: number, present: number]
  /** How many wait for a place. */
  readonly waiting?: number
  readonly outcomes?: readonly SetOutcome[]
  readonly statements?: readonly SetStatement[]
}

export interface SetSession {
  readonly title: string
  readonly region?: string
  readonly place?: string
  readonly capacity?: number
}

export interface SetOutcome {
  readonly kind: OutcomeKind
  readonly text: string
  /** Title of the project that it is about. */
  readonly project?: string
  /** Number of the session, from 0. */
  readonly session?: number
  /** Of a follow-up: days from the meeting, and whether it is done. */
  readonly due?: number
  readonly done?: boolean
}

export interface SetStatement {
  readonly kind: StatementKind
  readonly text: string
  readonly group: string
  readonly weight: number
}

export const statements = (
  kind: StatementKind,
  group: string,
  ...texts: readonly (readonly [string, number])[]
): readonly SetStatement[] => texts.map(([text, weight]) => ({ kind, text, group, weight }))

export const inform = (text: string, project?: string, session?: number): SetOutcome => ({
  kind: 'information',
  text,
  ...(project === undefined ? {} : { project }),
  ...(session === undefined ? {} : { session }),
})
export const decide = (text: string, project?: string, session?: number): SetOutcome => ({
  ...inform(text, project, session),
  kind: 'decision',
})
export const followUp = (
  text: string,
  project: string | undefined,
  due: number,
  more: { readonly done?: boolean; readonly session?: number } = {},
): SetOutcome => ({
  ...inform(text, project, more.session),
  kind: 'follow-up',
  due,
  done: more.done ?? false,
})
