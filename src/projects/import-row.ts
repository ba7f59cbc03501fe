import type { ProjectCellFault } from '../language/texts-project-import.ts'
import { actionStateWords, phaseWords } from '../language/texts-project-words.ts'
import { bareOf } from '../partners/import-row.ts'
import { hasBsn } from '../people/bsn.ts'
import type { Columns } from '../sheets/columns.ts'
import { readDay } from '../sheets/read-day.ts'
import type { SheetRow } from '../sheets/sheet.ts'
import { type ProjectImportField, projectImportFields } from './import-columns.ts'
import { type ActionState, actionStates, type Phase, phases } from './project.ts'

export interface ProjectFault {
  readonly field: ProjectImportField
  readonly why: ProjectCellFault
  /** What stands there, or the row above that says otherwise. */
  readonly found?: string
}

/** Names to what they stand for, without capitals and signs; a name that several have is not there. */
export interface Names {
  readonly organisations: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly themes: ReadonlyMap<string, string>
  readonly parts: ReadonlyMap<string, string>
  readonly areas: ReadonlyMap<string, string>
}

/** A row as it is understood; absent where the cell is empty. */
export interface ReadProjectRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<ProjectImportField, string>>>
  readonly name: string
  readonly summary?: string
  readonly phase?: Phase
  readonly startsOn?: string
  readonly endsOn?: string
  readonly lead?: string
  readonly themes?: readonly string[]
  readonly parts?: readonly string[]
  readonly areas?: readonly string[]
  readonly action?: {
    readonly what: string
    readonly person?: string
    readonly organisation?: string
    readonly dueOn?: string
    readonly state?: ActionState
    readonly note?: string
  }
  readonly faults: readonly ProjectFault[]
}

const longest: Readonly<Partial<Record<ProjectImportField, number>>> = { project: 200, action: 200 }
const ofAction = ['person', 'organisation', 'dueOn', 'state', 'note'] as const

/** Reads the cells of one row. */
export function readProjectRow(row: SheetRow, columns: Columns, names: Names): ReadProjectRow {
  const faults: ProjectFault[] = []
  const cells: Partial<Record<ProjectImportField, string>> = {}
  for (const field of projectImportFields) {
    const place = columns[field]
    const text = place === undefined ? '' : (row.cells[place] ?? '')
    if (text === '') continue
    cells[field] = text
    if (text.length > (longest[field] ?? 1000)) faults.push({ field, why: 'too-long' })
    if (hasBsn(text)) faults.push({ field, why: 'bsn' })
  }
  const fail = (field: ProjectImportField, why: ProjectCellFault) => {
    faults.push({ field, why, found: (cells[field] ?? '').slice(0, 60) })
    return undefined
  }
  const day = (field: 'startsOn' | 'endsOn' | 'dueOn') => {
    const read = readDay(cells[field])
    return read === 'bad' ? fail(field, 'bad-day') : read
  }
  const one = (
    field: 'lead' | 'person' | 'organisation',
    known: ReadonlyMap<string, string>,
    why: ProjectCellFault,
  ) => {
    const text = cells[field]
    return text === undefined ? undefined : (known.get(bareOf(text)) ?? fail(field, why))
  }
  const several = (
    field: 'themes' | 'parts' | 'areas',
    known: ReadonlyMap<string, string>,
    why: ProjectCellFault,
  ) => {
    const text = cells[field]
    if (text === undefined) return undefined
    const parts = text.split(/[,;\n]/).map((part) => part.trim())
    const found = parts.filter(Boolean).map((part) => known.get(bareOf(part)))
    return found.every((id) => id !== undefined) ? [...new Set(found)] : fail(field, why)
  }
  const name = cells.project ?? ''
  if (name === '') faults.push({ field: 'project', why: 'missing' })
  const phase = wordIn(phases, phaseWords, cells.phase)
  if (phase === 'unknown') fail('phase', 'unknown-phase')
  const state = wordIn(actionStates, actionStateWords, cells.state)
  if (state === 'unknown') fail('state', 'unknown-state')
  const [startsOn, endsOn, dueOn] = [day('startsOn'), day('endsOn'), day('dueOn')]
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) fail('endsOn', 'ends-before')
  if (cells.action === undefined) {
    const field = ofAction.find((each) => cells[each] !== undefined)
    if (field !== undefined) fail(field, 'action-missing')
  }
  const lead = one('lead', names.organisations, 'unknown-organisation')
  const themes = several('themes', names.themes, 'unknown-theme')
  const parts = several('parts', names.parts, 'unknown-part')
  const areas = several('areas', names.areas, 'unknown-area')
  const person = one('person', names.people, 'unknown-person')
  const organisation = one('organisation', names.organisations, 'unknown-organisation')
  return {
    line: row.line,
    cells,
    name,
    ...(cells.summary === undefined ? {} : { summary: cells.summary }),
    ...(phase === undefined || phase === 'unknown' ? {} : { phase }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(lead === undefined ? {} : { lead }),
    ...(themes === undefined ? {} : { themes }),
    ...(parts === undefined ? {} : { parts }),
    ...(areas === undefined ? {} : { areas }),
    ...(cells.action === undefined
      ? {}
      : {
          action: {
            what: cells.action,
            ...(person === undefined ? {} : { person }),
            ...(organisation === undefined ? {} : { organisation }),
            ...(dueOn === undefined ? {} : { dueOn }),
            ...(state === undefined || state === 'unknown' ? {} : { state }),
            ...(cells.note === undefined ? {} : { note: cells.note }),
          },
        }),
    faults,
  }
}

/** One of some words, in either language or as the program calls it. */
function wordIn<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, { readonly nl: string; readonly en: string }>>,
  text: string | undefined,
): Value | 'unknown' | undefined {
  if (text === undefined) return undefined
  const small = bareOf(text)
  const found = values.find((value) =>
    [value, words[value].nl, words[value].en].some((word) => bareOf(word) === small),
  )
  return found ?? 'unknown'
}
