import type { Fault, ReadRow } from './import-row.ts'
import type { Sector } from './sector.ts'

/** What a region has already, to match rows with. */
export interface Known {
  readonly region: string
  /** Today in the Netherlands. */
  readonly day: string
  readonly organisations: readonly KnownOrganisation[]
  readonly people: readonly KnownPerson[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly seats: readonly KnownSeat[]
}

export interface KnownOrganisation {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly sector: Sector
  readonly summary: string
  readonly description: string
  readonly website?: string
  readonly kvk?: string
  readonly areas: readonly string[]
  /** Takes part in this very region now; else in the one above it or a part. */
  readonly isPartner: boolean
  /** Is of this region or a part of it: who imports here may change it. */
  readonly isOwn: boolean
}

/** Somebody of this region or its parts, or whom everybody may see of those around it. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  /** Of whoever imports here to know; of people of elsewhere nothing is told. */
  readonly account: { readonly email: string } | 'none' | 'not-told'
}

export interface KnownSeat {
  readonly id: string
  readonly revision: number
  readonly body: string
  readonly organisation: string
  readonly person?: string
  readonly function: string
  readonly since: string
  readonly until?: string
}

/** `new:` with the name of what the same list makes, or an id. */
export type Ref = string

export type Values = Pick<
  KnownOrganisation,
  'sector' | 'summary' | 'description' | 'areas' | 'website' | 'kvk'
>

/** One thing to write. */
export type Step =
  | { readonly do: 'create-organisation'; readonly ref: Ref; readonly name: string; readonly values: Values }
  | {
      readonly do: 'update-organisation'
      readonly id: string
      readonly revision: number
      readonly values: Values
    }
  | { readonly do: 'add-partner'; readonly id: string }
  | { readonly do: 'create-person'; readonly ref: Ref; readonly name: string }
  | {
      readonly do: 'create-seat'
      readonly body: string
      readonly organisation: Ref
      readonly person?: Ref
      readonly function: string
      readonly since: string
      readonly until?: string
    }
  | {
      readonly do: 'update-seat'
      readonly seat: KnownSeat
      readonly function: string
      readonly until?: string
    }

export interface PlannedRow {
  readonly row: ReadRow
  /** `choose`: looks like a known organisation; somebody must say whether it is. */
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'choose' | 'skipped' | 'error'
  readonly faults: readonly Fault[]
  /** The known organisation that it is, or looks like. */
  readonly match?: { readonly id: string; readonly name: string; readonly why: 'kvk' | 'name' | 'similar' }
  readonly steps: readonly Step[]
}
