import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { findBeadAt } from '../beads/index.ts'
import { maySee, visitor } from '../beads/reader.ts'
import { addressIn } from '../language/index.ts'
import { guardFor, guardRegion, type PeopleEnv } from '../people/index.ts'
import { findProjectRecord } from './detail-record.queries.ts'
import { projectSchema } from './detail-record.ts'

const SCHEMA = '/api/v1/schemas/project.json'

/** A project for programs, and the schema of it. Only what everybody may see, also for who is signed in. */
export const detailRecordRoutes = new Hono<PeopleEnv>()
  .get(SCHEMA, guardFor('anyone'), (c) => {
    c.header('Content-Type', 'application/schema+json; charset=utf-8')
    c.header('Cache-Control', 'no-cache')
    return c.body(JSON.stringify(projectSchema(`${c.var.siteAddress}${SCHEMA}`), undefined, 2))
  })
  .get(
    '/regios/:region/projecten/:record{[a-z0-9-]+\\.json}',
    guardRegion('export', 'project'),
    async (c) => {
      const { db, library, region, locale, siteAddress } = c.var
      const slug = c.req.param('record').slice(0, -'.json'.length)
      const found = await findBeadAt(db, { region: region.slug, kind: 'project', slug })
      if (!found || !maySee(visitor, found.bead)) throw new Problem('bead-not-found')
      const { bead } = found
      c.header('Cache-Control', 'no-cache')
      if (bead.slug !== slug) return c.redirect(addressIn(locale, `${beadPath(bead)}.json`), 301)
      const site = { address: siteAddress, schema: `${siteAddress}${SCHEMA}`, locale }
      const record = await findProjectRecord(db, library, bead, site)
      if (!record) throw new Problem('bead-not-found')
      return c.json(record)
    },
  )
