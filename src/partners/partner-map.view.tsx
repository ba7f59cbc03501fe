import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { CountMap, type Library } from '../figures/index.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import type { PartnerChoice } from './choose-partners.ts'
import { choiceAddress } from './partner-address.ts'

export interface PartnerMapProps {
  readonly locale: Locale
  readonly library: Library
  readonly region: Region
  readonly choice: PartnerChoice
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly perArea: ReadonlyMap<string, number>
}

/** How many partners work in each area of the region, with the same as a table. Each area leads to its partners. */
export function PartnerMap({ locale, library, region, choice, areas, perArea }: PartnerMapProps): VNode {
  const words = partnerTexts[locale]
  const path = `/regios/${region.slug}/partners`
  return (
    <CountMap
      locale={locale}
      library={library}
      id="partnerkaart"
      areas={areas.map(({ code, name }) => ({
        code,
        name,
        count: perArea.get(code) ?? 0,
        href: addressIn(locale, choiceAddress(path, { ...choice, area: code })),
      }))}
      words={{
        title: words.mapTitle,
        description: words.mapText,
        legend: words.mapLegend,
        area: words.areaColumn,
        count: words.partnersColumn,
        noMap: words.noMap,
      }}
    />
  )
}
