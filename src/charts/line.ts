import type { Tone } from './tone.ts'

/** One year of a series. No value means: not known for this year; it stays in its place. */
export interface SeriesPoint {
  readonly at: number
  readonly value?: number | undefined
  /** Margin, in the unit of the value. */
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly forecast?: boolean | undefined
}

export interface ChartSeries {
  readonly label: string
  readonly tone: Tone
  /** In the order of the years. */
  readonly points: readonly SeriesPoint[]
  /** Years from which another definition counts: the line is cut before them. */
  readonly breaks?: readonly number[]
}

export interface KnownPoint extends SeriesPoint {
  readonly value: number
}

/** How two neighbouring known points are joined. */
export type Join = 'solid' | 'dotted' | 'dashed' | 'none'

export function isKnown(point: SeriesPoint): point is KnownPoint {
  return point.value !== undefined && Number.isFinite(point.value)
}

/**
 * How the line goes from one known point to the next: solid only between neighbouring years, dotted over years that are
 * missing, dashed to a forecast, not at all over a change of definition.
 *
 * @param step years between two regular points: 1 for yearly figures
 */
export function joinOf(from: KnownPoint, to: KnownPoint, breaks: readonly number[], step = 1): Join {
  if (breaks.some((year) => from.at < year && year <= to.at)) return 'none'
  if (to.at - from.at > step) return 'dotted'
  return to.forecast || from.forecast ? 'dashed' : 'solid'
}

/** Runs of known points that are joined in the same way; neighbouring runs share a point. */
export function listRuns(series: ChartSeries, step = 1): { join: Join; points: KnownPoint[] }[] {
  const known = series.points.filter(isKnown)
  const runs: { join: Join; points: KnownPoint[] }[] = []
  for (const [i, to] of known.entries()) {
    const from = known[i - 1]
    if (!from) continue
    const join = joinOf(from, to, series.breaks ?? [], step)
    const last = runs.at(-1)
    if (last?.join === join) last.points.push(to)
    else runs.push({ join, points: [from, to] })
  }
  return runs
}

/** All numbers that must fit on the value axis, margins included. */
export function listValues(series: readonly ChartSeries[]): number[] {
  return series
    .flatMap((one) => one.points.flatMap((p) => (isKnown(p) ? [p.value, p.low, p.high] : [])))
    .filter(isNumber)
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined
}
