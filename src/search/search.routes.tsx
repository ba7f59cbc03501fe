import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { texts } from '../language/index.ts'
import { drawPage } from '../web/index.ts'
import { kindOfSlug } from './document.ts'
import type { SearchEnv } from './env.ts'
import { readQueryString } from './query-string.ts'
import { searchEverything } from './search.queries.ts'
import { SearchPage } from './search.view.tsx'

/** There are more questions than a cache can hold, and an answer is made in milliseconds: kept by the browser only. */
const OWN_ANSWER = 'private, max-age=60'

/** `/zoeken?q=…&soort=…&pagina=…` */
export const searchRoutes = new Hono<SearchEnv>().get('/zoeken', async (c) => {
  const { locale, library, regions, page } = c.var
  const words = texts[locale].search
  const values = readQueryString(c.req.url)
  if (!values) throw new Problem('bad-input', { fault: words.badEncoding })
  const query = (values.get('q')?.at(-1) ?? '').trim()
  const slug = values.get('soort')?.at(-1)
  const kind = kindOfSlug(slug)
  if (slug && kind === undefined) throw new Problem('bad-input', { fault: words.unknownKind })
  const asked = values.get('pagina')?.at(-1) ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw new Problem('bad-input', { fault: words.badPage })
  const options = { ...(kind === undefined ? {} : { kind }), page: Number(asked) }
  const found = await searchEverything(library, regions, query, options)
  c.header('Cache-Control', OWN_ANSWER)
  return c.html(drawPage(<SearchPage page={page} query={query} kind={kind} found={found} />))
})
