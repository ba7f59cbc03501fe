import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Act } from '../base/act.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import type { Region } from '../regions/region.ts'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import type { Columns, FieldList } from './columns.ts'
import type { List } from './list.ts'
import type { KindWords, LookRow, UndoOutcome } from './look.ts'
import type { Sheet } from './sheet.ts'
import type { RowChoice } from './wish.ts'

/** Whoever writes or takes back a list is always a person. */
export type PersonAct = Act & { readonly person: string }

/**
 * What a room tells of the lists that it can read: partners, projects. Reading a file, the columns, the page to look
 * at first, writing (by a job when it is long) and the list of what came before are those of every kind.
 */
export interface ImportKind {
  /** Kept with every list: never change it. */
  readonly name: string
  /** Last part of its addresses, behind `/regios/:region/`. */
  readonly path: string
  readonly fields: FieldList
  /** An empty list with one row that shows how. */
  readonly template: List
  readonly words: { readonly nl: KindWords; readonly en: KindWords }
  crumbs(region: Region, regions: readonly Region[], locale: Locale): Crumb[]
  /** What a list would do now; writes nothing. */
  look(db: Database, asked: LookQuestion): Promise<Look>
  /**
   * Takes back what `save` wrote, last thing first; what was changed or used since stays. Asks `startUndo` for the
   * steps. @returns undefined when it is not there or was taken back already
   */
  undo(
    trx: Database,
    act: Act,
    asked: { readonly id: string; readonly region: string },
  ): Promise<UndoOutcome | undefined>
}

export interface LookQuestion {
  readonly sheet: Sheet
  readonly columns: Columns
  readonly choices: ReadonlyMap<number, RowChoice>
  readonly region: Region
  readonly gazetteer: Gazetteer
  readonly at: Date
  readonly locale: Locale
}

export interface Look {
  readonly rows: readonly LookRow[]
  /** What all rows would do without choices, in short: `digestOf`. Another text means that something changed since. */
  readonly digest: string
  /** Writes it. Called behind `lockAudit`, in one transaction. @returns how each step is taken back */
  save(trx: Database, act: PersonAct): Promise<readonly unknown[]>
}
