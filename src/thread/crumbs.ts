import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath, kindPaths } from '../beads/bead.ts'
import { regionTexts } from '../language/texts-region.ts'
import { beadKindWords } from '../language/texts-thread.ts'
import type { Region } from '../regions/region.ts'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'

/** The way to a page below a region. */
export function regionCrumbs(region: Region, locale: Locale): Crumb[] {
  return [
    { name: regionTexts[locale].regionsTitle, path: '/regios' },
    { name: region.name, path: `/regios/${region.slug}` },
  ]
}

/** The way to a page below a bead. */
export function beadCrumbs(bead: Bead, region: Region, locale: Locale): Crumb[] {
  const name = beadKindWords[bead.kind].many[locale]
  const list = {
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    path: `/regios/${region.slug}/${kindPaths[bead.kind]}`,
  }
  return [
    ...regionCrumbs(region, locale),
    // There is no page with all people of a region, on purpose.
    ...(bead.kind === 'person' ? [] : [list]),
    { name: bead.title, path: beadPath(bead) },
  ]
}
