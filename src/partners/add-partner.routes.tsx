import { Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { readForm } from '../web/form.ts'
import { drawPage } from '../web/index.ts'
import { readAddQuestion } from './add-partner.ts'
import { AddPartnerPage, MOST_ADDABLE } from './add-partner.view.tsx'
import { listAddable } from './list-addable.queries.ts'
import { addPartner } from './organisation.queries.ts'
import { dayOf } from './partner.ts'

/** Making an organisation that is on the site already a partner of one's own region. */
export const addPartnerRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/partners/nieuw/bestaand', guardRegion('create', 'organisation'), async (c) => {
    const { db, viewer, library, page, region, regions, now } = c.var
    const typed = { words: c.req.query('zoek') ?? '', place: c.req.query('plaats') ?? '' }
    const asked = readAddQuestion(typed, library.gazetteer, regions)
    const found = asked && (await listAddable(db, viewer.reader, asked, MOST_ADDABLE + 1))
    const props = { page, region, regions, gazetteer: library.gazetteer, day: dayOf(now), typed }
    keepPrivate(c)
    return c.html(
      drawPage(
        <AddPartnerPage
          {...props}
          found={found?.slice(0, MOST_ADDABLE)}
          isMore={found !== undefined && found.length > MOST_ADDABLE}
        />,
      ),
    )
  })
  .post('/regios/:region/partners/nieuw/bestaand', guardRegion('create', 'organisation'), async (c) => {
    const { db, viewer, act, region, now, locale } = c.var
    const { organisatie: id = '' } = await readForm(c)
    const bead = await db.transaction().execute(async (trx) => {
      // Only what they could have found: another's draft is not there, whatever id was sent.
      const [stored] = isId(id) ? await listAddable(trx, viewer.reader, { ids: [id] }, 1) : []
      if (!stored) throw new Problem('bead-not-found')
      const partner = { region: region.slug, organisation: stored.bead.id, since: dayOf(now) }
      await addPartner(trx, act, partner)
      return stored.bead
    })
    return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=toegevoegd`), 303)
  })
