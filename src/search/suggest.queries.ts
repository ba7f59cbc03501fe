import { levelOf } from '../areas/area.ts'
import type { Problem } from '../base/problem.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults, Suggestion } from '../web/index.ts'
import type { SearchKind } from './document.ts'
import type { Library } from './env.ts'
import { searchEverything } from './search.queries.ts'

/** More than this is a list, not a suggestion. */
const MOST = 5

/**
 * What was perhaps meant by an address that leads nowhere: the successors of an area that ended, the municipality of an
 * unknown neighbourhood, or whatever has a name like the last word of the address.
 *
 * @param page its Dutch address and the language of the names
 */
export async function suggestFor(
  library: Library,
  regions: readonly Region[],
  problem: Problem,
  { path, locale }: Pick<PageDefaults, 'path' | 'locale'>,
): Promise<Suggestion[]> {
  const { values } = problem
  const areaLink = (code: string): Suggestion[] => {
    const area = library.gazetteer.areas.get(code)
    return area ? [{ name: area.name, path: `/gebieden/${area.code}` }] : []
  }
  if (problem.code === 'area-has-successor') {
    const codes = (values['successors'] ?? values['successor'] ?? '').split(' ')
    return codes.flatMap(areaLink).slice(0, MOST)
  }
  const find = async (query: string, kind?: SearchKind): Promise<Suggestion[]> => {
    const found = await searchEverything(library, regions, query, { pageSize: MOST, ...(kind && { kind }) })
    return found.hits.map(({ document: { title, within, path: address } }) => ({
      name: within === undefined ? title[locale] : `${title[locale]} (${within})`,
      path: address,
    }))
  }
  if (problem.code === 'area-not-found') {
    const code = (values['code'] ?? '').toUpperCase()
    return levelOf(code) ? nearCodes(code, library).flatMap(areaLink).slice(0, MOST) : find(code)
  }
  if (problem.code === 'region-not-found') return find(asWords(values['region']), 'region')
  if (problem.code === 'indicator-not-found') return find(asWords(values['indicator']), 'indicator')
  return problem.code === 'page-not-found' ? find(lastWordsOf(path)) : []
}

/** What a code with a valid form but without an area may lie in, then others that begin the same. */
function nearCodes(code: string, library: Library): string[] {
  const municipality = `GM${code.slice(2, 6)}`
  const district = `WK${code.slice(2, 8)}`
  const level = levelOf(code)
  const above = level === 'neighbourhood' ? [district, municipality] : [municipality]
  const known = above.filter((each) => each !== code && library.gazetteer.areas.has(each))
  if (known.length > 0) return known
  if (level === undefined) return []
  return library.gazetteer.order[level].filter((each) => each.slice(0, -1) === code.slice(0, -1))
}

/** "/regios/twente/iets" -> "iets"; what has no letters or is a file says nothing. */
function lastWordsOf(path: string): string {
  const bare = path.split(/[?#]/, 1)[0] ?? ''
  const last = bare.split('/').findLast((part) => part !== '') ?? ''
  return /^[a-z0-9-]{3,60}$/i.test(last) ? asWords(last) : ''
}

function asWords(slug: string | undefined): string {
  return (slug ?? '').replaceAll('-', ' ')
}
