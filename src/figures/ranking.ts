import type { AreaCode, AreaLevel } from '../areas/area.ts'
import { type Cell, isPresent, type PresentCell } from './cell.ts'
import { uncertaintyOf } from './difference.ts'
import type { Indicator } from './indicator.ts'

export interface RankedArea {
  readonly code: AreaCode
  readonly cell: PresentCell
  /** Best and worst place that the margins leave open; 1 is the highest value. Equal when it is certain. */
  readonly best: number
  readonly worst: number
}

/** Why areas are not put in an order. */
export type RankingRefusal = 'model' | 'survey' | 'class' | 'too-few' | 'margins-too-wide'

export type Ranking =
  | { readonly areas: readonly RankedArea[]; readonly leftOut: number }
  | { readonly refused: RankingRefusal }

/** More than this part of all places left open, by half of the areas: then the order says nothing. */
const WIDEST_PLACE = 0.5

/** Whether these figures may ever be put in an order; the margins of a year decide the rest (`decideRanking`). */
export function refuseRanking({ basis, unit }: Indicator): RankingRefusal | undefined {
  if (basis === 'model') return 'model'
  // The surveys in the catalogue come without margins: the order would be that of chance.
  if (basis === 'survey') return 'survey'
  return unit === 'class' ? 'class' : undefined
}

/**
 * Areas from high to low, each with the places that its margin leaves open.
 *
 * Place = 1 + the number of areas that are certainly higher: their lower bound is above the upper bound of this one. So
 * areas whose margins overlap share places, and a rounded figure is never first by its rounding. Estimates and
 * forecasts are left out: they are never ranked.
 *
 * @returns areas by value, then by code; `leftOut` counts areas without a figure that may be ranked; or the reason why
 *   there is no order
 * @source H. Goldstein and D. Spiegelhalter (1996), J. R. Stat. Soc. A 159:385–443: ranks only with their uncertainty
 */
export function decideRanking(
  indicator: Indicator,
  level: AreaLevel,
  cells: readonly { readonly code: AreaCode; readonly cell: Cell }[],
): Ranking {
  const refused = refuseRanking(indicator)
  if (refused) return { refused }
  const known = cells.flatMap(({ code, cell }) => {
    if (!isPresent(cell) || cell.status === 'estimate' || cell.status === 'forecast') return []
    const open = uncertaintyOf(cell, indicator, level)
    return [{ code, cell, low: cell.value - open, high: cell.value + open }]
  })
  if (known.length < 3) return { refused: 'too-few' }
  // Bounds that only touch do not overlap; a step of a millionth keeps float noise out.
  const lows = Float64Array.from(known, ({ low }) => low + 1e-6).sort()
  const highs = Float64Array.from(known, ({ high }) => high - 1e-6).sort()
  const areas = known
    .map(({ code, cell, low, high }): RankedArea => {
      const higher = known.length - countBelow(lows, high)
      const lower = countBelow(highs, low)
      return { code, cell, best: 1 + higher, worst: known.length - lower }
    })
    .sort((a, b) => b.cell.value - a.cell.value || (a.code < b.code ? -1 : 1))
  const widths = areas.map(({ best, worst }) => worst - best).sort((a, b) => a - b)
  const median = widths[widths.length >> 1] ?? 0
  if (median > WIDEST_PLACE * known.length) return { refused: 'margins-too-wide' }
  return { areas, leftOut: cells.length - known.length }
}

/** How many of the sorted numbers are at most `limit`. */
function countBelow(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) <= limit) from = middle + 1
    else to = middle
  }
  return from
}
