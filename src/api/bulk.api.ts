import { Hono } from 'hono'
import { areaLevels } from '../areas/area.ts'
import { findSourceTable } from '../figures/source-tables.ts'
import { areaTerritory } from '../figures/territory.ts'
import { regionTerritory } from '../regions/region.ts'
import type { SearchEnv } from '../search/env.ts'
import { formatOf, OWN_ANSWER } from './answer.ts'
import { csvPieces, jsonPieces } from './bulk-pieces.ts'
import { usedIndicator } from './indicator-resource.ts'
import { findKnownIndicator } from './indicators.api.ts'
import { linkHeader } from './link-header.ts'
import { allRows } from './observation-rows.ts'
import { bulkQuery } from './parameters.ts'
import { questionOf } from './question.api.ts'
import { holdShelves } from './shelves.queries.ts'
import { usedSource } from './source-resource.ts'
import { API_VERSION } from './version.ts'

/** `/indicators/{id}/bulk`: every area and region, every year of one indicator, sent as it is made. */
export const bulkApi = new Hono<SearchEnv>().get('/indicators/:id/bulk', async (c) => {
  const { library, regions, page } = c.var
  const indicator = findKnownIndicator(c.req.param('id'))
  const form = formatOf(questionOf(c, bulkQuery).format, c.req.header('accept'))
  const definition = usedIndicator(indicator, page.origin)
  const sources = indicator.sources.flatMap((id) => {
    const table = findSourceTable(id)
    return table ? [usedSource(table, page.origin)] : []
  })
  // Too large to look at whole: what it holds follows from these.
  const etag = `W/"${API_VERSION}-${library.version}-${indicator.id}-${form}"`
  c.header('ETag', etag)
  c.header('Cache-Control', OWN_ANSWER)
  c.header('Vary', 'Accept')
  c.header('Link', linkHeader({}, [definition], sources))
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
  const shelves = await holdShelves(library, areaLevels, [indicator])
  const territories = [...areaLevels.flatMap((level) => library.gazetteer.order[level])].flatMap(
    (code) => areaTerritory(library.gazetteer, code) ?? [],
  )
  const rows = allRows([...territories, ...regions.map(regionTerritory)], indicator, shelves, library)
  const isCsv = form === 'csv'
  c.header('Content-Type', isCsv ? 'text/csv; charset=UTF-8; header=present' : 'application/json')
  c.header('Content-Disposition', `attachment; filename="${indicator.id}.${form}"`)
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(streamOf(isCsv ? csvPieces(rows) : jsonPieces(rows, { indicator: definition, sources })))
})

/** Pieces are made when the reader is ready for them: memory stays flat however slow the line is. */
function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
}
