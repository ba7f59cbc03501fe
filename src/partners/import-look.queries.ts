import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { partnerImportTexts } from '../language/texts-partner-import.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import type { Region } from '../regions/region.ts'
import type { ImportKind, Look, LookQuestion } from '../sheets/index.ts'
import type { LookRow } from '../sheets/look.ts'
import { digestOf, type RowChoice } from '../sheets/wish.ts'
import { regionCrumbs } from './crumbs.ts'
import { template } from './export-list.ts'
import { findKnown } from './import.queries.ts'
import { saveRows } from './import-apply.queries.ts'
import { partnerFields } from './import-columns.ts'
import type { PlannedRow } from './import-known.ts'
import { planImport } from './import-plan.ts'
import { readRow } from './import-row.ts'
import { undoImport } from './import-undo.queries.ts'
import { describeFault } from './import-words.ts'
import { dayOf } from './partner.ts'
import { isInside } from './place-words.ts'

/** Lists of partners, people and seats. */
export const partnerImport: ImportKind = {
  name: 'partners',
  path: 'importeren',
  fields: partnerFields,
  template,
  words: partnerImportTexts,
  crumbs: (region, regions, locale) => regionCrumbs(region, regions, locale, 'partners'),
  look: findLook,
  undo: undoImport,
}

async function findLook(db: Database, asked: LookQuestion): Promise<Look> {
  const { sheet, columns, choices, region, locale } = asked
  const areas = namesOfAreas(region, asked.gazetteer)
  const day = dayOf(asked.at)
  const rows = sheet.rows.map((row) => readRow(row, columns, areas))
  const known = await findKnown(db, region.slug, day)
  const planned = planImport(rows, known, choices)
  const open = choices.size === 0 ? planned : planImport(rows, known, new Map())
  return {
    rows: planned.map((row) => lookRow(row, choices.get(row.row.line), locale)),
    digest: digestOf(open.map(({ outcome, steps, match }) => [outcome, steps, match?.id])),
    save: (trx, act) =>
      saveRows(trx, act, { region: region.slug, day, example: region.example, rows: planned }),
  }
}

function lookRow(planned: PlannedRow, choice: RowChoice | undefined, locale: Locale): LookRow {
  const { row, outcome, faults, match } = planned
  const words = partnerImportTexts[locale]
  const isOpen = match?.why === 'similar' || choice !== undefined
  return {
    line: row.line,
    cells: [row.name, [row.person, row.body].filter((text) => text !== undefined).join(', ')],
    outcome,
    faults: faults.map((fault) => ({
      field: words.fields[fault.field],
      says: describeFault(fault, locale),
      found: row.cells[fault.field] ?? '',
    })),
    ...(match?.why === 'kvk' && match.name !== row.name ? { note: words.matchKvk(match.name) } : {}),
    ...(isOpen ? { asks: match ? words.matchSimilar(match.name) : sheetTexts[locale].choose } : {}),
  }
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
