import { isPresentFlag, missingFlag } from '../figures/column.ts'
import type { Indicator } from '../figures/indicator.ts'
import { boundAt } from './add-columns.ts'
import type { NewColumn } from './new-column.ts'

const STATUS_BITS = 0x30
const MARGIN = 0x80
const LARGEST = 2_147_483_647

/**
 * A ratio per area from two columns of counts, rounded to the decimals of the indicator.
 *
 * When the source rounded the counts, the bounds follow from the widest pair of counts that rounds to what was
 * published. A count that is unknown makes the ratio unknown, for the same reason; nobody to divide by makes it
 * `not-applicable`.
 *
 * @param per 100 for a percentage, 1 for a mean
 */
export function deriveRatio(
  indicator: Indicator,
  per: number,
  numerator: NewColumn,
  denominator: NewColumn,
): NewColumn {
  const size = numerator.values.length
  const scale = (per * 10 ** indicator.decimals * 10 ** denominator.decimals) / 10 ** numerator.decimals
  const most = indicator.unit === 'percent' ? 100 * 10 ** indicator.decimals : LARGEST
  const values = new Int32Array(size)
  const flags = new Uint8Array(size)
  const hasMargin = numerator.low !== undefined || denominator.low !== undefined
  const low = new Int32Array(hasMargin ? size : 0)
  const high = new Int32Array(hasMargin ? size : 0)
  for (let i = 0; i < size; i++) {
    const above = numerator.flags[i] ?? 0
    const below = denominator.flags[i] ?? 0
    const top = numerator.values[i] ?? 0
    const bottom = denominator.values[i] ?? 0
    if (!isPresentFlag(above) || !isPresentFlag(below)) {
      flags[i] = (isPresentFlag(above) ? below : above) & 0x0f
      continue
    }
    const ratio = bottom === 0 ? Number.NaN : Math.round((top * scale) / bottom)
    if (!(Math.abs(ratio) <= LARGEST)) {
      flags[i] = missingFlag(bottom === 0 ? 'not-applicable' : 'unreadable')
      continue
    }
    values[i] = ratio
    // The less certain of the two statuses: they are in that order.
    flags[i] = Math.max(above & STATUS_BITS, below & STATUS_BITS)
    if (!((above | below) & MARGIN)) continue
    const fewest = boundAt(numerator, i, 'low') / boundAt(denominator, i, 'high')
    const fullest = boundAt(numerator, i, 'high') / Math.max(boundAt(denominator, i, 'low'), Number.MIN_VALUE)
    flags[i] = (flags[i] ?? 0) | MARGIN
    low[i] = Math.min(ratio, Math.floor(fewest * scale))
    high[i] = Math.max(ratio, Math.min(most, Math.ceil(Math.min(fullest * scale, LARGEST))))
  }
  const { period, level, vintage } = numerator
  return {
    indicator: indicator.id,
    period,
    level,
    vintage,
    decimals: indicator.decimals,
    values,
    flags,
    ...(hasMargin ? { low, high } : {}),
  }
}
