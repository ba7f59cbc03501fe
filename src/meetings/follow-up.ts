import { isId } from '../base/id.ts'
import type { ActionState } from '../projects/project.ts'

/** What whoever has a follow-up can say of it by the link of a mail. */
export const sayable = ['done', 'busy', 'dropped'] as const satisfies readonly ActionState[]
export type Sayable = (typeof sayable)[number]

/** Words in the form. */
export const sayableSlugs: Readonly<Record<Sayable, string>> = {
  done: 'klaar',
  busy: 'bezig',
  dropped: 'vervallen',
}

export function sayableOf(slug: string | undefined): Sayable | undefined {
  return sayable.find((one) => sayableSlugs[one] === slug)
}

/** How long a link in a mail about a follow-up works [days]; each reminder brings a new one. */
export const LINK_DAYS = 90

/** Days after the day of a follow-up that whoever has it is asked how it goes. */
export const ASK_AFTER_DAYS = 7

/** What a link stands for: whose it is, of which follow-up, and until which day it works. */
export interface FollowUpLink {
  readonly action: string
  readonly person: string
  /** Last day: "2026-09-30". */
  readonly until: string
}

const MARK = 'vervolg'

/** The text that is signed. Its first word keeps a link of another kind from being taken for this. */
export function textOfLink({ action, person, until }: FollowUpLink): string {
  return [MARK, action, person, until].join('_')
}

export function linkOfText(text: string | undefined): FollowUpLink | undefined {
  const [mark, action = '', person = '', until = ''] = (text ?? '').split('_')
  const isOurs = mark === MARK && isId(action) && isId(person) && /^\d{4}-\d\d-\d\d$/.test(until)
  return isOurs ? { action, person, until } : undefined
}

/** A day so many days later: "2026-10-01". */
export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
