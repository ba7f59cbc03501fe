import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type DrawnMap, keptMap } from '../figures/drawn-map.ts'
import type { Library } from '../figures/index.ts'
import { formatList } from '../language/index.ts'
import { addPartnerTexts } from '../language/texts-add-partner.ts'
import { Choropleth } from '../maps/index.ts'
import type { Region } from '../regions/region.ts'
import { areasOf } from './place-words.ts'
import { listWorkShares } from './work-map.ts'

export interface WorkMapProps {
  readonly locale: Locale
  readonly library: Library
  readonly region: Region
  readonly name: string
  /** Codes where the organisation works. */
  readonly works: readonly string[]
}

/**
 * Where an organisation works, on a small map of the region of its page; its words say the same. Nothing when it works
 * nowhere in that region, or when its borders are not known.
 */
export function WorkMap({ locale, library, region, name, works }: WorkMapProps): VNode | null {
  const words = addPartnerTexts[locale]
  const areas = areasOf(region, library.gazetteer)
  const shares = new Map(listWorkShares(areas, works).map(({ code, share }) => [code, share]))
  const drawn = mapOf(library, areas)
  const inside = areas.filter((code) => shares.get(code) !== 'not')
  if (!drawn || inside.length === 0) return null
  const kinds = (['not', 'part', 'whole'] as const).filter((kind) => [...shares.values()].includes(kind))
  const kindWords = { not: words.mapNotHere, part: words.mapPart, whole: words.mapHere }
  const nameOf = (code: string) => library.gazetteer.areas.get(code)?.name ?? code
  const isAll = areas.every((code) => shares.get(code) === 'whole')
  const said = isAll
    ? words.mapWhole
    : formatList(
        inside
          .map((code) => (shares.get(code) === 'part' ? words.mapPartOf(nameOf(code)) : nameOf(code)))
          .sort((a, b) => a.localeCompare(b, locale)),
        locale,
      )
  return (
    <div class="work-map">
      <Choropleth
        id="werkgebied"
        title={words.mapTitle(name)}
        description={words.mapText(said, region.name)}
        width={drawn.frame.width}
        height={drawn.frame.height}
        outline={drawn.outline}
        decimals={0}
        classes={{
          count: kinds.length,
          limits: kinds.slice(1).map((_, at) => at + 1),
          exact: kinds.map((_, at) => at),
        }}
        shapes={drawn.paths.map(({ code, path }) => {
          const share = shares.get(code) ?? 'not'
          return { code, path, label: nameOf(code), text: kindWords[share], value: kinds.indexOf(share) }
        })}
        legend={{
          heading: words.mapLegend,
          labels: kinds.map((kind) => kindWords[kind]),
          missing: '',
          estimate: '',
        }}
      />
    </div>
  )
}

/** The shapes stay the same as long as this version of the borders. */
function mapOf(library: Library, codes: readonly string[]): DrawnMap | undefined {
  const { topology, gazetteer, memory } = library
  const level = codes[0] === undefined ? undefined : gazetteer.areas.get(codes[0])?.level
  if (!topology || level === undefined) return undefined
  return keptMap(memory, `work ${codes.join()}`, { topology, codes, level, width: 320, maxHeight: 280 })
}
