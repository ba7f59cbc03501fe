import { type Axis, axisFraction, fitAxis } from './axis.ts'
import { listValues } from './line.ts'
import { placeLine, type SeriesMarks } from './line-marks.ts'
import type { Panel } from './multiples.ts'
import { PLOT_WIDTH, px } from './path.ts'

export interface PanelMarks {
  readonly panel: Panel
  readonly series: readonly SeriesMarks[]
  readonly empty: boolean
}

export interface MultiplesMarks {
  readonly height: number
  readonly axis: Axis
  readonly years: readonly [number, number]
  readonly grid: string
  /** Top and bottom of the common axis, written in every panel. */
  readonly yTicks: readonly { readonly y: number; readonly text: string }[]
  readonly panels: readonly PanelMarks[]
}

const HEIGHT = 64
const TOP = 8

/** Places panels on one common axis for values and years. */
export function placeMultiples(
  panels: readonly Panel[],
  format: (value: number) => string,
  step = 1,
): MultiplesMarks {
  const all = panels.flatMap((panel) => panel.series)
  const axis = fitAxis(listValues(all), { steps: 2, zero: false })
  const points = all.flatMap((one) => one.points.map((p) => p.at))
  const years: [number, number] = points.length === 0 ? [0, 0] : [Math.min(...points), Math.max(...points)]
  const yOf = (value: number) => px(TOP + HEIGHT - axisFraction(axis, value) * HEIGHT)
  const ends = [axis.from, axis.to]
  return {
    height: TOP + HEIGHT + 24,
    axis,
    years,
    grid: ends.map((value) => `M0 ${yOf(value)}H${PLOT_WIDTH}`).join(''),
    yTicks: axis.ticks.length === 0 ? [] : ends.map((value) => ({ y: yOf(value), text: format(value) })),
    panels: panels.map((panel) => {
      const state = { series: panel.series, format, years, step, height: HEIGHT, axis }
      const marks = placeLine(state)
      return { panel, series: marks.series, empty: marks.empty }
    }),
  }
}
