import { type Context, Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { type BeadThingEnv, guardBead, guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate, type RegionFormContext } from '../people/keep-private.ts'
import { readFormData } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import { doubleOf } from './add-partner.ts'
import { FoundList } from './add-partner.view.tsx'
import { findOrganisation } from './find-organisation.queries.ts'
import type { Faults, Fields } from './form-fields.ts'
import { type Addable, listAddable, listNames } from './list-addable.queries.ts'
import { createOrganisation, updateOrganisation } from './organisation.queries.ts'
import { fieldsOfOrganisation, readOrganisation } from './organisation-form.ts'
import { OrganisationForm, type OrganisationFormProps } from './organisation-form.view.tsx'
import { dayOf } from './partner.ts'
import { areasOf } from './place-words.ts'
import { readLogo } from './read-logo.ts'

/** A form with a logo of at most 100 kB; more than that is answered beside the field, as far as this. */
const LARGEST = 1024 * 1024

/** New and changed partners. */
export const organisationFormRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/partners/nieuw', guardRegion('create', 'organisation'), (c) =>
    answerForm(c, {
      fields: { zichtbaar: 'public', sinds: dayOf(c.var.now), sector: 'welfare' },
      faults: {},
    }),
  )
  .post('/regios/:region/partners/nieuw', guardRegion('create', 'organisation'), async (c) => {
    const { fields, logo } = await readPosted(c)
    const read = readAll(c, fields, logo, false)
    if ('faults' in read) return answerForm(c, { fields, faults: read.faults }, 422)
    const { naam, samenvatting, omschrijving, website, kvk, zichtbaar, sinds, sector, areas } = read.value
    const double = fields['tochnieuw'] === 'ja' ? undefined : await findDouble(c, naam, kvk)
    if (double) return answerForm(c, { fields, faults: {}, double }, 422)
    const bead = await c.var.db.transaction().execute((trx) =>
      createOrganisation(trx, c.var.act, {
        region: c.var.region.slug,
        name: naam,
        summary: samenvatting,
        description: omschrijving,
        sector,
        areas,
        visibility: zichtbaar,
        example: c.var.region.example,
        ...(website === undefined ? {} : { website }),
        ...(kvk === '' ? {} : { kvk }),
        ...(sinds === undefined ? {} : { since: sinds }),
        ...(read.logo === 'none' || !('bytes' in read.logo) ? {} : { logo: read.logo }),
      }),
    )
    return c.redirect(addressIn(c.var.locale, `${beadPath(bead)}?gedaan=gemaakt`), 303)
  })
  .get('/regios/:region/partners/:slug/bewerken', guardBead('update', 'organisation'), async (c) => {
    const { bead, organisation, stored } = await loadStored(c)
    const hasLogo = organisation.logoText !== undefined
    return answerForm(c, { bead, hasLogo, fields: stored, faults: {} })
  })
  .post('/regios/:region/partners/:slug/bewerken', guardBead('update', 'organisation'), async (c) => {
    const { bead, organisation, stored } = await loadStored(c)
    const { fields, logo } = await readPosted(c)
    const hasLogo = organisation.logoText !== undefined
    const read = readAll(c, fields, logo, hasLogo)
    if ('faults' in read) {
      const revision = Number(fields['revisie']) || 0
      return answerForm(c, { bead: { ...bead, revision }, hasLogo, fields, faults: read.faults }, 422)
    }
    const { naam, samenvatting, omschrijving, website, kvk, zichtbaar, sector, areas } = read.value
    const change = {
      name: naam,
      summary: samenvatting,
      description: omschrijving,
      visibility: zichtbaar,
      sector,
      areas,
      logo: read.logo,
      ...(website === undefined ? {} : { website }),
      ...(kvk === '' ? {} : { kvk }),
    }
    const revision = Number(fields['revisie']) || 0
    const updated = await c.var.db
      .transaction()
      .execute((trx) => updateOrganisation(trx, c.var.act, bead.id, change, revision))
    if ('bead' in updated)
      return c.redirect(addressIn(c.var.locale, `${beadPath(updated.bead)}?gedaan=bewaard`), 303)
    if (updated.refused === 'gone') throw new Problem('bead-not-found')
    return answerForm(c, { bead, hasLogo, fields, faults: {}, stored }, 409)
  })

/** An organisation that is there already and may be the same, as far as whoever asks may see it. */
async function findDouble({ var: { db, viewer } }: RegionFormContext, name: string, kvk: string) {
  const known = await listNames(db, viewer.reader)
  const id = doubleOf({ name, ...(kvk === '' ? {} : { kvk }) }, known)
  if (id === undefined) return undefined
  return (await listAddable(db, viewer.reader, { ids: [id] }, 1))[0]
}

type BeadContext = Context<PeopleEnv & BeadThingEnv>

async function loadStored(c: BeadContext) {
  const { db, bead, region, library } = c.var
  const organisation = await findOrganisation(db, bead.id)
  if (!organisation) throw new Problem('bead-not-found')
  const stored = fieldsOfOrganisation(bead, organisation, areasOf(region, library.gazetteer))
  return { bead, organisation, stored }
}

/** Fields as text and the file, when one was chosen. */
async function readPosted(c: Context): Promise<{ fields: Fields; logo: Uint8Array | undefined }> {
  const form = await readFormData(c, LARGEST)
  const fields: Record<string, string> = {}
  let logo: Uint8Array | undefined
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      if (name === 'logo') logo = new Uint8Array(await value.arrayBuffer())
      continue
    }
    const text = value.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
    fields[name] = fields[name] === undefined ? text : `${fields[name]}\n${text}`
  }
  return { fields, logo }
}

function readAll(c: RegionFormContext, fields: Fields, file: Uint8Array | undefined, hasLogo: boolean) {
  const read = readOrganisation(fields, (code) => c.var.library.gazetteer.areas.has(code))
  const text = (fields['logotekst'] ?? '').trim()
  const logo = readLogo(file, { text, remove: fields['logoweg'] === 'ja', hasLogo })
  const faults: Faults = {
    ...('faults' in read ? read.faults : {}),
    ...('code' in logo ? { [logo.field]: logo.code } : {}),
  }
  if ('faults' in read || 'code' in logo) return { faults }
  return { value: read.value, logo: logo.wish }
}

function answerForm(
  c: RegionFormContext,
  form: Pick<OrganisationFormProps, 'fields' | 'faults' | 'bead' | 'stored'> & {
    hasLogo?: boolean
    double?: Addable
  },
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { page, region, regions, library, now } = c.var
  const areas = areasOf(region, library.gazetteer)
    .map((code) => ({ code, name: library.gazetteer.areas.get(code)?.name ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  keepPrivate(c)
  const { hasLogo = false, double, ...rest } = form
  const day = dayOf(now)
  const { gazetteer } = library
  const doubles =
    double && FoundList({ locale: page.locale, region, regions, gazetteer, found: [double], day })
  return c.html(
    drawPage(<OrganisationForm {...{ page, region, regions, areas, hasLogo, doubles }} {...rest} />),
    status,
  )
}
