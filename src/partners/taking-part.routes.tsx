import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { type BeadThingEnv, guardBead, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate, type RegionFormContext } from '../people/keep-private.ts'
import { readForm } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import { FieldDay, FieldSelect } from '../web/ui/field/field.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import { findOrganisation } from './find-organisation.queries.ts'
import type { Faults, Fields } from './form-fields.ts'
import { FormPage, fieldOf } from './form-page.view.tsx'
import { endPartner } from './organisation.queries.ts'
import { readTakingPart } from './taking-part.ts'

/** Until when an organisation takes part in a region. */
export const takingPartRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/partners/:slug/deelname', guardBead('update', 'organisation'), async (c) => {
    const { takesPart } = await load(c)
    const own = takesPart.find(({ region }) => region === c.var.bead.region) ?? takesPart[0]
    const fields = { regio: own?.region ?? '', tot: own?.until ?? '' }
    return answerForm(c, takesPart, fields, {})
  })
  .post('/regios/:region/partners/:slug/deelname', guardBead('update', 'organisation'), async (c) => {
    const { db, act, bead, locale } = c.var
    const { takesPart } = await load(c)
    const fields = await readForm(c)
    const read = readTakingPart(fields, takesPart)
    if ('faults' in read) return answerForm(c, takesPart, fields, read.faults, 422)
    await db.transaction().execute((trx) => endPartner(trx, act, { ...read.value, organisation: bead.id }))
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=beeindigd`), 303)
  })

type PartnerContext = RegionFormContext & { readonly var: BeadThingEnv['Variables'] }
type Parts = readonly { readonly region: string; readonly since: string }[]

async function load(c: PartnerContext) {
  const { db, bead } = c.var
  const organisation = await findOrganisation(db, bead.id)
  if (!organisation) throw new Problem('bead-not-found')
  // A right in one region is no right to end what it does in another.
  const takesPart = organisation.takesPart.filter(({ region }) =>
    mayDo(c, 'update', 'organisation', { region, organisation: bead.id, bead: bead.id }),
  )
  return { takesPart }
}

function answerForm(
  c: PartnerContext,
  takesPart: Parts,
  fields: Fields,
  faults: Faults,
  status: 200 | 422 = 200,
) {
  const { page, region, regions, bead, locale } = c.var
  const words = partnerTexts[locale]
  const path = beadPath(bead)
  const nameOf = (slug: string) => regions.find((one) => one.slug === slug)?.name ?? slug
  keepPrivate(c)
  return c.html(
    drawPage(
      <FormPage
        page={page}
        region={region}
        title={words.endTitle(bead.title)}
        lead={words.endIntro}
        crumbs={[...regionCrumbs(region, regions, locale, 'partners'), { name: bead.title, path }]}
        faults={faults}
        action={addressIn(locale, `${path}/deelname`)}
      >
        <FieldSelect
          {...fieldOf('regio', locale, fields, faults)}
          label={words.regionLabel}
          choices={takesPart.map((part) => ({ value: part.region, text: nameOf(part.region) }))}
        />
        <FieldDay
          {...fieldOf('tot', locale, fields, faults)}
          label={words.untilLabel}
          help={words.untilHelp}
          optional
        />
      </FormPage>,
    ),
    status,
  )
}
