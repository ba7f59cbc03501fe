import type { BeadRef } from '../partners/partner.ts'
import type { FactorGroup, FactorWay, NeedKind, NeedState } from './project.ts'

/** The grant that a project carries. */
export interface Grant {
  readonly programme: string
  readonly round: string
  readonly number: string
  /** Days, both inclusive. */
  readonly startsOn?: string
  readonly endsOn?: string
  readonly leadApplicant: string
  readonly organisationName: string
  /** The responsible organisation, when it is on Noaber and the reader may see it. */
  readonly organisation?: BeadRef
  readonly summary: string
  readonly topics: readonly string[]
  /** [euro] */
  readonly budget?: number
  readonly payer: string
  readonly followUp: string
  readonly followUpProject?: BeadRef
}

export interface Need {
  readonly id: string
  readonly kind: NeedKind
  readonly what: string
  readonly forWhom: string
  readonly state: NeedState
  readonly who: string
  readonly project: BeadRef
  /** Slugs of the regions that its project runs in, its own first. */
  readonly regions: readonly string[]
}

export interface Factor {
  readonly id: string
  readonly group: FactorGroup
  readonly way: FactorWay
  readonly what: string
  /** 1 (little) to 5 (decisive). */
  readonly weight: number
  readonly measure: string
  readonly project: BeadRef
  readonly regions: readonly string[]
}

/** A value with what is known of its margin. */
export interface Measured {
  readonly value: number
  /** Bounds, in the unit of the value. */
  readonly low?: number
  readonly high?: number
  /** A day, or a year of a figure. */
  readonly at: string
  readonly source: string
}

/** What a project wants to reach, and what was measured of it, the oldest first. */
export interface Result {
  readonly id: string
  readonly measure: string
  readonly unit: string
  /** Of a figure of the library. */
  readonly figure?: {
    readonly indicator: string
    readonly area: string
    readonly areaName: string
    readonly decimals: number
    /** A sample or a model without a published margin: nothing is said of differences. */
    readonly isUnsure: boolean
  }
  readonly better: 'higher' | 'lower'
  readonly baseline?: Measured
  readonly baselineOn?: string
  readonly target?: number
  readonly targetOn?: string
  readonly measurements: readonly (Measured & { readonly id?: string })[]
}
