import { type Axis, axisFraction, fitAxis, formatTicks, listYearTicks, type TickFormats } from './axis.ts'
import { type ChartSeries, isKnown, type KnownPoint, listRuns, listValues } from './line.ts'
import { labelWidth, type PlacedLabel, placeLabels } from './line-labels.ts'
import { bandPath, dotsPath, linePath, PLOT_WIDTH, px, type XY } from './path.ts'
import { textWidth } from './text-width.ts'
import type { Tone } from './tone.ts'

export interface LineState extends TickFormats {
  readonly series: readonly ChartSeries[]
  /** First and last year of the axis; without it the years of the series. */
  readonly years?: readonly [first: number, last: number]
  /** Years between two regular points; 1 unless told otherwise. */
  readonly step?: number
  /** Let the axis start at zero. */
  readonly zero?: boolean
  /** The value axis, when several charts share one. */
  readonly axis?: Axis
  /** Height of the plot [px]. */
  readonly height?: number
}

/** The paths of one series; an absent path has nothing to draw. */
export interface SeriesMarks {
  readonly tone: Tone
  readonly band?: string
  readonly whiskers?: string
  readonly solid?: string
  readonly dotted?: string
  readonly dashed?: string
  readonly dots?: string
  /** Forecast points are open. */
  readonly openDots?: string
}

export interface LineMarks {
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly axis: Axis
  /** Room for text left and right of the plot, in steps of 8 px (a CSS class each). */
  readonly gutters: readonly [left: number, right: number]
  readonly grid: string
  readonly zeroLine?: number
  readonly yTicks: readonly { readonly y: number; readonly text: string }[]
  readonly xTicks: readonly { readonly x: number; readonly text: string; readonly minor: boolean }[]
  /** Where a definition changes [permille]. */
  readonly breaks: readonly number[]
  readonly series: readonly SeriesMarks[]
  readonly labels: readonly PlacedLabel[]
  readonly empty: boolean
}

const TOP = 8
/** More points than this and only ends and lonely points get a marker. */
const MANY_POINTS = 16

/** Places a line chart: x in permille of the plot, y in px. */
export function placeLine(state: LineState): LineMarks {
  const height = state.height ?? 176
  const bottom = TOP + height
  const values = listValues(state.series)
  const axis = state.axis ?? fitAxis(values, { steps: 4, zero: state.zero ?? false })
  const [first, last] = state.years ?? yearsOf(state.series)
  const xOf = (year: number) =>
    last === first ? PLOT_WIDTH / 2 : ((year - first) / (last - first)) * PLOT_WIDTH
  const yOf = (value: number) => bottom - axisFraction(axis, value) * height
  const at = (p: KnownPoint): XY => ({ x: xOf(p.at), y: yOf(p.value) })

  // The place at hand is drawn last, on top of what it is compared with.
  const drawn = [...state.series].sort((a, b) => layerOf(a.tone) - layerOf(b.tone))
  const labels = placeLabels(state.series, at, TOP, bottom)
  const written = formatTicks(axis, state)
  const yTicks = axis.ticks.map((value) => ({ y: px(yOf(value)), text: written(value) }))
  const left = Math.max(0, ...yTicks.map((tick) => textWidth(tick.text, 13)))
  const right = Math.max(
    0,
    ...labels.filter((l) => l.x >= PLOT_WIDTH).flatMap((l) => l.lines.map(labelWidth)),
  )
  return {
    height: bottom + 26,
    top: TOP,
    bottom,
    axis,
    gutters: [stepsOf(left + 10), stepsOf(Math.max(right + 12, 18))],
    grid: yTicks.map((tick) => `M0 ${tick.y}H${PLOT_WIDTH}`).join(''),
    ...(axis.from < 0 && axis.to > 0 ? { zeroLine: px(yOf(0)) } : {}),
    yTicks,
    xTicks:
      values.length === 0
        ? []
        : listYearTicks(first, last).map((t) => ({ x: xOf(t.year), text: String(t.year), minor: t.minor })),
    breaks: listBreaks(state.series).map((year) => xOf(year - 0.5)),
    series: drawn.map((one) => placeSeries(one, state.step ?? 1, at, xOf, yOf)),
    labels,
    empty: values.length === 0,
  }
}

function placeSeries(
  series: ChartSeries,
  step: number,
  at: (p: KnownPoint) => XY,
  xOf: (year: number) => number,
  yOf: (value: number) => number,
): SeriesMarks {
  const runs = listRuns(series, step)
  const path = (join: string) =>
    runs
      .filter((r) => r.join === join)
      .map((r) => linePath(r.points.map(at)))
      .join('')
  const known = series.points.filter(isKnown)
  const withMargin = (p: KnownPoint) => p.low !== undefined && p.high !== undefined
  const band = runs
    .filter((r) => r.join === 'solid' || r.join === 'dashed')
    .flatMap((r) => marginRuns(r.points))
    .map((points) =>
      bandPath(
        points.map((p) => ({ x: xOf(p.at), y: yOf(p.high ?? p.value) })),
        points.map((p) => ({ x: xOf(p.at), y: yOf(p.low ?? p.value) })),
      ),
    )
    .join('')
  // A point without a neighbouring year has no band to be in; its margin is a whisker.
  const lonely = known.filter(
    (p) => !runs.some((r) => r.join !== 'dotted' && r.join !== 'none' && r.points.includes(p)),
  )
  const whiskers = lonely
    .filter(withMargin)
    .map((p) => `M${Math.round(xOf(p.at))} ${px(yOf(p.high ?? p.value))}V${px(yOf(p.low ?? p.value))}`)
    .join('')
  const ends = new Set([known[0], known.at(-1), ...lonely])
  const marked = known.length > MANY_POINTS ? known.filter((p) => ends.has(p)) : known
  return {
    tone: series.tone,
    ...present('band', band),
    ...present('whiskers', whiskers),
    ...present('solid', path('solid')),
    ...present('dotted', path('dotted')),
    ...present('dashed', path('dashed')),
    ...present('dots', dotsPath(marked.filter((p) => !p.forecast).map(at))),
    ...present('openDots', dotsPath(marked.filter((p) => p.forecast).map(at))),
  }
}

/**
 * Stretches of neighbours with a margin. A forecast may start from an observed point without one: there its band is
 * as thin as the line and widens from it; between observed points a missing margin cuts the band.
 */
function marginRuns(points: readonly KnownPoint[]): KnownPoint[][] {
  const runs: KnownPoint[][] = [[]]
  for (const [i, point] of points.entries()) {
    const has = point.low !== undefined && point.high !== undefined
    const startsForecast = !has && !point.forecast && points[i + 1]?.forecast === true
    if (startsForecast) runs.push([point])
    else if (has) runs.at(-1)?.push(point)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}

function yearsOf(series: readonly ChartSeries[]): [number, number] {
  const years = series.flatMap((one) => one.points.map((p) => p.at))
  return years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)]
}

function listBreaks(series: readonly ChartSeries[]): number[] {
  return [...new Set(series.flatMap((one) => one.breaks ?? []))]
}

function layerOf(tone: Tone): number {
  return tone === 'thread' ? 2 : tone === 'deep' ? 1 : 0
}

/** Gutter in steps of 8 px, at most 20. */
export function stepsOf(width: number): number {
  return Math.min(20, Math.ceil(width / 8))
}

/** A property only when there is something in it: an optional path is absent, not empty. */
function present<K extends string>(key: K, path: string): { [P in K]?: string } {
  const found: { [P in K]?: string } = {}
  if (path !== '') found[key] = path
  return found
}
