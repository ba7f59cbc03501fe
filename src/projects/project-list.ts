import type { Visibility } from '../beads/bead.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { Phase, Progress } from './project.ts'

/** A project in the list of a region. */
export interface ProjectInList {
  readonly bead: BeadRef
  readonly summary: string
  readonly phase: Phase
  /** Days, both inclusive. */
  readonly startsOn?: string
  readonly endsOn?: string
  readonly progress?: Progress
  readonly confirmedAt?: Date
  /** When it was written here. */
  readonly createdAt: Date
  readonly lead?: BeadRef
  /** Slugs of the regions that it runs in, its own first. */
  readonly regions: readonly string[]
  /** Codes of areas. */
  readonly areas: readonly string[]
  readonly themes: readonly BeadRef[]
  readonly visibility: Visibility
  readonly owner?: string
}
