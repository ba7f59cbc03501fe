import type { Database } from './database/database.ts'

export interface PrepareOptions {
  readonly db: Database
  /** Folder of the program: the snapshot is in `snapshot/`. */
  readonly root: string
  readonly example: boolean
  readonly log: (line: string) => void
}

/** Fills an empty database with the figures that come with the program, and with the example regions. */
export async function prepareContent(_options: PrepareOptions): Promise<void> {}
