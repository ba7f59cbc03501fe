import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { listBeads } from '../beads/index.ts'
import { addressIn } from '../language/index.ts'
import { detailKindWords, projectDetailTexts } from '../language/texts-project-details.ts'
import { listHolders } from '../partners/index.ts'
import { dayOf } from '../partners/partner.ts'
import { areasOf } from '../partners/place-words.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import { type DetailPlace, findDetail, removeDetail, saveDetail } from './detail.queries.ts'
import { readDetail, stateOfDetail, typeNumber } from './detail.ts'
import { checkDetail, type DetailChoices, type DetailKind, fieldsOfKind } from './detail-fields.ts'
import { DetailForm } from './detail-form.view.tsx'
import type { FormFault, FormFields } from './project-form.ts'
import { crumbsOf } from './way-in.routes.tsx'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html' | 'redirect'>

const PROJECT = '/regios/:region/projecten/:slug'

/** Where the forms are, under the address of the project, and the section of the page that they are about. */
const addresses = {
  grant: { one: '/subsidie', part: '', section: 'subsidie' },
  need: { add: '/behoeften/nieuw', one: '/behoeften/:need', part: 'need', section: 'behoeften' },
  factor: { add: '/factoren/nieuw', one: '/factoren/:factor', part: 'factor', section: 'factoren' },
  result: { add: '/resultaten/nieuw', one: '/resultaten/:result', part: 'result', section: 'resultaten' },
  measurement: {
    add: '/resultaten/:result/metingen/nieuw',
    one: '/resultaten/:result/metingen/:measurement',
    part: 'measurement',
    section: 'resultaten',
  },
} as const satisfies Record<DetailKind, { add?: string; one: string; part: string; section: string }>

/** Forms of the grant, needs, factors, results and measurements of a project. */
export const detailFormRoutes = new Hono<PeopleEnv>()
for (const kind of ['grant', 'need', 'factor', 'result', 'measurement'] as const) {
  const where = addresses[kind]
  // A fixed word comes before what stands for an id.
  const paths = 'add' in where ? [where.add, where.one] : [where.one]
  for (const path of paths)
    detailFormRoutes
      .get(`${PROJECT}${path}`, guardBead('update', 'project'), async (c) => {
        const stored = await storedOf(c, kind)
        return answer(c, kind, { typed: shown(c, kind, stored ?? {}), state: stateOf(stored) })
      })
      .post(`${PROJECT}${path}`, guardBead('update', 'project'), async (c) =>
        save(c, kind, await readForm(c)),
      )
  detailFormRoutes.post(`${PROJECT}${where.one}/verwijderen`, guardBead('update', 'project'), async (c) => {
    const { db, act } = c.var
    const place = placeOf(c, kind)
    if (!(await db.transaction().execute((trx) => removeDetail(trx, act, place))))
      throw new Problem('bead-not-found')
    return done(c, kind)
  })
}

async function save(c: Asked, kind: DetailKind, sent: FormFields): Promise<Response> {
  const { db, act, locale, now } = c.var
  const fields = fieldsOfKind(kind, locale, await choicesOf(c, kind))
  const state = sent['stand-was'] ?? ''
  const read = readDetail(fields, sent, locale)
  const faults = 'faults' in read ? read.faults : checkDetail(kind, read.value, dayOf(now), locale)
  if ('faults' in read || faults.length > 0) return answer(c, kind, { typed: sent, state, faults }, 422)
  const place = placeOf(c, kind)
  const outcome = await db.transaction().execute((trx) => saveDetail(trx, act, place, read.value, state))
  if (outcome === 'gone') throw new Problem('bead-not-found')
  if (outcome === 'saved') return done(c, kind)
  const { stored } = outcome
  return answer(
    c,
    kind,
    { typed: shown(c, kind, read.value), state: stateOfDetail(stored), stored: shown(c, kind, stored) },
    409,
  )
}

function done(c: Asked, kind: DetailKind): Response {
  const { bead, locale } = c.var
  return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=bewaard#${addresses[kind].section}`), 303)
}

/** What the address is about. @throws Problem `bead-not-found` for what is no id */
function placeOf(c: Asked, kind: DetailKind): DetailPlace {
  const { part } = addresses[kind]
  const id = part === '' ? undefined : c.req.param(part)
  const parent = kind === 'measurement' ? c.req.param('result') : undefined
  for (const one of [id, parent]) if (one !== undefined && !isId(one)) throw new Problem('bead-not-found')
  return {
    kind,
    project: c.var.bead,
    ...(parent === undefined ? {} : { parent }),
    ...(id === undefined ? {} : { id }),
  }
}

/** @throws Problem `bead-not-found` for an id of nothing */
async function storedOf(c: Asked, kind: DetailKind): Promise<FormFields | undefined> {
  const place = placeOf(c, kind)
  if (place.parent !== undefined) {
    const result = await findDetail(c.var.db, { kind: 'result', project: place.project, id: place.parent })
    // What is a figure of the library is not measured by hand.
    if (result?.['cijfer'] !== '') throw new Problem('bead-not-found')
  }
  const stored = await findDetail(c.var.db, place)
  if (stored === undefined && place.id !== undefined) throw new Problem('bead-not-found')
  return stored
}

const stateOf = (stored: FormFields | undefined) => (stored === undefined ? '' : stateOfDetail(stored))

/** As it is typed in this language; the first choice stands for one that was not made. */
function shown({ var: { locale } }: Asked, kind: DetailKind, stored: FormFields): FormFields {
  const fields = fieldsOfKind(kind, locale, { organisations: [], projects: [], areas: [] })
  return Object.fromEntries(
    fields.map(({ name, as }) => [
      name,
      as === 'number' ? typeNumber(stored[name] ?? '', locale) : (stored[name] ?? ''),
    ]),
  )
}

/** Only what may be seen may be chosen; what was chosen before and is not there any more has to be chosen anew. */
async function choicesOf(c: Asked, kind: DetailKind): Promise<DetailChoices> {
  const { db, viewer, bead, region, library } = c.var
  const none: DetailChoices = { organisations: [], projects: [], areas: [] }
  if (kind === 'grant') {
    const [organisations, projects] = await Promise.all([
      listHolders(db, viewer.reader, bead.region),
      listBeads(db, viewer.reader, { kind: 'project', region: bead.region }),
    ])
    const titled = (beads: readonly { readonly id: string; readonly title: string }[]) =>
      beads.map(({ id, title }) => ({ value: id, text: title }))
    return {
      ...none,
      organisations: titled(organisations),
      projects: titled(projects.filter(({ id }) => id !== bead.id)),
    }
  }
  if (kind !== 'result') return none
  const codes = [
    ...new Set([...region.members.map(({ code }) => code), ...areasOf(region, library.gazetteer)]),
  ]
  const areas = codes.map((code) => ({
    value: String(code),
    text: library.gazetteer.areas.get(code)?.name ?? code,
  }))
  return { ...none, areas: areas.sort((a, b) => a.text.localeCompare(b.text, 'nl')) }
}

async function answer(
  c: Asked,
  kind: DetailKind,
  form: {
    readonly typed: FormFields
    readonly state: string
    readonly faults?: readonly FormFault[]
    readonly stored?: FormFields
  },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { page, bead } = c.var
  const { locale } = page
  const words = projectDetailTexts[locale]
  const { section } = addresses[kind]
  const path = pathOf(c, kind)
  const isNew = path.endsWith('/nieuw') || form.state === ''
  const { faults = [], ...more } = form
  const kindWord = detailKindWords[kind][locale]
  keepPrivate(c)
  return c.html(
    drawPage(
      <DetailForm
        {...{ page, path, faults }}
        {...more}
        title={`${kindWord.charAt(0).toUpperCase()}${kindWord.slice(1)}: ${bead.title}`}
        {...(kind === 'result' ? { intro: words.resultIntro } : {})}
        crumbs={crumbsOf(c)}
        {...(isNew ? {} : { removePath: `${path}/verwijderen` })}
        back={`${beadPath(bead)}#${section}`}
        fields={fieldsOfKind(kind, locale, await choicesOf(c, kind))}
      />,
    ),
    status,
  )
}

/** Dutch path of the form at hand. */
function pathOf(c: Asked, kind: DetailKind): string {
  const { bead } = c.var
  const where = addresses[kind]
  const { part } = where
  const id = part === '' ? undefined : c.req.param(part)
  const pattern: string = id === undefined && 'add' in where ? where.add : where.one
  const parts = { ':result': c.req.param('result') ?? '', [`:${part}`]: id ?? '' }
  return `${beadPath(bead)}${Object.entries(parts).reduce((path, [name, value]) => path.replace(name, value), pattern)}`
}
