import type { AreaCode } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Bilingual } from '../base/locale.ts'
import type { Territory } from '../figures/territory.ts'

/** A collaboration: a set of municipalities (or districts) with a name and an address. */
export interface Region {
  /** Its place in addresses: `/regios/:slug`. */
  readonly slug: string
  readonly name: string
  /** Slug of the region that this is a part of. */
  readonly parent?: string
  readonly description: Bilingual
  /** Where the membership comes from. */
  readonly membership: Bilingual
  readonly members: readonly RegionMember[]
  /** Loaded as an example, and marked as one on its page. */
  readonly example: boolean
}

export interface RegionMember {
  readonly code: AreaCode
  /** Why membership is not certain, in words. */
  readonly doubtful?: Bilingual
}

/** What is wrong with a region that somebody wants to make. */
export type RegionFault =
  | { readonly fault: 'bad-slug' }
  | { readonly fault: 'no-members' }
  | { readonly fault: 'unknown-area'; readonly code: string }
  | { readonly fault: 'mixed-levels' }
  | { readonly fault: 'member-twice'; readonly code: string }
  | { readonly fault: 'unknown-parent'; readonly parent: string }
  | { readonly fault: 'own-parent' }

/** Addresses under `/regios` are short words; these are in use for something else. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Everything that stops a region from being made; empty when it is fine. */
export function checkRegion(region: Region, known: ReadonlySet<string>, gazetteer: Gazetteer): RegionFault[] {
  const faults: RegionFault[] = []
  if (!SLUG.test(region.slug) || region.slug.length > 60) faults.push({ fault: 'bad-slug' })
  if (region.members.length === 0) faults.push({ fault: 'no-members' })
  const levels = new Set<string>()
  const seen = new Set<string>()
  for (const { code } of region.members) {
    const area = gazetteer.areas.get(code)
    if (!area || (area.level !== 'municipality' && area.level !== 'district'))
      faults.push({ fault: 'unknown-area', code })
    else levels.add(area.level)
    if (seen.has(code)) faults.push({ fault: 'member-twice', code })
    seen.add(code)
  }
  if (levels.size > 1) faults.push({ fault: 'mixed-levels' })
  if (region.parent === region.slug) faults.push({ fault: 'own-parent' })
  else if (region.parent !== undefined && !known.has(region.parent))
    faults.push({ fault: 'unknown-parent', parent: region.parent })
  return faults
}

/** Members are all municipalities or all districts (`checkRegion`). */
export function levelOfMembers({ members }: Pick<Region, 'members'>): 'municipality' | 'district' {
  return members[0]?.code.startsWith('WK') ? 'district' : 'municipality'
}

/** The region as something that figures can be about. */
export function regionTerritory(region: Region): Territory {
  return {
    kind: 'set',
    key: `regio:${region.slug}`,
    name: region.name,
    level: levelOfMembers(region),
    members: region.members.map(({ code }) => code),
  }
}

/** Regions that an area lies in, smallest first: what a breadcrumb and a place page show. */
export function regionsOf(regions: readonly Region[], lineage: readonly AreaCode[]): Region[] {
  return regions
    .filter((region) => region.members.some(({ code }) => lineage.includes(code)))
    .sort((a, b) => a.members.length - b.members.length || (a.slug < b.slug ? -1 : 1))
}

export function childrenOf(regions: readonly Region[], slug: string): Region[] {
  return regions.filter((region) => region.parent === slug)
}
