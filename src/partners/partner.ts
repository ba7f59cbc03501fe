import type { Bead } from '../beads/bead.ts'
import type { BodyKind, BodyRight } from './body.ts'
import type { Sector } from './sector.ts'

/** What a link to a bead needs. */
export type BeadRef = Pick<Bead, 'id' | 'region' | 'kind' | 'title' | 'slug'>

/** An organisation in the list of partners of a region. */
export interface Partner {
  readonly bead: BeadRef
  readonly summary: string
  readonly sector: Sector
  /** Codes of the areas that it works in; none: the whole of the regions that it takes part in. */
  readonly areas: readonly string[]
  /** Slugs of the regions asked for in which it takes part, in the order of the alphabet. */
  readonly regions: readonly string[]
}

/** An organisation on its own page. */
export interface Organisation {
  readonly sector: Sector
  readonly description: string
  readonly website?: string
  readonly kvk?: string
  /** Text of the logo, when there is one. */
  readonly logoText?: string
  readonly areas: readonly string[]
  readonly takesPart: readonly {
    readonly region: string
    readonly since: string
    readonly until?: string
  }[]
}

export interface Seat {
  readonly id: string
  readonly body: BeadRef & { readonly bodyKind: BodyKind; readonly right: BodyRight }
  readonly organisation: BeadRef & { readonly sector: Sector }
  /** Absent when nobody sits there, or when the reader may not see who. */
  readonly person?: BeadRef
  readonly vacant: boolean
  readonly function: string
  readonly since: string
  readonly until?: string
  readonly revision: number
}

export interface Mandate {
  readonly id: string
  readonly region: string
  readonly giver: BeadRef
  /** Absent when the reader may not see who holds it. */
  readonly holder?: BeadRef
  readonly scope: string
  readonly since: string
  readonly until?: string
  readonly source: string
  readonly sourceUrl?: string
  readonly revision: number
}

/** Whether something that holds from one day to another, both inclusive, holds on a day. */
export function holdsOn(day: string, { since, until }: { since: string; until?: string }): boolean {
  return since <= day && (until === undefined || day <= until)
}

/** Whether it holds or will hold: it is not history yet. */
export function isOver(day: string, { until }: { until?: string }): boolean {
  return until !== undefined && until < day
}

/** Day in the Netherlands of a moment: "2026-01-15". */
export function dayOf(moment: Date): string {
  return days.format(moment)
}
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
