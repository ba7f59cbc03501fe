import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'

/** The way to a page under that of a meeting. */
export function meetingCrumbs(of: {
  readonly locale: Locale
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Pick<Bead, 'kind' | 'region' | 'slug' | 'title'>
}) {
  const { locale, region, regions, bead } = of
  return [
    ...regionCrumbs(region, regions, locale),
    { name: meetingTexts[locale].meetings, path: `/regios/${region.slug}/bijeenkomsten` },
    { name: bead.title, path: beadPath(bead) },
  ]
}
