import { type ChartSeries, isKnown } from './line.ts'
import { placeLine, type SeriesMarks } from './line-marks.ts'

export interface SparklineMarks {
  readonly series?: SeriesMarks
  readonly height: number
}

/** A line the height of the text around it: no axis, a dot at the newest figure only. Absent without any value. */
export function placeSparkline(points: ChartSeries['points'], step = 1): SparklineMarks {
  const marks = placeLine({
    series: [{ label: '', tone: 'thread', points }],
    format: String,
    step,
    height: 12,
  })
  const [series] = marks.series
  const height = marks.bottom + 6
  if (!series || !points.some(isKnown)) return { height }
  const { openDots: _forecast, dots, ...lines } = series
  const last = (dots ?? '').split('M').at(-1)
  return { height, series: last ? { ...lines, dots: `M${last}` } : lines }
}
