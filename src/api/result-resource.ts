import { isAreaKind, type SearchDocument } from '../search/document.ts'
import type { Match } from '../search/find-matches.ts'
import type { ResultResource } from './resources.ts'
import { API_PATH } from './version.ts'

/** Something that was found, as the API gives it. */
export function resultResource({ document, tier }: Match, origin: string): ResultResource {
  const { kind, id, title, within, inhabitants, former, path } = document
  return {
    kind,
    id,
    title,
    match: tier,
    ...(within === undefined ? {} : { within }),
    ...(inhabitants === undefined ? {} : { inhabitants }),
    ...(former === undefined
      ? {}
      : { former: { code: former.code, name: former.name, share: former.share } }),
    links: { self: `${origin}${API_PATH}${resourcePath(document)}`, page: `${origin}${path}` },
  }
}

function resourcePath({ kind, id }: SearchDocument): string {
  if (isAreaKind(kind)) return `/areas/${id}`
  return { region: '/regions', indicator: '/indicators', source: '/sources' }[kind].concat(
    `/${encodeURIComponent(id)}`,
  )
}
