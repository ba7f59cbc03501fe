import { childrenOf, type Region } from '../regions/region.ts'
import type { RegionResource } from './resources.ts'
import { API_PATH } from './version.ts'

/** A region as the API gives it. */
export function regionResource(region: Region, regions: readonly Region[], origin: string): RegionResource {
  const { slug, name, parent, description, membership, example, members } = region
  return {
    slug,
    name,
    ...(parent === undefined ? {} : { parent }),
    description,
    membership,
    example,
    members: members.map(({ code, doubtful }) => ({ code, ...(doubtful === undefined ? {} : { doubtful }) })),
    subRegions: childrenOf(regions, slug).map((child) => child.slug),
    links: {
      self: `${origin}${API_PATH}/regions/${slug}`,
      page: `${origin}/regios/${slug}`,
      observations: `${origin}/regios/${slug}.json`,
    },
  }
}
