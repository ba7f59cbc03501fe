import type { ChartSeries, SeriesPoint } from './line.ts'

/** Words and series of the examples. The figures are made up; the shapes of trouble (gaps, breaks, margins) are real. */
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
export const percent = (value: number) => `${number.format(value)}%`
export const whole = (value: number) => number.format(Math.round(value))
export const axisNote = (from: string, to: string, zero: boolean) =>
  zero
    ? `De as loopt van ${from} tot ${to}.`
    : `Let op: de as begint niet bij nul, maar loopt van ${from} tot ${to}.`
export const emptyText = 'Van dit onderwerp is voor geen enkel jaar een cijfer bekend.'

/** Values from a first year; `null` is a year without a figure. */
export function yearly(first: number, values: readonly (number | null)[], margin = 0): SeriesPoint[] {
  return values.map((value, i) => ({
    at: first + i,
    ...(value === null ? {} : { value }),
    ...(value === null || margin === 0 ? {} : { low: value - margin, high: value + margin }),
  }))
}

export const zeist: ChartSeries = {
  label: 'Zeist',
  tone: 'thread',
  points: yearly(2012, [19, null, null, null, null, 20, 21, 21, null, null, 21, 21, 22]),
}
export const nederland: ChartSeries = {
  label: 'Nederland',
  tone: 'deep',
  points: yearly(2012, [16.2, null, null, null, null, 18.5, 18.9, 19.2, null, null, 20, 20.2, 20.5]),
}
