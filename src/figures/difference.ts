import type { AreaLevel } from '../areas/area.ts'
import type { PresentCell } from './cell.ts'
import { roundTo } from './export.ts'
import type { Indicator } from './indicator.ts'

/** How a figure of a place stands to another: a word that may be said, or `similar` when no difference may be called. */
export type Difference =
  | 'similar'
  | 'slightly-more'
  | 'more'
  | 'much-more'
  | 'slightly-less'
  | 'less'
  | 'much-less'

/**
 * Caution for model estimates that are published without a margin [percentage points either way].
 *
 * The RIVM estimates come without bounds. We do not call a difference smaller than this; the smaller the area, the
 * fewer people the model has seen there (docs/methods/sentences.md).
 */
export const MODEL_CAUTION: Readonly<Record<AreaLevel, number>> = {
  country: 0.5,
  province: 1,
  municipality: 2,
  district: 3,
  neighbourhood: 4,
}

/** Relative differences below which a word is said. */
const SLIGHT = 0.1
const MUCH = 0.5

/** Half the width of what a figure leaves open, in its own unit: margin, model caution, or half its last decimal. */
export function uncertaintyOf(cell: PresentCell, indicator: Indicator, level: AreaLevel): number {
  const rounding = 0.5 / 10 ** indicator.decimals
  const margin =
    cell.low === undefined || cell.high === undefined
      ? 0
      : Math.max(cell.value - cell.low, cell.high - cell.value)
  const caution = cautionOf(cell, indicator, level)
  return Math.max(rounding, margin, caution)
}

/** Model shares: percentage points; other model figures (spending expected from ages): the same as a part of the value. */
function cautionOf(cell: PresentCell, { basis, unit }: Indicator, level: AreaLevel): number {
  if (basis !== 'model') return 0
  return unit === 'percent' ? MODEL_CAUTION[level] : (Math.abs(cell.value) * MODEL_CAUTION[level]) / 100
}

/**
 * The word for the difference of two figures; `similar` whenever the difference is within what they leave open. The
 * figures are laid side by side as they are shown, so that nobody reads "2,0 km, nearer than 2,0 km".
 *
 * @param level level of the place; the other is a larger area, so its own caution is smaller
 */
export function decideDifference(
  place: PresentCell,
  other: PresentCell,
  indicator: Indicator,
  level: AreaLevel,
): Difference {
  const beside = roundTo(other.value, indicator.decimals)
  const difference = roundTo(place.value, indicator.decimals) - beside
  const open = [uncertaintyOf(place, indicator, level), uncertaintyOf(other, indicator, 'country')] as const
  // Margins of two figures may add up; the caution for models is about their difference already.
  const within = indicator.basis === 'model' ? Math.max(...open) : open[0] + open[1]
  const size = Math.abs(beside) < 1e-9 ? Number.POSITIVE_INFINITY : Math.abs(difference / beside)
  if (Math.abs(difference) <= within + 1e-9 || size < 0.02) return 'similar'
  const word = size < SLIGHT ? 'slightly-' : size < MUCH ? '' : 'much-'
  return difference > 0 ? `${word}more` : `${word}less`
}
