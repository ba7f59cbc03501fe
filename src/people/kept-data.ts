import type { Since } from '../language/texts-privacy.ts'

/** Why it is lawful to keep it; the words are in `language/texts-privacy.ts`. */
export type Ground = 'task' | 'consent' | 'security' | 'none'

/** When what is kept about somebody ends. */
export type End =
  /** There is nothing about people in it. */
  | { readonly until: 'no-person' }
  /** As long as the person has not been erased. */
  | { readonly until: 'erased' }
  /** For good: what was done for an organisation. */
  | { readonly until: 'kept' }
  /** So many days after the moment in a column; the retention job carries it out. */
  | { readonly until: 'days'; readonly days: number; readonly since: Since }

export interface KeptData {
  /** Which part of the page it stands in. */
  readonly part: 'account' | 'work' | 'mail' | 'security' | 'other'
  readonly ground: Ground
  readonly ends: readonly End[]
  /** Columns that hold the id of a person whose row it is: what they see, export and erase. */
  readonly by?: readonly string[]
  /** Columns that are not shown to the person: secrets, and what is said of others. */
  readonly hidden?: readonly string[]
  /** What erasing a person does with the rows. */
  readonly erasing?: 'rows' | 'words' | 'person' | 'stays'
}

/** So many days after the moment in a column. */
export const days = (count: number, since: Since): End => ({ until: 'days', days: count, since })
export const erased: End = { until: 'erased' }
