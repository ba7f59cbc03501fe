/** The only source of "now"; passed in, so that rules and tests decide what time it is. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export function fixedClock(moment: string): Clock {
  return { now: () => new Date(moment) }
}
