import { type Context, Hono } from 'hono'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { makeOnce } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import {
  type BeadThingEnv,
  guardBead,
  guardRegion,
  type PeopleEnv,
  type RegionThingEnv,
} from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { type Draft, findDraft, removeDraft, saveDraft } from '../thread/index.ts'
import { drawPage, readForm } from '../web/index.ts'
import { createProject, type ProjectFields, updateProject } from './project.queries.ts'
import { findProjectFields, listChoices } from './project-form.queries.ts'
import {
  completeSent,
  emptyFields,
  type FormFault,
  type FormFields,
  fieldsOfProject,
  type ProjectPart,
  partOf,
  readProject,
  stateOfPart,
} from './project-form.ts'
import { ProjectFormPage } from './project-form-page.view.tsx'
import { undoProject } from './undo.queries.ts'

type Asked = Pick<Context<PeopleEnv & RegionThingEnv>, 'var' | 'req' | 'header' | 'html' | 'redirect'>
type OfProject = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html' | 'redirect'>

/** New and changed projects, whole or a part at a time; keeping a draft; undoing the last change. */
export const projectFormRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/projecten/nieuw', guardRegion('create', 'project'), async (c) => {
    const draft = await findDraft(c.var.db, c.var.viewer.person?.id, pathOf(c))
    const isDraftShown = c.req.query('concept') === 'verder'
    const fields = { ...emptyFields, ...(isDraftShown ? draft?.fields : undefined) }
    return answer(c, { fields, drawnFrom: emptyFields, draft, isDraftShown })
  })
  .post('/regios/:region/projecten/nieuw', guardRegion('create', 'project'), async (c) => {
    const { db, act, region, locale } = c.var
    const sent = await readForm(c)
    const fields = { ...emptyFields, ...completeSent(sent, undefined) }
    if (sent['actie'] === 'concept') return keepDraft(c, pathOf(c), fields, 0, `${pathOf(c)}?concept=verder`)
    const read = readProject(fields, emptyFields, await choicesOf(c), locale)
    const key = sent['sleutel']
    if ('faults' in read)
      return answer(c, { fields, drawnFrom: emptyFields, faults: read.faults, ...(key ? { key } : {}) }, 422)
    const project = { ...read.value, region: region.slug, example: region.example }
    const form = { key, kind: 'project', ...project } as const
    const bead = await db
      .transaction()
      .execute((trx) => makeOnce(trx, form, (id) => createProject(trx, act, { ...project, ...id })))
    await removeDraft(c.var.db, c.var.viewer.person?.id, pathOf(c))
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=gemaakt`), 303)
  })
  .get('/regios/:region/projecten/:slug/bewerken', guardBead('update', 'project'), async (c) => {
    const stored = fieldsOfProject(await storedOf(c))
    const draft = await findDraft(c.var.db, c.var.viewer.person?.id, `${beadPath(c.var.bead)}/bewerken`)
    const isDraftShown = c.req.query('concept') === 'verder'
    const fields = { ...stored, ...(isDraftShown ? draft?.fields : undefined) }
    return answer(c, { bead: c.var.bead, fields, drawnFrom: stored, draft, isDraftShown })
  })
  .post('/regios/:region/projecten/:slug/bewerken', guardBead('update', 'project'), async (c) => {
    const { db, act, bead, locale } = c.var
    const sent = await readForm(c)
    const part = partOf(sent['deel-van'])
    const path = `${beadPath(bead)}/bewerken`
    const kept = part === undefined ? path : `${path}/${part}`
    const typed = completeSent(sent, part)
    if (sent['actie'] === 'concept')
      return keepDraft(
        c,
        kept,
        typed,
        Number(sent['revisie']) || 0,
        part ? `${beadPath(bead)}?bewerk=${part}&concept=verder#${part}` : `${path}?concept=verder`,
      )
    const stored = fieldsOfProject(await storedOf(c))
    const fields = { ...stored, ...typed }
    const read = readProject(typed, stored, await choicesOf(c), locale)
    if ('faults' in read)
      return answer(c, { bead, part, fields, drawnFrom: stored, faults: read.faults }, 422)
    // When somebody changed another part meanwhile, this one can be saved as it is.
    const isStale =
      Number(sent['revisie']) !== bead.revision && sent['stand-was'] !== stateOfPart(stored, part)
    if (isStale) return answer(c, { bead, part, fields, drawnFrom: stored, stored }, 409)
    const updated = await db
      .transaction()
      .execute((trx) => updateProject(trx, act, bead.id, read.value, bead.revision))
    if ('refused' in updated) {
      if (updated.refused === 'gone') throw new Problem('bead-not-found')
      return answer(c, { bead, part, fields, drawnFrom: stored, stored }, 409)
    }
    await removeDraft(c.var.db, c.var.viewer.person?.id, kept)
    // To the top of the page: there it says what was done, with the way back.
    const to = `${beadPath(updated.bead)}?gedaan=gewijzigd&revisie=${updated.bead.revision}`
    return c.redirect(addressIn(locale, to), 303)
  })
  .post('/regios/:region/projecten/:slug/ongedaan', guardBead('update', 'project'), async (c) => {
    const { db, act, bead, locale } = c.var
    const { revisie } = await readForm(c)
    const undone = await db.transaction().execute((trx) => undoProject(trx, act, bead, Number(revisie) || 0))
    const to =
      'bead' in undone
        ? `${beadPath(undone.bead)}?gedaan=teruggedraaid`
        : `${beadPath(bead)}?gedaan=niet-teruggedraaid`
    return c.redirect(addressIn(locale, to), 303)
  })

const pathOf = ({ var: { region } }: Asked) => `/regios/${region.slug}/projecten/nieuw`

async function storedOf({ var: { db, viewer, bead } }: OfProject): Promise<ProjectFields> {
  const stored = await findProjectFields(db, viewer.reader, bead)
  if (!stored) throw new Problem('bead-not-found')
  return stored
}

async function choicesOf({ var: { db, viewer, region, regions, library } }: Asked) {
  return await listChoices(db, viewer.reader, { region, regions, gazetteer: library.gazetteer })
}

/** Keeps what was typed for who has no script, and shows the form again. */
async function keepDraft(
  c: Asked,
  path: string,
  fields: FormFields,
  revision: number,
  to: string,
): Promise<Response> {
  const { db, viewer, now, locale } = c.var
  if (viewer.person) await saveDraft(db, { person: viewer.person.id, path, fields, revision }, now)
  return c.redirect(addressIn(locale, to), 303)
}

async function answer(
  c: Asked,
  form: {
    readonly bead?: Bead
    readonly part?: ProjectPart | undefined
    readonly fields: FormFields
    readonly drawnFrom: FormFields
    readonly faults?: readonly FormFault[]
    readonly stored?: FormFields
    readonly draft?: Draft | undefined
    readonly isDraftShown?: boolean
    /** Of a new project: drawn with its form, so that it is made once. */
    readonly key?: string
  },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { page, region, regions, now } = c.var
  const { part, faults = [], key = newId(now), ...more } = form
  keepPrivate(c)
  return c.html(
    drawPage(
      <ProjectFormPage
        {...{ page, region, regions, faults }}
        client={key}
        {...more}
        {...(part === undefined ? {} : { part })}
        locale={page.locale}
        base={`/regios/${region.slug}`}
        choices={await choicesOf(c)}
      />,
    ),
    status,
  )
}
