import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { FigureTable } from '../charts/index.ts'
import { formatNumber } from '../language/index.ts'
import { mapTexts } from '../language/texts-map.ts'
import { Choropleth, calculateClasses, listClassLabels } from '../maps/index.ts'
import { type DrawnMap, keptMap } from './drawn-map.ts'
import type { Library } from './library.queries.ts'

export interface CountMapProps {
  readonly locale: Locale
  readonly library: Library
  /** Unique on the page. */
  readonly id: string
  /** Areas of the region, each with how many there are and where it leads to. */
  readonly areas: readonly {
    readonly code: string
    readonly name: string
    readonly count: number
    readonly href: string
  }[]
  readonly words: {
    readonly title: string
    readonly description: string
    readonly legend: string
    readonly area: string
    readonly count: string
    readonly noMap: string
  }
}

/** How many of something there are in each area of a region, with the same as a table. */
export function CountMap({ locale, library, id, areas, words }: CountMapProps): VNode {
  const drawn = mapOf(
    library,
    areas.map(({ code }) => code),
  )
  const classes = calculateClasses(
    areas.map(({ count }) => count),
    { method: 'quantile', count: 5, decimals: 0 },
  )
  const byCode = new Map(areas.map((area) => [area.code, area]))
  return (
    <div class="partner-map">
      {drawn ? (
        <Choropleth
          id={id}
          title={words.title}
          description={words.description}
          width={drawn.frame.width}
          height={drawn.frame.height}
          classes={classes}
          decimals={0}
          outline={drawn.outline}
          shapes={drawn.paths.flatMap(({ code, path }) => {
            const area = byCode.get(code)
            if (!area) return []
            const { name, count, href } = area
            return [{ code, path, label: name, text: formatNumber(count, locale), value: count, href }]
          })}
          legend={{
            heading: words.legend,
            labels: listClassLabels(classes, (value) => formatNumber(value, locale), mapTexts[locale]),
            missing: mapTexts[locale].missing,
            estimate: mapTexts[locale].estimate,
          }}
        />
      ) : (
        <p class="nl-paragraph">{words.noMap}</p>
      )}
      <FigureTable
        id={`${id}-tabel`}
        caption={words.title}
        columns={[{ label: words.area }, { label: words.count, numeric: true }]}
        rows={areas.map(({ name, href, count }) => ({
          header: name,
          href,
          cells: [{ text: formatNumber(count, locale) }],
        }))}
      />
    </div>
  )
}

/** The shapes stay the same as long as this version of the borders. */
function mapOf(library: Library, codes: readonly string[]): DrawnMap | undefined {
  const { topology, gazetteer, memory } = library
  const level = codes[0] === undefined ? undefined : gazetteer.areas.get(codes[0])?.level
  if (!topology || level === undefined) return undefined
  return keptMap(memory, `counts ${codes.join()}`, { topology, codes, level, width: 620, maxHeight: 560 })
}
