import { holdsOn, type Seat } from './partner.ts'
import type { Sector } from './sector.ts'

/** Which sectors a body should have, which sit in it, and which of the two are the other's. */
export interface Presence {
  /** Wanted and there. */
  readonly present: readonly Sector[]
  /** Wanted and not there. */
  readonly missing: readonly Sector[]
  /** There without being asked for. */
  readonly extra: readonly Sector[]
}

/** A seat that is vacant still counts: the organisation is at the table, and who comes is theirs to say. */
export function presenceOf(wanted: readonly Sector[], seats: readonly Seat[], day: string): Presence {
  const there = seats.filter((seat) => holdsOn(day, seat)).map(({ organisation }) => organisation.sector)
  return presenceOfSectors(wanted, there)
}

export function presenceOfSectors(wanted: readonly Sector[], there: readonly Sector[]): Presence {
  return {
    present: wanted.filter((sector) => there.includes(sector)),
    missing: wanted.filter((sector) => !there.includes(sector)),
    extra: [...new Set(there)].filter((sector) => !wanted.includes(sector)),
  }
}
