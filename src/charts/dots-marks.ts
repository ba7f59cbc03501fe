import { type Axis, axisFraction, fitAxis, formatTicks, type TickFormats } from './axis.ts'
import { type CompareItem, isKnownItem, listItemValues } from './bars.ts'
import { dotsPath, PLOT_WIDTH, px } from './path.ts'
import { type ChartRow, placeRows } from './rows.ts'
import type { Tone } from './tone.ts'

export interface DotMarks {
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly axis: Axis
  readonly grid: string
  readonly ticks: readonly {
    readonly x: number
    readonly text: string
    readonly minor: boolean
    readonly anchor: string
  }[]
  /** A line through all rows at the comparison, so that every row can be read against it [permille]. */
  readonly reference?: number
  readonly rows: readonly ChartRow[]
  readonly dots: readonly {
    readonly tone: Tone
    readonly rail: string
    readonly interval?: string
    readonly dot?: string
  }[]
}

const MARK = 18

/** Places figures with their margins as dots on one axis, one row each; the axis starts where the figures are. */
export function placeDots(
  items: readonly CompareItem[],
  format: TickFormats['format'],
  formatTick?: TickFormats['formatTick'],
): DotMarks {
  const axis = fitAxis(listItemValues(items), { steps: 4, zero: false })
  const xOf = (value: number) => axisFraction(axis, value) * PLOT_WIDTH
  const written = formatTicks(axis, formatTick === undefined ? { format } : { format, formatTick })
  const { rows, height: bottom } = placeRows(items, format, MARK, 8)
  const firstTop = rows[0]?.markTop ?? 0
  const known = items.filter(isKnownItem)
  const comparison = known.length > 1 ? known.find((item) => item.tone === 'deep') : undefined
  const last = axis.ticks.length - 1
  return {
    height: bottom + 24,
    top: firstTop,
    bottom,
    axis,
    grid: axis.ticks.map((tick) => `M${Math.round(xOf(tick))} ${firstTop}V${bottom}`).join(''),
    ticks: axis.ticks.map((tick, i) => ({
      x: xOf(tick),
      text: written(tick),
      minor: last > 3 && i % 2 === 1,
      anchor: xOf(tick) < 20 ? 'start' : xOf(tick) > 980 ? 'end' : 'middle',
    })),
    ...(comparison ? { reference: Math.round(xOf(comparison.value)) } : {}),
    rows,
    dots: items.map((item, i) => {
      const y = px((rows[i]?.markTop ?? 0) + MARK / 2)
      const rail = `M0 ${y}H${PLOT_WIDTH}`
      if (!isKnownItem(item)) return { tone: item.tone, rail }
      const dot = dotsPath([{ x: xOf(item.value), y }])
      if (item.low === undefined || item.high === undefined) return { tone: item.tone, rail, dot }
      return {
        tone: item.tone,
        rail,
        dot,
        interval: `M${Math.round(xOf(item.low))} ${y}H${Math.round(xOf(item.high))}`,
      }
    }),
  }
}
