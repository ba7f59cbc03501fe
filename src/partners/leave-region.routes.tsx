import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { addPartnerTexts } from '../language/texts-add-partner.ts'
import { guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate, type RegionFormContext } from '../people/keep-private.ts'
import { readForm } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { FieldDay } from '../web/ui/field/field.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import type { Faults, Fields } from './form-fields.ts'
import { FormPage, fieldOf } from './form-page.view.tsx'
import { type Addable, listAddable } from './list-addable.queries.ts'
import { listSeats } from './list-seats.queries.ts'
import { endPartner } from './organisation.queries.ts'
import { dayOf, isOver } from './partner.ts'
import { readTakingPart } from './taking-part.ts'

/**
 * Ending what an organisation does in one's own region, also when its page is in another. The organisation itself stays
 * as it is: that is for whoever leads the region of its page.
 */
export const leaveRegionRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/deelname', guardRegion('update', 'organisation'), async (c) => {
    const stored = await load(c, c.req.query('organisatie'))
    return await answerForm(c, stored, { tot: stored.until }, {})
  })
  .post('/regios/:region/deelname', guardRegion('update', 'organisation'), async (c) => {
    const { db, act, region, locale } = c.var
    const fields = await readForm(c)
    const stored = await load(c, fields['organisatie'])
    const read = readTakingPart({ ...fields, regio: region.slug }, [stored.part])
    if ('faults' in read) return await answerForm(c, stored, fields, read.faults, 422)
    const { bead } = stored.organisation
    const ended = await db
      .transaction()
      .execute((trx) =>
        endPartner(trx, act, { ...read.value, organisation: bead.id, was: fields['was'] ?? '' }),
      )
    if (ended === 'changed') return await answerForm(c, await load(c, bead.id), fields, {}, 409)
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=beeindigd`), 303)
  })

interface Stored {
  readonly organisation: Addable
  readonly part: { readonly region: string; readonly since: string }
  /** Last day, or empty. */
  readonly until: string
}

/** The organisation, when it takes part in this very region. @throws Problem `bead-not-found` */
async function load({ var: c }: RegionFormContext, id = ''): Promise<Stored> {
  const [organisation] = isId(id) ? await listAddable(c.db, c.viewer.reader, { ids: [id] }, 1) : []
  const part = organisation?.takesPart.find(({ region }) => region === c.region.slug)
  if (!organisation || !part) throw new Problem('bead-not-found')
  const thing = { region: c.region.slug, organisation: organisation.bead.id }
  if (!mayDo({ var: c }, 'update', 'organisation', thing)) throw new Problem('no-right')
  return { organisation, part, until: part.until ?? '' }
}

async function answerForm(
  c: RegionFormContext,
  { organisation: { bead }, until }: Stored,
  fields: Fields,
  faults: Faults,
  status: 200 | 409 | 422 = 200,
) {
  const { page, region, regions, locale, db, viewer, now } = c.var
  const words = addPartnerTexts[locale]
  const all = await listSeats(db, viewer.reader, { organisation: bead.id })
  const seats = all.filter((seat) => seat.body.region === region.slug && !isOver(dayOf(now), seat)).length
  keepPrivate(c)
  return c.html(
    drawPage(
      <FormPage
        page={page}
        region={region}
        title={words.endTitle(bead.title, region.name)}
        lead={words.endLead}
        crumbs={[
          ...regionCrumbs(region, regions, locale, 'partners'),
          { name: bead.title, path: beadPath(bead) },
        ]}
        faults={faults}
        action={addressIn(locale, `/regios/${region.slug}/deelname`)}
        stale={
          status === 409 ? (
            <Alert title={`${words.stale} ${until === '' ? words.noEnd : formatDate(until, locale)}`}>
              {null}
            </Alert>
          ) : undefined
        }
      >
        <Note>{words.stays}</Note>
        {seats === 0 ? null : <p class="nl-paragraph">{words.seats(seats)}</p>}
        <input type="hidden" name="organisatie" value={bead.id} />
        <input type="hidden" name="was" value={until} />
        <FieldDay
          {...fieldOf('tot', locale, fields, faults)}
          label={words.lastDay}
          help={words.lastDayHelp}
          optional
        />
      </FormPage>,
    ),
    status,
  )
}
