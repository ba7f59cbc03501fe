import { judge } from './benchmark.ts'
import type { Indicator } from './indicator.ts'
import { type Refusal, refuse } from './refusal.ts'

/** χ² with 1 degree of freedom at 99.8 %. */
export const TREND_CRITICAL = 9.54953570608324
const POINTS = 5

/** A year of a proportion. */
export interface ProportionPoint {
  readonly year: number
  /** People with the characteristic and people observed [persons]. */
  readonly count: number
  readonly total: number
}

/** A year of any other figure, with its 95 % limits [unit of the indicator]. */
export interface LimitedPoint {
  readonly year: number
  readonly value: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** A series in one of both forms; years without a figure are left out by the caller. */
export type TrendSeries =
  | { readonly kind: 'proportion'; readonly points: readonly ProportionPoint[] }
  | { readonly kind: 'limited'; readonly points: readonly LimitedPoint[] }

export interface Trend {
  readonly trend: 'increasing' | 'decreasing' | 'no-change'
  readonly judgement?: 'better' | 'worse'
  /** Test statistic, 1 degree of freedom; a trend needs more than `TREND_CRITICAL`. */
  readonly chiSquare: number
  /** Years that were used. */
  readonly from: number
  readonly to: number
}

/**
 * The recent trend: does the figure rise or fall over its last five years, more than chance would do?
 *
 * Proportions: χ² for trend, N(N Σrx − R Σnx)² / (R(N − R)(N Σnx² − (Σnx)²)). Others: slope of a line weighted by
 * 1/SE², SE = (high − low)/3.92, χ² = (b/SE(b))². A trend needs χ² > 9.5495 (99.8 %) and a slope that keeps its sign in
 * each of the five fits without one of the points (for proportions on logits weighted by n p (1 − p)), so that one odd
 * year makes no trend. What cannot be known is refused, never called "no change".
 *
 * @param series points in any order, one a year; the latest five count
 * @param indicator its direction makes better or worse of a movement; model estimates are refused
 * @returns the trend; refused `too-few-years`, `years-not-consecutive`, `no-limits`, `limits-without-width`,
 *   `count-at-limit`, `model-estimate` or `bad-input`
 * @source OHID, Fingertips "Recent trends"; P. Armitage (1955), Biometrics 11:375-386
 */
export function decideTrend(
  series: TrendSeries,
  indicator: Pick<Indicator, 'direction' | 'basis'>,
): Trend | Refusal {
  if (indicator.basis === 'model') return refuse('model-estimate')
  const outcome = series.kind === 'proportion' ? fitProportions(series.points) : fitLimited(series.points)
  if ('refused' in outcome) return outcome
  const { slopes, chiSquare, from, to } = outcome
  const same = slopes.every((slope) => slope > 0) || slopes.every((slope) => slope < 0)
  if (!same || chiSquare <= TREND_CRITICAL) return { trend: 'no-change', chiSquare, from, to }
  const rising = (slopes[0] ?? 0) > 0
  const judgement = judge(rising ? 'higher' : 'lower', indicator.direction)
  return { trend: rising ? 'increasing' : 'decreasing', ...judgement, chiSquare, from, to }
}

interface Fit {
  /** Of all five points first, then of each four. */
  readonly slopes: readonly number[]
  readonly chiSquare: number
  readonly from: number
  readonly to: number
}

function fitProportions(points: readonly ProportionPoint[]): Fit | Refusal {
  const recent = latest(points)
  if ('refused' in recent) return recent
  const logits: Weighted[] = []
  for (const { year, count, total } of recent.points) {
    if (!(count >= 0 && count <= total && total > 0 && Number.isFinite(total))) return refuse('bad-input')
    if (count === 0 || count === total) return refuse('count-at-limit')
    const weight = (count * (total - count)) / total
    logits.push({ x: year - recent.from, y: Math.log(count / (total - count)), weight })
  }
  const chiSquare = proportionTrendStatistic(recent.points)
  return { slopes: slopesOf(logits), chiSquare, from: recent.from, to: recent.to }
}

function fitLimited(points: readonly LimitedPoint[]): Fit | Refusal {
  const recent = latest(points)
  if ('refused' in recent) return recent
  const weighted: Weighted[] = []
  for (const { year, value, low, high } of recent.points) {
    if (low === undefined || high === undefined) return refuse('no-limits')
    if (![value, low, high].every(Number.isFinite) || low > high) return refuse('bad-input')
    if (low === high) return refuse('limits-without-width')
    weighted.push({ x: year - recent.from, y: value, weight: (3.92 / (high - low)) ** 2 })
  }
  const line = lineThrough(weighted)
  return {
    slopes: slopesOf(weighted),
    chiSquare: line.slope ** 2 * line.spread,
    from: recent.from,
    to: recent.to,
  }
}

/**
 * χ² for a linear trend in proportions, years as scores: N(N Σrx − R Σnx)² / (R(N − R)(N Σnx² − (Σnx)²)).
 *
 * @param points two or more years in which neither nobody nor everybody counts
 * @returns statistic with 1 degree of freedom, as R `prop.trend.test`
 * @source P. Armitage (1955), Biometrics 11:375-386
 */
export function proportionTrendStatistic(points: readonly ProportionPoint[]): number {
  const first = points[0]?.year ?? 0
  let all = 0
  let hits = 0
  let sumRx = 0
  let sumNx = 0
  let sumNxx = 0
  for (const { year, count, total } of points) {
    const x = year - first
    all += total
    hits += count
    sumRx += count * x
    sumNx += total * x
    sumNxx += total * x * x
  }
  return (all * (all * sumRx - hits * sumNx) ** 2) / (hits * (all - hits) * (all * sumNxx - sumNx ** 2))
}

interface Weighted {
  readonly x: number
  readonly y: number
  readonly weight: number
}

function slopesOf(points: readonly Weighted[]): number[] {
  const without = points.map((_, left) => lineThrough(points.filter((_, i) => i !== left)).slope)
  return [lineThrough(points).slope, ...without]
}

/** Weighted least squares: slope and Σ w (x − x̄)², which is 1/SE(slope)² when the weights are 1/SE². */
function lineThrough(points: readonly Weighted[]): { slope: number; spread: number } {
  const weight = points.reduce((sum, p) => sum + p.weight, 0)
  const meanX = points.reduce((sum, p) => sum + p.weight * p.x, 0) / weight
  const meanY = points.reduce((sum, p) => sum + p.weight * p.y, 0) / weight
  const spread = points.reduce((sum, p) => sum + p.weight * (p.x - meanX) ** 2, 0)
  const joint = points.reduce((sum, p) => sum + p.weight * (p.x - meanX) * (p.y - meanY), 0)
  return { slope: joint / spread, spread }
}

function latest<P extends { readonly year: number }>(
  points: readonly P[],
): { readonly points: readonly P[]; readonly from: number; readonly to: number } | Refusal {
  const recent = [...points].sort((a, b) => a.year - b.year).slice(-POINTS)
  const from = recent[0]?.year
  const to = recent.at(-1)?.year
  if (recent.length < POINTS || from === undefined || to === undefined) return refuse('too-few-years')
  if (recent.some((point, i) => point.year !== from + i)) return refuse('years-not-consecutive')
  return { points: recent, from, to }
}
