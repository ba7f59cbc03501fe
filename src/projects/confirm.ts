import { mustBeConfirmed } from './confirmation.ts'
import type { Phase } from './project.ts'

/** Days after the last word of a leader that they are asked again how it goes. */
export const ASK_AFTER_DAYS = 30

/** How long the link in that mail works [days]. */
export const LINK_DAYS = 21

const DAY_MS = 86_400_000

/** Whether it is time to ask a leader how a project goes. */
export function isAskingTime(
  project: { readonly phase: Phase; readonly confirmedAt?: Date; readonly askedAt?: Date },
  now: Date,
): boolean {
  const { phase, confirmedAt, askedAt } = project
  if (!mustBeConfirmed(phase)) return false
  const last = Math.max(confirmedAt?.getTime() ?? 0, askedAt?.getTime() ?? 0)
  return now.getTime() - last >= ASK_AFTER_DAYS * DAY_MS
}

export function linkEndsAt(now: Date): Date {
  return new Date(now.getTime() + LINK_DAYS * DAY_MS)
}
