import { Hono } from 'hono'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerList, formats } from '../sheets/answer-list.ts'
import { listBodiesForExport, listOrganisationsForExport, listSeatsForExport } from './export.queries.ts'
import { listOfBodies, listOfPartners, listOfSeats } from './export-list.ts'
import { dayOf } from './partner.ts'
import { familyOf } from './place-words.ts'

/** The lists of a region as files: what somebody may see on the pages, and no more. */
export const exportRoutes = new Hono<PeopleEnv>()
for (const format of formats) {
  exportRoutes
    .get(`/regios/:region/partners.${format}`, guardRegion('export', 'organisation'), async (c) => {
      const { db, viewer, region, regions, library, now } = c.var
      const question = { regions: familyOf(region, regions).map(({ slug }) => slug), day: dayOf(now) }
      const partners = await listOrganisationsForExport(db, viewer.reader, question)
      keepPrivate(c)
      return answerList(c, listOfPartners(partners, library.gazetteer), format, region.slug)
    })
    .get(`/regios/:region/gremia.${format}`, guardRegion('export', 'body'), async (c) => {
      const { db, viewer, region, regions, now } = c.var
      const question = { regions: familyOf(region, regions).map(({ slug }) => slug), day: dayOf(now) }
      const bodies = await listBodiesForExport(db, viewer.reader, question)
      keepPrivate(c)
      return answerList(c, listOfBodies(bodies), format, region.slug)
    })
    .get(`/regios/:region/zetels.${format}`, guardRegion('export', 'body'), async (c) => {
      const { db, viewer, region, now } = c.var
      const question = { regions: [region.slug], day: dayOf(now) }
      const seats = await listSeatsForExport(db, viewer.reader, question)
      keepPrivate(c)
      return answerList(c, listOfSeats(seats), format, region.slug)
    })
}
