import { z } from 'zod'
import type { JobKind } from '../database/index.ts'
import { listRegions } from '../regions/index.ts'
import { findNetwork } from './network.queries.ts'
import { updateLayout } from './network-layout.queries.ts'
import { dayOf } from './partner.ts'

const payload = z.object({ region: z.string() }).nullable()

/**
 * Draws the network again where it changed: of one region when a page found its drawing out of date, of all regions
 * each night. Quick when nothing changed.
 */
export const networkJob: JobKind<z.infer<typeof payload>> = {
  name: 'network',
  cron: '20 4 * * *',
  payload,
  async run(db, wish, { clock, signal }) {
    const regions = await listRegions(db)
    for (const { slug } of regions) {
      if (signal.aborted) return
      if (wish && wish.region !== slug) continue
      const around = regions.filter((region) => region.slug === slug || region.parent === slug)
      const network = await findNetwork(
        db,
        around.map((region) => region.slug),
        dayOf(clock.now()),
      )
      await updateLayout(db, slug, network, clock.now())
    }
  },
}
