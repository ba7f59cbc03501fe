import { type CompareItem, isKnownItem, listItemValues } from './bars.ts'
import { barPath, PLOT_WIDTH, px } from './path.ts'
import { type ChartRow, placeRows } from './rows.ts'
import type { Tone } from './tone.ts'

export interface BarMarks {
  readonly height: number
  readonly zero: string
  /** One path for all bars of a tone: few nodes on a page with many charts. */
  readonly bars: readonly { readonly tone: Tone; readonly path: string }[]
  readonly missing: string
  readonly whiskers: string
  readonly rows: readonly ChartRow[]
}

const BAR = 13

/** Places bars under each other, each under its own words, from a common zero. */
export function placeBars(items: readonly CompareItem[], format: (value: number) => string): BarMarks {
  // Figures are written, there are no ticks: the longest bar may fill the width and the ends need not be round.
  const values = listItemValues(items)
  const from = Math.min(0, ...values)
  const to = Math.max(0, ...values)
  const xOf = (value: number) => (from === to ? 0 : ((value - from) / (to - from)) * PLOT_WIDTH)
  const { rows, height } = placeRows(items, format, BAR, 11)
  const paths = new Map<Tone, string>()
  let missing = ''
  let whiskers = ''
  for (const [i, item] of items.entries()) {
    const y = rows[i]?.markTop ?? 0
    if (!isKnownItem(item)) {
      missing += barPath(xOf(0), xOf(0) > 880 ? xOf(0) - 120 : xOf(0) + 120, y, BAR)
      continue
    }
    paths.set(item.tone, (paths.get(item.tone) ?? '') + barPath(xOf(0), xOf(item.value), y, BAR))
    if (item.low !== undefined && item.high !== undefined) {
      whiskers += whiskerPath(xOf(item.low), xOf(item.high), y + BAR / 2)
    }
  }
  return {
    height: height + 2,
    zero: rows.map((row) => `M${Math.round(xOf(0))} ${row.markTop - 3}v${BAR + 6}`).join(''),
    bars: [...paths].map(([tone, path]) => ({ tone, path })),
    missing,
    whiskers,
    rows,
  }
}

/** A horizontal margin with end caps. */
export function whiskerPath(low: number, high: number, y: number): string {
  const [a, b, top] = [Math.round(low), Math.round(high), px(y - 4)]
  return `M${a} ${px(y)}H${b}M${a} ${top}v8M${b} ${top}v8`
}
