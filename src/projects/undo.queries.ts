import type { Act } from '../base/act.ts'
import type { Bead } from '../beads/bead.ts'
import { visibilities } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import { type ProjectFields, updateProject } from './project.queries.ts'
import { phases } from './project.ts'
import { findProjectFields } from './project-form.queries.ts'

const everything = { partnerIn: [], teamIn: [], actsFor: [], everything: true } as const

/**
 * Takes back the last change of a project, when it was this person's and nothing was changed since. What it was before
 * is read from the audit trail, and the way back leaves its own rows there.
 *
 * @param revision of the project after the change
 */
export async function undoProject(
  trx: Database,
  act: Act,
  bead: Bead,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: 'changed-meanwhile' }> {
  await lockAudit(trx)
  const now = await findProjectFields(trx, everything, bead)
  const rows = await trx
    .selectFrom('audit_event')
    .select(['seq', 'at', 'person', 'kind', 'action', 'changes'])
    .where('thing', '=', bead.id)
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  const last = rows[0]
  if (!now || !last || last.person !== (act.person ?? null) || bead.revision !== revision)
    return { refused: 'changed-meanwhile' }
  // One change is one transaction: its rows have one moment. The newest is undone first.
  const same = rows.filter(({ at, person }) => at.getTime() === last.at.getTime() && person === last.person)
  if (same.some(({ action, kind }) => kind === 'project' && action === 'create'))
    return { refused: 'changed-meanwhile' }
  let before: ProjectFields = now
  for (const { kind, action, changes } of same) {
    const read: unknown = changes === null ? {} : JSON.parse(changes)
    before = kind === 'link' ? withoutLink(before, action, read) : withFields(before, read)
  }
  const updated = await updateProject(trx, act, bead.id, before, revision)
  return 'bead' in updated ? updated : { refused: 'changed-meanwhile' }
}

/** Fields as they were before these changes: `{ name: [from, to] }`. */
function withFields(fields: ProjectFields, changes: unknown): ProjectFields {
  const from = (name: string): unknown => (hasPair(changes, name) ? changes[name]?.[0] : undefined)
  const text = (name: string, now: string): string => {
    const value = from(name)
    return typeof value === 'string' ? value : now
  }
  const list = (name: string, now: readonly string[]): readonly string[] => {
    const value = from(name)
    return Array.isArray(value) ? value.map(String) : now
  }
  const maybe = (name: string, now: string | undefined): string | undefined =>
    hasPair(changes, name) ? (from(name) === null ? undefined : String(from(name))) : now
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
