import type { Bead } from './bead.ts'
import type { Relation } from './link.ts'

/** A bead that hangs on another, and how. */
export interface Near {
  readonly bead: Bead
  readonly relation: Relation
  /** Id of the link. */
  readonly link: string
  /** Whether the link starts at the bead that was asked for: it is then its own to take away. */
  readonly outward: boolean
  /** What hangs on this one in the same direction: the second step. */
  readonly further: readonly Near[]
}

export interface Around {
  /** Why: what it is for. */
  readonly up: readonly Near[]
  /** What happens with it. */
  readonly down: readonly Near[]
  readonly beside: readonly Near[]
}
