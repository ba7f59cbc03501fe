import type { Locale } from '../base/locale.ts'
import type { Database } from '../database/database.ts'
import { projectImportTexts } from '../language/texts-project-import.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import { familyOf } from '../partners/place-words.ts'
import { listRegions } from '../regions/index.ts'
import type { ImportKind, Look, LookQuestion } from '../sheets/index.ts'
import type { LookRow } from '../sheets/look.ts'
import { digestOf, type RowChoice } from '../sheets/wish.ts'
import { projectColumnNames, projectFieldList, projectImportFields } from './import-columns.ts'
import { findKnownProjects, findNames } from './import-known.queries.ts'
import { type PlannedProjectRow, planProjects } from './import-plan.ts'
import { type ProjectFault, readProjectRow } from './import-row.ts'
import { saveProjectRows } from './import-save.queries.ts'
import { undoProjects } from './import-undo.queries.ts'

/** Lists of projects and their actions. */
export const projectImport: ImportKind = {
  name: 'projects',
  path: 'projecten/importeren',
  fields: projectFieldList,
  template: {
    name: 'sjabloon-projecten',
    columns: projectImportFields.map((field) => projectColumnNames[field][0] ?? field),
    rows: [
      [
        'Voorbeeldproject',
        'Ouderen vallen minder vaak.',
        'loopt',
        '01-01-2026',
        '31-12-2026',
        '',
        '',
        '',
        '',
        'Zaal huren',
        '',
        '',
        '01-03-2026',
        'bezig',
        '',
      ],
    ],
  },
  words: projectImportTexts,
  crumbs: (region, regions, locale) => [
    ...regionCrumbs(region, regions, locale),
    { name: projectTexts[locale].projects, path: `/regios/${region.slug}/projecten` },
  ],
  look: findLook,
  undo: undoProjects,
}

async function findLook(db: Database, asked: LookQuestion): Promise<Look> {
  const { sheet, columns, choices, region, gazetteer, locale } = asked
  const regions = await listRegions(db)
  const slugs = familyOf(region, regions).map(({ slug }) => slug)
  const [names, known] = await Promise.all([
    findNames(db, { region, regions, gazetteer }),
    findKnownProjects(db, slugs, region.slug),
  ])
  const rows = sheet.rows.map((row) => readProjectRow(row, columns, names))
  const planned = planProjects(rows, known, choices)
  const open = choices.size === 0 ? planned : planProjects(rows, known, new Map())
  return {
    rows: planned.map((row) => lookRow(row, choices.get(row.row.line), locale)),
    digest: digestOf(open.map(({ outcome, steps, match }) => [outcome, steps, match?.id])),
    save: (trx, act) =>
      saveProjectRows(trx, act, { region: region.slug, example: region.example, rows: planned }),
  }
}

function lookRow(planned: PlannedProjectRow, choice: RowChoice | undefined, locale: Locale): LookRow {
  const { row, outcome, faults, match } = planned
  const words = projectImportTexts[locale]
  const isOpen = match?.isSimilar === true || choice !== undefined
  return {
    line: row.line,
    cells: [row.name, row.action?.what ?? ''],
    outcome,
    faults: faults.map((fault) => describe(fault, row.cells[fault.field] ?? '', locale)),
    ...(isOpen ? { asks: match ? words.matchSimilar(match.name) : sheetTexts[locale].choose } : {}),
  }
}

function describe({ field, why, found: other }: ProjectFault, found: string, locale: Locale) {
  const words = projectImportTexts[locale]
  const says = why === 'differs-above' ? `${words.faults[why]} ${other ?? ''}.` : words.faults[why]
  return { field: words.fields[field], says: `${words.fields[field]}: ${says}`, found }
}
