import { familyOf } from '../partners/place-words.ts'
import type { Region } from '../regions/region.ts'

/** Slugs of the regions whose news is news here: the region, its parts, and the whole that it is a part of. */
export function newsAround(region: Region, regions: readonly Region[]): readonly string[] {
  const above = region.parent === undefined ? [] : [region.parent]
  return [...familyOf(region, regions).map(({ slug }) => slug), ...above]
}
