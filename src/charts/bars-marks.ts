import { axisFraction, fitAxis } from './axis.ts'
import { type CompareItem, isKnownItem, listItemValues } from './bars.ts'
import { barPath, PLOT_WIDTH, px } from './path.ts'
import type { Tone } from './tone.ts'

export interface BarRow {
  readonly tone: Tone
  readonly label: string
  readonly note?: string
  /** The figure as written, or the reason why there is none. */
  readonly text: string
  readonly missing: boolean
  /** Baseline of the text [px]. */
  readonly y: number
}

export interface BarMarks {
  readonly height: number
  readonly zero: string
  /** One path for all bars of a tone: few nodes on a page with many charts. */
  readonly bars: readonly { readonly tone: Tone; readonly path: string }[]
  readonly missing: string
  readonly whiskers: string
  readonly rows: readonly BarRow[]
}

const ROW = 46
const TEXT = 15
const BAR_TOP = 22
const BAR = 13

/** Places bars under each other, each under its own label, from a common zero. */
export function placeBars(items: readonly CompareItem[], format: (value: number) => string): BarMarks {
  const axis = fitAxis(listItemValues(items), { steps: 4, zero: true })
  // No tick labels here, so the longest bar may fill the width: the ends need not be round.
  const values = listItemValues(items)
  const from = Math.min(0, ...values)
  const to = Math.max(0, ...values)
  const tight = from === to ? axis : { from, to, ticks: [] }
  const xOf = (value: number) => axisFraction(tight, value) * PLOT_WIDTH
  const paths = new Map<Tone, string>()
  let missing = ''
  let whiskers = ''
  for (const [i, item] of items.entries()) {
    const y = i * ROW + BAR_TOP
    if (!isKnownItem(item)) {
      missing += barPath(xOf(0), Math.min(PLOT_WIDTH, xOf(0) + PLOT_WIDTH * 0.12), y, BAR)
      continue
    }
    paths.set(item.tone, (paths.get(item.tone) ?? '') + barPath(xOf(0), xOf(item.value), y, BAR))
    if (item.low !== undefined && item.high !== undefined) {
      whiskers += whiskerPath(xOf(item.low), xOf(item.high), y + BAR / 2)
    }
  }
  const height = items.length * ROW - 6
  return {
    height,
    zero: `M${Math.round(xOf(0))} 0V${height}`,
    bars: [...paths].map(([tone, path]) => ({ tone, path })),
    missing,
    whiskers,
    rows: items.map((item, i) => ({
      tone: item.tone,
      label: item.label,
      ...(item.note === undefined ? {} : { note: item.note }),
      text: isKnownItem(item) ? format(item.value) : 'missing' in item ? item.missing : '',
      missing: !isKnownItem(item),
      y: i * ROW + TEXT,
    })),
  }
}

/** A horizontal margin with end caps. */
export function whiskerPath(low: number, high: number, y: number): string {
  const [a, b, top] = [Math.round(low), Math.round(high), px(y - 4)]
  return `M${a} ${px(y)}H${b}M${a} ${top}v8M${b} ${top}v8`
}
