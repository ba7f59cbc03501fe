import type { BeadRef } from '../partners/partner.ts'
import type { ActionState, Phase, Progress, ProjectFunction } from './project.ts'

/** A project on its own page. */
export interface Project {
  readonly phase: Phase
  readonly description: string
  /** Days, both inclusive. */
  readonly startsOn?: string
  readonly endsOn?: string
  /** Working days within which whoever asks gets an answer. */
  readonly answerDays: number
  readonly progress?: Progress
  readonly progressNote: string
  readonly confirmedAt?: Date
  /** Slugs of the regions that it runs in beside its own. */
  readonly regions: readonly string[]
  readonly areas: readonly string[]
  readonly lead?: BeadRef
  readonly partners: readonly BeadRef[]
  readonly themes: readonly BeadRef[]
}

/** Who is what in a project. */
export interface ProjectPerson {
  readonly id: string
  readonly function: ProjectFunction
  /** Absent when the reader may not see who. */
  readonly person?: BeadRef
  readonly organisation?: BeadRef
  readonly since: string
}

/** An action in a list. */
export interface Action {
  readonly bead: BeadRef
  readonly project?: BeadRef
  readonly meeting?: BeadRef
  readonly person?: BeadRef
  /** Somebody does it, named or not. */
  readonly hasPerson: boolean
  readonly organisation?: BeadRef
  readonly dueOn?: string
  readonly state: ActionState
  readonly note: string
  readonly closedAt?: Date
  readonly revision: number
}

/** A line of the timeline. */
export interface ProjectUpdate {
  readonly id: string
  readonly at: Date
  readonly person?: BeadRef
  readonly organisation?: BeadRef
  readonly progress?: Progress
  readonly text: string
  readonly means: 'web' | 'mail' | 'import'
}

/** Whether an action should have been done before this day. */
export function isLate({ dueOn, state }: Pick<Action, 'dueOn' | 'state'>, day: string): boolean {
  return dueOn !== undefined && dueOn < day && (state === 'open' || state === 'busy')
}

export function isClosed({ state }: Pick<Action, 'state'>): boolean {
  return state === 'done' || state === 'dropped'
}
