import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { FigureTable } from '../charts/index.ts'
import { type DrawnMap, drawMap } from '../figures/drawn-map.ts'
import type { Library } from '../figures/index.ts'
import { memoryOf } from '../figures/profile.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { mapTexts } from '../language/texts-map.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { Choropleth, calculateClasses, listClassLabels } from '../maps/index.ts'
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
  const rows = areas.map(({ code, name }) => {
    const count = perArea.get(code) ?? 0
    const href = addressIn(
      locale,
      choiceAddress(`/regios/${region.slug}/partners`, { ...choice, area: code }),
    )
    return { code, name, count, href, text: formatNumber(count, locale) }
  })
  const drawn = keptMap(
    library,
    region,
    areas.map(({ code }) => code),
  )
  const classes = calculateClasses(
    rows.map(({ count }) => count),
    { method: 'quantile', count: 5, decimals: 0 },
  )
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return (
    <div class="partner-map">
      {drawn ? (
        <Choropleth
          id="partnerkaart"
          title={words.mapTitle}
          description={words.mapText}
          width={drawn.frame.width}
          height={drawn.frame.height}
          classes={classes}
          decimals={0}
          outline={drawn.outline}
          shapes={drawn.paths.flatMap(({ code, path }) => {
            const row = byCode.get(code)
            return row
              ? [{ code, path, label: row.name, text: row.text, value: row.count, href: row.href }]
              : []
          })}
          legend={{
            heading: words.mapLegend,
            labels: listClassLabels(classes, (value) => formatNumber(value, locale), mapTexts[locale]),
            missing: mapTexts[locale].missing,
            estimate: mapTexts[locale].estimate,
          }}
        />
      ) : (
        <p class="nl-paragraph">{words.noMap}</p>
      )}
      <FigureTable
        id="partners-per-gebied"
        caption={words.mapTitle}
        columns={[{ label: words.areaColumn }, { label: words.partnersColumn, numeric: true }]}
        rows={rows.map(({ name, href, text }) => ({ header: name, href, cells: [{ text }] }))}
      />
    </div>
  )
}

/** The shapes stay the same as long as this version of the borders. */
function keptMap(library: Library, region: Region, codes: readonly string[]): DrawnMap | undefined {
  const { topology, gazetteer } = library
  const level = codes[0] === undefined ? undefined : gazetteer.areas.get(codes[0])?.level
  if (!topology || level === undefined) return undefined
  const kept = memoryOf<DrawnMap | undefined>(library.memory, 'partner-maps')
  if (!kept.has(region.slug))
    kept.set(region.slug, drawMap({ topology, codes, level, width: 620, maxHeight: 560 }))
  return kept.get(region.slug)
}
