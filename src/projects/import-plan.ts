import { bareOf } from '../partners/import-row.ts'
import type { RowChoice } from '../sheets/wish.ts'
import type { ActionFields } from './action.queries.ts'
import type { ProjectFault, ReadProjectRow } from './import-row.ts'
import type { ProjectFields } from './project.queries.ts'
import { ANSWER_DAYS } from './project.ts'

export interface KnownProject {
  readonly id: string
  readonly revision: number
  /** Of the region that the list is for: a list of one region changes nothing of another. */
  readonly isOwn: boolean
  readonly fields: ProjectFields
}

export interface KnownAction {
  readonly id: string
  readonly revision: number
  readonly project: string
  readonly fields: ActionFields
}

export interface KnownProjects {
  readonly projects: readonly KnownProject[]
  readonly actions: readonly KnownAction[]
}

/** A project that is there, or that a row above makes: its number in the file. */
export type ProjectRef = { readonly id: string } | { readonly line: number }

export type ProjectStep =
  | { readonly do: 'create-project'; readonly line: number; readonly fields: ProjectFields }
  | { readonly do: 'update-project'; readonly known: KnownProject; readonly fields: ProjectFields }
  | { readonly do: 'create-action'; readonly project: ProjectRef; readonly fields: ActionFields }
  | { readonly do: 'update-action'; readonly known: KnownAction; readonly fields: ActionFields }

export interface PlannedProjectRow {
  readonly row: ReadProjectRow
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'choose' | 'skipped' | 'error'
  readonly faults: readonly ProjectFault[]
  /** A known project with this name, or one that looks like it. */
  readonly match?: { readonly id: string; readonly name: string; readonly isSimilar: boolean }
  readonly steps: readonly ProjectStep[]
}

/** What each row of a list would do; nothing is written here. */
export function planProjects(
  rows: readonly ReadProjectRow[],
  known: KnownProjects,
  choices: ReadonlyMap<number, RowChoice>,
): readonly PlannedProjectRow[] {
  const byName = new Map(known.projects.map((one) => [bareOf(one.fields.title), one]))
  const actions = new Map(known.actions.map((one) => [`${one.project} ${bareOf(one.fields.what)}`, one]))
  const above = new Map<string, { readonly row: ReadProjectRow; readonly ref: ProjectRef }>()
  const met = new Set<string>()
  const planned: PlannedProjectRow[] = []
  for (const row of rows) {
    const choice = choices.get(row.line)
    const name = bareOf(row.name)
    const twin = above.get(name)
    const same = twin ? undefined : byName.get(name)
    const similar = twin || same || row.name === '' ? undefined : similarTo(name, known.projects)
    const found = same ?? (choice === 'new' ? undefined : similar)
    const match = found
      ? { match: { id: found.id, name: found.fields.title, isSimilar: found === similar } }
      : {}
    if (choice === 'skip') {
      planned.push({ row, outcome: 'skipped', faults: [], steps: [], ...match })
      continue
    }
    if (found === similar && found !== undefined && choice === undefined && row.faults.length === 0) {
      planned.push({ row, outcome: 'choose', faults: [], steps: [], ...match })
      continue
    }
    const faults = [...row.faults]
    const steps: ProjectStep[] = []
    const ref: ProjectRef = twin ? twin.ref : found ? { id: found.id } : { line: row.line }
    if (twin) faults.push(...differences(row, twin.row))
    else if (found) {
      const fields = withRow(found.fields, row)
      const isSame = sameFields(fields, found.fields)
      if (!isSame && !found.isOwn) faults.push({ field: 'project', why: 'of-other-region' })
      else if (!isSame) steps.push({ do: 'update-project', known: found, fields })
    } else steps.push({ do: 'create-project', line: row.line, fields: withRow(emptyProject(row.name), row) })
    if (row.action) {
      const key = `${'id' in ref ? ref.id : ref.line} ${bareOf(row.action.what)}`
      const before = 'id' in ref ? actions.get(key) : undefined
      // The same action twice in a list is written once.
      if (!met.has(key)) steps.push(...planAction(row, ref, before))
      met.add(key)
    }
    if (faults.length > 0) {
      planned.push({ row, outcome: 'error', faults, steps: [], ...match })
      continue
    }
    if (!twin) above.set(name, { row, ref })
    planned.push({ row, outcome: outcomeOf(steps), faults, steps, ...match })
  }
  return planned
}

function planAction(
  { action }: ReadProjectRow,
  project: ProjectRef,
  before: KnownAction | undefined,
): readonly ProjectStep[] {
  if (!action) return []
  const { what, person, organisation, dueOn, state, note } = action
  const base: ActionFields = before?.fields ?? { what, state: 'open', note: '', visibility: 'public' }
  const fields: ActionFields = {
    ...base,
    ...(person === undefined ? {} : { person }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(state === undefined ? {} : { state }),
    ...(note === undefined ? {} : { note }),
  }
  if (!before) return [{ do: 'create-action', project, fields }]
  return JSON.stringify(sorted(fields)) === JSON.stringify(sorted(base))
    ? []
    : [{ do: 'update-action', known: before, fields }]
}

function emptyProject(title: string): ProjectFields {
  return {
    title,
    summary: '',
    description: '',
    phase: 'running',
    answerDays: ANSWER_DAYS,
    regions: [],
    areas: [],
    partners: [],
    themes: [],
    visibility: 'public',
  }
}

/** An empty cell leaves what is there. */
function withRow(fields: ProjectFields, row: ReadProjectRow): ProjectFields {
  const { summary, phase, startsOn, endsOn, lead, themes, parts, areas } = row
  return {
    ...fields,
    ...(summary === undefined ? {} : { summary }),
    ...(phase === undefined ? {} : { phase }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(lead === undefined ? {} : { lead }),
    ...(themes === undefined ? {} : { themes }),
    ...(parts === undefined ? {} : { regions: parts }),
    ...(areas === undefined ? {} : { areas }),
  }
}

/** A later row of the same project may add an action, not say otherwise. */
function differences(row: ReadProjectRow, above: ReadProjectRow): readonly ProjectFault[] {
  return (['summary', 'phase', 'startsOn', 'endsOn', 'lead', 'themes', 'parts', 'areas'] as const).flatMap(
    (field) =>
      row[field] !== undefined && JSON.stringify(row[field]) !== JSON.stringify(above[field])
        ? [{ field, why: 'differs-above' as const, found: String(above.line) }]
        : [],
  )
}

function sameFields(a: ProjectFields, b: ProjectFields): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** Fields and lists in one order. */
function sorted(fields: ProjectFields | ActionFields) {
  return Object.entries(fields)
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function outcomeOf(steps: readonly ProjectStep[]): 'new' | 'changed' | 'unchanged' {
  if (steps.length === 0) return 'unchanged'
  return steps.some((step) => step.do.startsWith('create')) ? 'new' : 'changed'
}

/** A known project whose name differs in a letter or two. */
function similarTo(name: string, projects: readonly KnownProject[]): KnownProject | undefined {
  if (name.length < 6) return undefined
  return projects.find((one) => {
    const other = bareOf(one.fields.title)
    return Math.abs(other.length - name.length) <= 2 && isWithinTwo(name, other)
  })
}

/** Whether at most two letters must be put in, taken out or changed. */
function isWithinTwo(a: string, b: string): boolean {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      now.push(Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + cost))
    }
    if (Math.min(...now) > 2) return false
    before = now
  }
  return (before[b.length] ?? 3) <= 2
}
