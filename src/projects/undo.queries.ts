import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import { visibilities } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { type ActionFields, updateAction } from './action.queries.ts'
import { fieldsOfAction, findActionRow } from './close-action.queries.ts'
import { type ProjectFields, updateProject } from './project.queries.ts'
import { actionStates, phases } from './project.ts'
import { findProjectFields } from './project-form.queries.ts'

type Undone = { readonly bead: Bead } | { readonly refused: 'changed-meanwhile' }

const everything = { partnerIn: [], teamIn: [], actsFor: [], everything: true } as const

/**
 * Takes back the last change of a project, when it was this person's and nothing was changed since. What it was before
 * is read from the audit trail, and the way back leaves its own rows there.
 *
 * @param revision of the project after the change
 */
export async function undoProject(trx: Database, act: Act, bead: Bead, revision: number): Promise<Undone> {
  await lockAudit(trx)
  const now = await findProjectFields(trx, everything, bead)
  const last = await listLastChange(trx, act, bead, revision)
  if (!now || last.length === 0) return { refused: 'changed-meanwhile' }
  let before: ProjectFields = now
  for (const { kind, action, changes } of last)
    before = kind === 'link' ? withoutLink(before, action, changes) : withFields(before, changes)
  const updated = await updateProject(trx, act, bead.id, before, revision)
  return 'bead' in updated ? updated : { refused: 'changed-meanwhile' }
}

/** The same for an action: what, who, when, how far and why. */
export async function undoAction(trx: Database, act: Act, bead: Bead, revision: number): Promise<Undone> {
  await lockAudit(trx)
  const row = await findActionRow(trx, bead.id)
  const last = await listLastChange(trx, act, bead, revision)
  if (!row || last.length === 0) return { refused: 'changed-meanwhile' }
  let before = fieldsOfAction(bead, row)
  for (const { changes } of last) before = withActionFields(before, changes)
  const updated = await updateAction(trx, act, bead.id, before, revision)
  return 'bead' in updated ? updated : { refused: 'changed-meanwhile' }
}

/** Rows that the last change left, the newest first; none when it was another's, or when it made the thing. */
async function listLastChange(trx: Database, act: Act, bead: Bead, revision: number) {
  const rows = await trx
    .selectFrom('audit_event')
    .select(['at', 'person', 'kind', 'action', 'changes'])
    .where('thing', '=', bead.id)
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  const last = rows[0]
  if (!last || last.person !== (act.person ?? null) || bead.revision !== revision) return []
  // One change is one transaction: its rows have one moment.
  const same = rows.filter(({ at, person }) => at.getTime() === last.at.getTime() && person === last.person)
  if (same.some(({ action, kind }) => kind === bead.kind && action === 'create')) return []
  return same.map(({ kind, action, changes }) => {
    const read: unknown = changes === null ? {} : JSON.parse(changes)
    return { kind, action, changes: read }
  })
}

/** What stood in a field before these changes: `{ name: [from, to] }`. */
function readBefore(changes: unknown) {
  const from = (name: string): unknown => (hasPair(changes, name) ? changes[name]?.[0] : undefined)
  return {
    from,
    text(name: string, now: string): string {
      const value = from(name)
      return typeof value === 'string' ? value : now
    },
    list(name: string, now: readonly string[]): readonly string[] {
      const value = from(name)
      return Array.isArray(value) ? value.map(String) : now
    },
    maybe(name: string, now: string | undefined): string | undefined {
      return hasPair(changes, name) ? (from(name) === null ? undefined : String(from(name))) : now
    },
  }
}

function withActionFields(fields: ActionFields, changes: unknown): ActionFields {
  const { text, maybe } = readBefore(changes)
  const { person, organisation, dueOn, ...rest } = fields
  const [who, partner, day] = [
    maybe('person', person),
    maybe('organisation', organisation),
    maybe('due_on', dueOn),
  ]
  return {
    ...rest,
    what: text('title', fields.what),
    visibility: oneOf(visibilities, text('visibility', fields.visibility), fields.visibility),
    state: oneOf(actionStates, text('state', fields.state), fields.state),
    note: text('note', fields.note),
    ...(who === undefined ? {} : { person: who }),
    ...(partner === undefined ? {} : { organisation: partner }),
    ...(day === undefined ? {} : { dueOn: day }),
  }
}

function withFields(fields: ProjectFields, changes: unknown): ProjectFields {
  const { from, text, list, maybe } = readBefore(changes)
  const { startsOn, endsOn, lead, ...rest } = fields
  const [begin, end, owner] = [maybe('starts_on', startsOn), maybe('ends_on', endsOn), maybe('owner', lead)]
  return {
    ...rest,
    title: text('title', fields.title),
    summary: text('summary', fields.summary),
    description: text('description', fields.description),
    visibility: oneOf(visibilities, text('visibility', fields.visibility), fields.visibility),
    phase: oneOf(phases, text('phase', fields.phase), fields.phase),
    answerDays: Number(from('answer_days') ?? fields.answerDays),
    regions: list('regions', fields.regions),
    areas: list('areas', fields.areas),
    partners: list('partners', fields.partners),
    ...(begin === undefined ? {} : { startsOn: begin }),
    ...(end === undefined ? {} : { endsOn: end }),
    ...(owner === undefined ? {} : { lead: owner }),
  }
}

function withoutLink(fields: ProjectFields, action: string, changes: unknown): ProjectFields {
  if (!hasPair(changes, 'contributes-to')) return fields
  const [from, to] = changes['contributes-to'] ?? []
  const themes = fields.themes.filter((theme) => !(action === 'create' && theme === to))
  return { ...fields, themes: action === 'remove' ? [...themes, String(from)] : themes }
}

function hasPair(changes: unknown, name: string): changes is Record<string, readonly [unknown, unknown]> {
  return typeof changes === 'object' && changes !== null && name in changes
}

function oneOf<Value extends string>(values: readonly Value[], text: string, other: Value): Value {
  return values.find((value) => value === text) ?? other
}
