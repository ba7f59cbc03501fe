import type { VNode } from 'preact'
import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { ringsOf } from '../areas/outline.ts'
import type { Topology } from '../areas/topology.ts'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatShort, missingWords, statusWords, unitHeading } from '../language/index.ts'
import { mapTexts } from '../language/texts-map.ts'
import {
  Choropleth,
  type Classes,
  calculateClasses,
  listClassLabels,
  type MapShape,
  pathOf,
} from '../maps/index.ts'
import { isPresent } from './cell.ts'
import { type Column, cellAt } from './column.ts'
import { drawMap, keptMap } from './drawn-map.ts'
import { nameIn } from './figure-parts.ts'
import type { Indicator } from './indicator.ts'
import type { Shelves } from './observe.ts'
import type { Memory } from './profile.ts'
import { formatCell } from './sentence.ts'

export interface AreaMapProps {
  readonly id: string
  readonly topology: Topology
  readonly shelves: Shelves
  readonly indicator: Indicator
  /** Figures of one year at the level of `codes`. */
  readonly column: Column
  readonly codes: readonly AreaCode[]
  readonly level: AreaLevel
  readonly locale: Locale
  readonly width: number
  readonly maxHeight: number
  /** Sentence under the name of the map for who does not see it. */
  readonly description: string
  /** Dutch address of an area; no links without. */
  readonly pathOfArea?: (code: AreaCode) => string
  /** Border to stand out: the place at hand. */
  readonly highlight?: { readonly code: AreaCode; readonly name: string }
  readonly zoom?: boolean
  /** Draws the borders of the provinces over the areas. */
  readonly provinces?: boolean
  /** Smallest detail that is drawn [px]. */
  readonly detail?: number
  /** Keeps the drawing, which is the same for every figure, as long as this version lives. */
  readonly keep?: { readonly memory: Memory; readonly key: string }
}

/** Above this number of areas a map has one shape a class: links to each would weigh more than all the rest. */
const GROUP_ABOVE = 400

/** Figures of one year on the map: any set of areas of one level. Nothing when none of them has a shape. */
export function AreaMap(props: AreaMapProps): VNode | null {
  const { topology, level, locale, indicator, column } = props
  const { keep } = props
  const drawn = keep ? keptMap(keep.memory, keep.key, props) : drawMap(props)
  if (!drawn) return null
  const { frame, tolerance } = drawn
  const shapes = drawn.paths.map(({ code, path }) => toShape(code, path, props))
  const classes = classesOf(
    shapes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    indicator,
  )
  const words = mapTexts[locale]
  const area = props.highlight
  return (
    <Choropleth
      id={props.id}
      width={frame.width}
      height={frame.height}
      shapes={shapes}
      classes={classes}
      decimals={indicator.decimals}
      grouped={shapes.length > GROUP_ABOVE}
      title={`${indicator.name[locale]}, ${column.period}`}
      description={props.description}
      outline={drawn.outline}
      legend={{
        heading: headingOf(indicator, locale),
        labels: listClassLabels(classes, limitFormat(classes, indicator, locale), words),
        missing: words.missing,
        estimate: words.estimate,
      }}
      {...(area
        ? {
            highlight: {
              label: area.name,
              path: pathOf(ringsOf(topology, area.code, tolerance, level), frame),
            },
          }
        : {})}
      {...(props.zoom ? { zoom: words.zoom } : {})}
    />
  )
}

/** Classes of about equal numbers of areas with round limits: the same for a map and its legend. */
export function classesOf(values: readonly number[], { decimals }: Indicator): Classes {
  return calculateClasses(values, { method: 'quantile', count: 5, decimals })
}

/** Round limits, or the few values that there are, are written without decimals: "tot 16%", not "tot 16,0%". */
function limitFormat(
  { limits, exact = limits }: Classes,
  { unit, decimals }: Indicator,
  locale: Locale,
): (value: number) => string {
  const needed = exact.every((limit) => Number.isInteger(limit)) ? 0 : decimals
  return (value) => formatShort(value, unit, locale, needed)
}

function toShape(code: AreaCode, path: string, props: AreaMapProps): MapShape {
  const { shelves, column, indicator, locale, pathOfArea } = props
  const area = shelves.gazetteer.areas.get(code)
  const cell = cellAt(column, shelves.gazetteer.position.get(code) ?? -1)
  const label = area ? nameIn({ key: code, name: area.name }, locale) : code
  const href = pathOfArea && { href: addressIn(locale, pathOfArea(code)) }
  if (!isPresent(cell)) return { code, path, label, text: missingWords[cell.missing].short[locale], ...href }
  const text = formatCell(cell.value, indicator, locale)
  // A map of model figures says so once, in its legend; dashes round every area would only be noise.
  const doubtful = cell.status === 'estimate' && indicator.basis !== 'model'
  const note = doubtful ? ` (${statusWords.estimate.short[locale]})` : ''
  return { code, path, label, text: `${text}${note}`, value: cell.value, estimate: doubtful, ...href }
}

/** What is coloured and in which unit; signs such as % stand with the figures. */
function headingOf({ name, unit }: Indicator, locale: Locale): string {
  const heading = unitHeading(unit, locale)
  const isSaid = unit === 'percent' || unit === 'euro' || unit === 'thousand-euro' || unit === 'per-1000'
  return isSaid || name[locale].includes(heading) ? name[locale] : `${name[locale]} (${heading})`
}
