import { type Phase, UNCONFIRMED_DAYS } from './project.ts'

export const confirmations = ['recent', 'old', 'never'] as const
export type Confirmation = (typeof confirmations)[number]

/** How fresh the last word of the leader of a project is. */
export function confirmationOf(confirmedAt: Date | undefined, now: Date): Confirmation {
  if (confirmedAt === undefined) return 'never'
  return now.getTime() - confirmedAt.getTime() <= UNCONFIRMED_DAYS * 86_400_000 ? 'recent' : 'old'
}

/** Whether silence of the leader says something: not before a project runs, nor after it. */
export function mustBeConfirmed(phase: Phase): boolean {
  return phase === 'running' || phase === 'preparation'
}

/**
 * Part of a term that has passed on a day.
 *
 * @param day ISO, as `startsOn` and `endsOn`; both inclusive
 * @returns 0 before the first day, 1 after the last [fraction, 0–1]; undefined when either day is not known
 */
export function passedOf(
  { startsOn, endsOn }: { readonly startsOn?: string; readonly endsOn?: string },
  day: string,
): number | undefined {
  if (startsOn === undefined || endsOn === undefined) return undefined
  const [from, until, now] = [startsOn, endsOn, day].map((each) => Date.parse(each) / 86_400_000)
  if (from === undefined || until === undefined || now === undefined) return undefined
  return Math.min(1, Math.max(0, (now - from) / (until + 1 - from)))
}
