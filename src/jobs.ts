import type { JobKind } from './database/jobs.ts'

/** The work of all rooms that is done later or on a schedule: one line a kind. */
export const jobKinds: readonly JobKind[] = []
