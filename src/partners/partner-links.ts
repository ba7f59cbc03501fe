import { type Gazetteer, lineageOf } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { type Region, regionsOf } from '../regions/region.ts'
import { choiceAddress } from './partner-address.ts'
import { areasOf } from './place-words.ts'

/** The lists of partners for a place: of each region that it lies in, only those who work there. */
export function partnerLinksOf(
  regions: readonly Region[],
  code: string,
  gazetteer: Gazetteer,
  locale: Locale,
): { readonly name: string; readonly path: string }[] {
  const line = lineageOf(gazetteer, code)
  const codes = line.map((area) => area.code)
  return regionsOf(regions, codes).map((region) => {
    const path = `/regios/${region.slug}/partners`
    const areas = areasOf(region, gazetteer)
    const area = line.find((one) => areas.includes(one.code))
    const words = partnerTexts[locale]
    return area
      ? {
          name: words.partnersIn(region.name, area.name),
          path: choiceAddress(path, { words: '', area: area.code }),
        }
      : { name: words.partnersTitle(region.name), path }
  })
}
