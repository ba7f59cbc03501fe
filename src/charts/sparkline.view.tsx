import type { VNode } from 'preact'
import type { ChartSeries } from './line.ts'
import { drawSeries } from './line.view.tsx'
import { PLOT_WIDTH } from './path.ts'
import { placeSparkline } from './sparkline-marks.ts'

/** A tiny line in running text or a table cell. `label` is read out; the figure itself stands beside it in the text. */
export function Sparkline(props: {
  label: string
  points: ChartSeries['points']
  step?: number
}): VNode | null {
  const marks = placeSparkline(props.points, props.step)
  if (!marks.series) return null
  return (
    <svg
      class="sparkline line"
      width="72"
      height={marks.height}
      viewBox={`0 0 ${PLOT_WIDTH} ${marks.height}`}
      preserveAspectRatio="none"
      overflow="visible"
      fill="none"
      stroke="currentColor"
      role="img"
      aria-label={props.label}
    >
      {drawSeries(marks.series)}
    </svg>
  )
}
