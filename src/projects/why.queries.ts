import type { Locale } from '../base/locale.ts'
import { findIndicator } from '../figures/catalogue.ts'
import { isPresent } from '../figures/cell.ts'
import { type Library, loadObservations } from '../figures/index.ts'
import { latestOf } from '../figures/observe.ts'
import { memoryOf } from '../figures/profile.ts'
import { formatCell } from '../figures/sentence.ts'
import { areaTerritory } from '../figures/territory.ts'
import { type Region, regionTerritory } from '../regions/region.ts'
import type { Project } from './project-page.ts'
import type { WhyFigure } from './why.ts'

/** What every project of elderly care starts from. */
const INDICATOR = 'share-65-plus'

/** How old the people are where a project runs: in its one place, else in its part of the region or in the region. */
export async function findPlaceFigure(
  library: Library,
  { areas, regions: slugs }: Pick<Project, 'areas' | 'regions'>,
  {
    region,
    regions,
    locale,
  }: { readonly region: Region; readonly regions: readonly Region[]; readonly locale: Locale },
): Promise<WhyFigure | undefined> {
  const indicator = findIndicator(INDICATOR)
  const [only, ...more] = areas
  const [part, ...others] = regions.filter(({ slug }) => slug !== region.slug && slugs.includes(slug))
  const area = only === undefined || more.length > 0 ? undefined : areaTerritory(library.gazetteer, only)
  const around = part && others.length === 0 ? part : region
  const place = area ?? regionTerritory(around)
  if (!indicator) return undefined
  const members = place.kind === 'set' ? place.members.join() : place.key
  const kept = memoryOf<WhyFigure>(library.memory, 'why')
  const key = `${locale} ${place.name} ${members}`
  const known = kept.get(key)
  if (known) return known
  const latest = latestOf(await loadObservations(library, place, indicator))
  if (!latest || !isPresent(latest.cell)) return undefined
  const found = {
    name: indicator.name[locale],
    place: place.name,
    value: formatCell(latest.cell.value, indicator, locale),
    period: String(latest.period),
    path: area ? `/gebieden/${area.key}` : `/regios/${around.slug}/regiobeeld`,
  }
  kept.set(key, found)
  return found
}
