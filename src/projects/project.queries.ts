import type { Act } from '../base/act.ts'
import { Problem } from '../base/problem.ts'
import type { Bead, Visibility } from '../beads/bead.ts'
import { type BeadRefusal, createBead, createLink, removeLink, updateBead } from '../beads/index.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
import { isPartnerAround } from '../partners/index.ts'
import type { Phase } from './project.ts'

/** What a form can change of a project, and what a new one needs. */
export interface ProjectFields {
  readonly title: string
  /** One or two sentences of plain Dutch. */
  readonly summary: string
  readonly description: string
  readonly phase: Phase
  /** Days, both inclusive. */
  readonly startsOn?: string
  readonly endsOn?: string
  /** Working days within which whoever asks gets an answer. */
  readonly answerDays: number
  /** Lead organisation: whoever acts for it may edit the project. */
  readonly lead?: string
  /** Slugs of the regions and sub-regions it runs in, beside its own. */
  readonly regions: readonly string[]
  /** Codes of areas. */
  readonly areas: readonly string[]
  /** Organisations that take part, beside the lead. */
  readonly partners: readonly string[]
  /** Themes (roles of the vision, goals) that it contributes to. */
  readonly themes: readonly string[]
  readonly visibility: Visibility
}

export interface NewProject extends ProjectFields {
  readonly id?: string
  /** Slug of the region that it belongs to. */
  readonly region: string
  readonly example: boolean
}

/** Makes a project without people or actions. @throws Problem `bead-not-found` for a partner or theme of elsewhere */
export async function createProject(trx: Database, act: Act, project: NewProject): Promise<Bead> {
  const { id, region, title, summary, visibility, lead, example } = project
  const bead = await createBead(trx, act, {
    ...(id === undefined ? {} : { id }),
    ...(lead === undefined ? {} : { owner: lead }),
    region,
    kind: 'project',
    title,
    summary,
    visibility,
    example,
    extraWords: project.description.slice(0, 2000),
  })
  await checkPartners(trx, region, [...project.partners, ...(lead === undefined ? [] : [lead])])
  await trx
    .insertInto('project')
    .values({ id: bead.id, ...rowOf(project), progress: null, confirmed_at: null, confirmed_by: null })
    .execute()
  await insertParts(trx, bead.id, project)
  await keepThemes(trx, act, bead.id, project.themes)
  return bead
}

/**
 * Changes a project and its bead.
 *
 * @param revision that the form was made with
 * @throws Problem `bead-not-found` for a partner or theme of elsewhere
 */
export async function updateProject(
  trx: Database,
  act: Act,
  id: string,
  fields: ProjectFields,
  revision: number,
): Promise<{ readonly bead: Bead } | { readonly refused: BeadRefusal }> {
  const { title, summary, visibility, lead = null, description } = fields
  const updated = await updateBead(
    trx,
    act,
    id,
    { title, summary, visibility, owner: lead, extraWords: description.slice(0, 2000) },
    revision,
  )
  if ('refused' in updated) return updated
  const before = await findFields(trx, id)
  const added = [...fields.partners, ...(fields.lead === undefined ? [] : [fields.lead])]
  await checkPartners(
    trx,
    updated.bead.region,
    added.filter((each) => !before.partners.includes(each)),
  )
  await trx.updateTable('project').set(rowOf(fields)).where('id', '=', id).execute()
  for (const table of ['project_region', 'project_area', 'project_partner'] as const)
    await trx.deleteFrom(table).where('project', '=', id).execute()
  await insertParts(trx, id, fields)
  await keepThemes(trx, act, id, fields.themes)
  const changes = changesBetween(before, auditedFields(fields))
  if (Object.keys(changes).length > 0)
    await appendAudit(trx, act, {
      action: 'update',
      kind: 'project',
      thing: id,
      region: updated.bead.region,
      changes,
    })
  return updated
}

function rowOf(fields: ProjectFields) {
  return {
    phase: fields.phase,
    description: fields.description,
    starts_on: fields.startsOn ?? null,
    ends_on: fields.endsOn ?? null,
    answer_days: fields.answerDays,
  }
}

async function insertParts(trx: Database, project: string, fields: ProjectFields): Promise<void> {
  const { regions, areas, partners } = fields
  if (regions.length > 0)
    await trx
      .insertInto('project_region')
      .values([...new Set(regions)].map((region) => ({ project, region })))
      .execute()
  if (areas.length > 0)
    await trx
      .insertInto('project_area')
      .values([...new Set(areas)].map((code) => ({ project, code })))
      .execute()
  if (partners.length > 0)
    await trx
      .insertInto('project_partner')
      .values([...new Set(partners)].map((organisation) => ({ project, organisation })))
      .execute()
}

/** Links the project to these themes and to no other. */
async function keepThemes(
  trx: Database,
  act: Act,
  project: string,
  themes: readonly string[],
): Promise<void> {
  const linked = await trx
    .selectFrom('thread_link')
    .innerJoin('bead', 'bead.id', 'thread_link.to_bead')
    .select(['thread_link.id', 'bead.id as theme'])
    .where('from_bead', '=', project)
    .where('relation', '=', 'contributes-to')
    .where('bead.kind', '=', 'theme')
    .execute()
  for (const { id, theme } of linked)
    if (!themes.includes(theme)) await removeLink(trx, act, { id, from: project })
  for (const theme of themes) {
    if (linked.some((link) => link.theme === theme)) continue
    const made = await createLink(trx, act, { from: project, to: theme, relation: 'contributes-to' })
    if ('refused' in made && made.refused !== 'exists') throw new Problem('bead-not-found')
  }
}

async function checkPartners(trx: Database, region: string, organisations: readonly string[]): Promise<void> {
  for (const organisation of organisations)
    if (!(await isPartnerAround(trx, organisation, region))) throw new Problem('bead-not-found')
}

/** What the audit trail tells of a project besides its bead. */
function auditedFields(fields: ProjectFields) {
  return {
    ...rowOf(fields),
    regions: fields.regions.toSorted(),
    areas: fields.areas.toSorted(),
    partners: fields.partners.toSorted(),
  }
}

async function findFields(trx: Database, id: string) {
  const row = await trx
    .selectFrom('project')
    .select(['phase', 'description', 'starts_on', 'ends_on', 'answer_days'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const regions = await trx
    .selectFrom('project_region')
    .select('region')
    .where('project', '=', id)
    .orderBy('region')
    .execute()
  const areas = await trx
    .selectFrom('project_area')
    .select('code')
    .where('project', '=', id)
    .orderBy('code')
    .execute()
  const partners = await trx
    .selectFrom('project_partner')
    .select('organisation')
    .where('project', '=', id)
    .orderBy('organisation')
    .execute()
  return {
    ...row,
    regions: regions.map(({ region }) => region),
    areas: areas.map(({ code }) => code),
    partners: partners.map(({ organisation }) => organisation),
  }
}
