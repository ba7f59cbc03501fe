import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Database } from '../database/database.ts'
import type { Region } from '../regions/region.ts'
import { findKnown, type ImportDraft } from './import.queries.ts'
import type { PlannedRow, RowChoice } from './import-known.ts'
import { planImport } from './import-plan.ts'
import { readRow } from './import-row.ts'
import { isInside } from './place-words.ts'

export interface Look {
  readonly rows: readonly PlannedRow[]
  /** What all rows would do, in short: another text means that something changed since. */
  readonly digest: string
}

/** What a list would do now. */
export async function findLook(
  db: Database,
  draft: ImportDraft,
  asked: {
    readonly region: Region
    readonly day: string
    readonly gazetteer: Gazetteer
    readonly choices: ReadonlyMap<number, RowChoice>
  },
): Promise<Look> {
  const areas = namesOfAreas(asked.region, asked.gazetteer)
  const rows = draft.sheet.rows.map((row) => readRow(row, draft.columns, areas))
  const known = await findKnown(db, asked.region.slug, asked.day, rows)
  const planned = planImport(rows, known, asked.choices)
  const open = asked.choices.size === 0 ? planned : planImport(rows, known, new Map())
  return { rows: planned, digest: digestOf(open) }
}

/** Code by the names and codes of the areas in a region; of two with one name none. */
function namesOfAreas(region: Region, gazetteer: Gazetteer): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const twice = new Set<string>()
  const walk = (code: string) => {
    const area = gazetteer.areas.get(code)
    if (!area || !isInside(code, gazetteer)) return
    const name = area.name.toLowerCase()
    // A municipality goes before a district or neighbourhood of the same name.
    const isFirst = !codes.has(name)
    if (isFirst) codes.set(name, code)
    else if (!codes.get(name)?.startsWith('GM')) twice.add(name)
    codes.set(code.toLowerCase(), code)
    for (const child of gazetteer.children.get(code) ?? []) walk(child)
  }
  for (const { code } of region.members) walk(code)
  for (const name of twice) codes.delete(name)
  return codes
}

/** FNV-1a of all steps. */
function digestOf(rows: readonly PlannedRow[]): string {
  let value = 0x811c9dc5
  for (const { outcome, steps, match } of rows) {
    for (const sign of JSON.stringify([outcome, steps, match?.id])) {
      value ^= sign.codePointAt(0) ?? 0
      value = Math.imul(value, 0x01000193)
    }
  }
  return (value >>> 0).toString(16)
}
