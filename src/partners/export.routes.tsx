import { type Context, Hono } from 'hono'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { listBodiesForExport, listOrganisationsForExport, listSeatsForExport } from './export.queries.ts'
import { csvOf, type ExportList, jsonOf, listOfBodies, listOfPartners, listOfSeats } from './export-list.ts'
import { xlsxOf } from './export-xlsx.ts'
import { keepPrivate } from './keep-private.ts'
import { dayOf } from './partner.ts'
import { familyOf } from './place-words.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type ExportFormat = keyof typeof types
const formats: readonly ExportFormat[] = ['csv', 'json', 'xlsx']

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

/** The list as a file of that format, to be kept under a name of our own. */
export function answerList(c: Context, list: ExportList, format: ExportFormat, region?: string): Response {
  const name = region === undefined ? list.name : `${list.name}-${region}`
  c.header('Content-Type', types[format])
  if (format !== 'json') c.header('Content-Disposition', `attachment; filename="${name}.${format}"`)
  if (format === 'csv') return c.body(csvOf(list))
  return format === 'xlsx' ? c.body(xlsxOf(list)) : c.body(JSON.stringify(jsonOf(list)))
}
