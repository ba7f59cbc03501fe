import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { texts } from '../language/index.ts'
import { guardFor, type PeopleEnv } from '../people/index.ts'
import { drawPage } from '../web/index.ts'
import { findBeads } from './find-beads.queries.ts'
import { findMatches } from './find-matches.ts'
import { anyKindOfSlug, mergeFound } from './found-all.ts'
import { readQueryString } from './query-string.ts'
import { HITS_PER_PAGE, indexOf } from './search.queries.ts'
import { SearchPage } from './search.view.tsx'

/** There are more questions than a cache can hold, and an answer is made in milliseconds: kept by the browser only. */
const OWN_ANSWER = 'private, max-age=60'

/** `/zoeken?q=…&soort=…&pagina=…` */
export const searchRoutes = new Hono<PeopleEnv>().get('/zoeken', guardFor('anyone'), async (c) => {
  const { locale, library, regions, page, db, viewer } = c.var
  const words = texts[locale].search
  const values = readQueryString(c.req.url)
  if (!values) throw new Problem('bad-input', { fault: words.badEncoding })
  const query = (values.get('q')?.at(-1) ?? '').trim()
  const slug = values.get('soort')?.at(-1)
  const kind = anyKindOfSlug(slug)
  if (slug && kind === undefined) throw new Problem('bad-input', { fault: words.unknownKind })
  const asked = values.get('pagina')?.at(-1) ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw new Problem('bad-input', { fault: words.badPage })
  const { matches, isMore } = await findBeads(db, viewer.reader, query)
  const places = findMatches(await indexOf(library, regions), query)
  const found = mergeFound(places, matches, {
    ...(kind === undefined ? {} : { kind }),
    page: Number(asked),
    pageSize: HITS_PER_PAGE,
    isMore,
  })
  const regionNames = new Map(regions.map((region) => [region.slug, region.name]))
  c.header('Cache-Control', viewer.person ? 'private, no-store' : OWN_ANSWER)
  return c.html(drawPage(<SearchPage {...{ page, query, kind, found, regionNames }} />))
})
