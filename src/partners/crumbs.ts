import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { regionTexts } from '../language/texts-region.ts'
import type { Region } from '../regions/region.ts'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'

/** The way to a page of a region; with `under` to one below its partners, bodies or core team. */
export function regionCrumbs(
  region: Region,
  regions: readonly Region[],
  locale: Locale,
  under?: 'partners' | 'gremia' | 'kernteam',
): Crumb[] {
  const words = partnerTexts[locale]
  const parent = regions.find(({ slug }) => slug === region.parent)
  const names = { partners: words.partners, gremia: words.bodies, kernteam: words.coreTeam }
  return [
    { name: regionTexts[locale].regionsTitle, path: '/regios' },
    ...(parent ? [{ name: parent.name, path: `/regios/${parent.slug}` }] : []),
    { name: region.name, path: `/regios/${region.slug}` },
    ...(under ? [{ name: names[under], path: `/regios/${region.slug}/${under}` }] : []),
  ]
}
