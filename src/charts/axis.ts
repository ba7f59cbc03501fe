import { nice, ticks } from 'd3-array'

/** A value axis: round ends that hold every value, and the round numbers between them. */
export interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

export interface AxisWish {
  /** About how many steps. */
  readonly steps: number
  /** Bars must start at zero; lines and dots may start where the figures are, if the page says so. */
  readonly zero: boolean
}

/**
 * The axis that fits the values.
 *
 * Figures that never go below zero never get an axis below zero. A single value (or all the same) gets room on both
 * sides. Without any value the axis is 0 to 1, so that a chart can still be drawn as empty.
 */
export function fitAxis(values: readonly number[], wish: AxisWish): Axis {
  const known = values.filter(Number.isFinite)
  if (known.length === 0) return { from: 0, to: 1, ticks: [] }
  let low = Math.min(...known)
  let high = Math.max(...known)
  if (wish.zero) {
    low = Math.min(0, low)
    high = Math.max(0, high)
  }
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.1
    low = low >= 0 ? Math.max(0, low - room) : low - room
    high += room
  }
  const [from, to] = nice(low, high, wish.steps)
  return { from, to, ticks: ticks(from, to, wish.steps) }
}

/** The fewest decimals that write every tick exactly: 0,80 0,85 0,90, never "0,9" twice; 20%, not 20,0%. */
export function tickDecimals(axis: Axis): number {
  const most = 4
  for (let n = 0; n < most; n++) {
    const isExact = (tick: number) => Math.abs(tick * 10 ** n - Math.round(tick * 10 ** n)) < 1e-6
    if ([axis.from, axis.to, ...axis.ticks].every(isExact)) return n
  }
  return most
}

/** Writes the ends and ticks of an axis: with as many decimals as they need, or as the figures are written. */
export function formatTicks(axis: Axis, { format, formatTick }: TickFormats): (value: number) => string {
  if (formatTick === undefined) return format
  const decimals = tickDecimals(axis)
  return (value) => formatTick(value, decimals)
}

export interface TickFormats {
  readonly format: (value: number) => string
  /** How a number on the axis is written with that many decimals; without it as `format` does. */
  readonly formatTick?: (value: number, decimals: number) => string
}

/** Position on the axis as a fraction 0-1. */
export function axisFraction(axis: Axis, value: number): number {
  return (value - axis.from) / (axis.to - axis.from)
}

export interface YearTick {
  readonly year: number
  /** Left out by CSS where the chart is narrow. */
  readonly minor: boolean
}

/**
 * Years to write under a line: at most eight, counted back from the last so that the newest is always there, and
 * every other one marked as the first to go on a phone.
 */
export function listYearTicks(from: number, to: number): YearTick[] {
  const span = Math.round(to - from)
  if (span <= 0) return [{ year: to, minor: false }]
  const step = [1, 2, 3, 4, 5, 10, 20, 25, 50].find((size) => span / size <= 6.01) ?? 100
  const count = Math.floor(span / step) + 1
  const every = count > 4 ? 2 : 1
  const years = Array.from({ length: count }, (_, i) => ({ year: to - i * step, minor: i % every !== 0 }))
  return years.reverse()
}
