import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { visitor } from '../beads/reader.ts'
import { guardRegion, mayDo, type PeopleEnv, type RegionThingEnv } from '../people/index.ts'
import { childrenOf } from '../regions/region.ts'
import { answerBytes, drawBytes } from '../web/index.ts'
import { bodyKinds } from './body.ts'
import { chooseFindings, listFindings } from './finding.ts'
import { findNetwork } from './network.queries.ts'
import { chooseNetwork, type NetworkChoice, visibleNetwork } from './network.ts'
import type { NetworkView } from './network-choice.view.tsx'
import { drawNetwork } from './network-drawing.ts'
import { exportNetwork, networkCsv } from './network-export.ts'
import { createNetworkKeeper, type NetworkKeeper } from './network-keeper.queries.ts'
import { NetworkPage } from './network-page.view.tsx'
import { dayOf } from './partner.ts'
import { sectors } from './sector.ts'
import { placeStructure } from './structure.ts'

type Env = PeopleEnv & RegionThingEnv

/** What stands in the address; what does not exist is not chosen. */
const question = z.object({
  beeld: z.enum(['structuur', 'tabel']).optional().catch(undefined),
  sector: z.enum(sectors).optional().catch(undefined),
  thema: z.string().min(1).max(80).optional().catch(undefined),
  deel: z.string().min(1).max(80).optional().catch(undefined),
  soort: z.enum(bodyKinds).optional().catch(undefined),
})

/** `/regios/:region/netwerk`, and its public nodes and lines as a file. */
export function networkRoutes(keeper: NetworkKeeper = createNetworkKeeper()): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/regios/:region/netwerk', guardRegion('read', 'region'), async (c) => {
      const { region, db, now, viewer } = c.var
      const parts = childrenOf(c.var.regions, region.slug)
      const kept = await keeper.findNetwork(db, slugsOf(c), dayOf(now), now)
      const { layout, isOld, version } = await keeper.findLayout(db, kept, now)
      const { choice, view } = readQuestion(c)
      const page = c.var.page
      const mayLead = mayDo(c, 'read', 'role', { region: region.slug })
      const above = c.var.regions.find(({ slug }) => slug === region.parent)
      const drawn = keeper.findPage(
        [page, region, above, parts, kept.version, viewer.reader, version, mayLead],
        () => {
          const whole = visibleNetwork(kept.network, viewer.reader)
          const network = chooseNetwork(whole, choice)
          return drawBytes(
            <NetworkPage
              page={page}
              region={region}
              regions={c.var.regions}
              parts={parts}
              whole={whole}
              network={network}
              choice={choice}
              mayLead={mayLead}
              findings={chooseFindings(listFindings(whole), network)}
              picture={
                view === 'table'
                  ? { view }
                  : view === 'structure'
                    ? { view, structure: placeStructure(network, whole.seats) }
                    : { view, drawing: layout && drawNetwork(network, whole, layout), isOld }
              }
            />,
          )
        },
      )
      c.header('Cache-Control', viewer.person ? 'private, no-store' : 'no-cache')
      return answerBytes(c, drawn)
    })
    .get('/regios/:region/:file{netwerk\\.(?:csv|json)}', guardRegion('export', 'region'), async (c) => {
      const everything = await findNetwork(c.var.db, slugsOf(c), dayOf(c.var.now))
      const network = chooseNetwork(visibleNetwork(everything, visitor), readQuestion(c).choice)
      const exported = exportNetwork(network, c.var.page.origin)
      c.header('Cache-Control', 'no-cache')
      if (c.req.param('file').endsWith('.json')) return c.json(exported)
      c.header('Content-Type', 'text/csv; charset=UTF-8; header=present')
      c.header('Content-Disposition', `attachment; filename="netwerk-${c.var.region.slug}.csv"`)
      return c.body(networkCsv(exported))
    })
}

/** The region and its parts. */
function slugsOf({ var: { region, regions } }: Context<Env>): string[] {
  return [region, ...childrenOf(regions, region.slug)].map(({ slug }) => slug)
}

function readQuestion(c: Context<Env>): { choice: NetworkChoice; view: NetworkView } {
  const { beeld, sector, thema, deel, soort } = question.parse(c.req.query())
  const choice = {
    ...(sector === undefined ? {} : { sector }),
    ...(thema === undefined ? {} : { theme: thema }),
    ...(deel === undefined ? {} : { part: deel }),
    ...(soort === undefined ? {} : { kind: soort }),
  }
  const view = beeld === 'structuur' ? 'structure' : beeld === 'tabel' ? 'table' : 'partners'
  return { choice, view }
}
