import type { VNode } from 'preact'
import { formatTicks } from './axis.ts'
import { ChartSvg, EmptyChart, Plot } from './chart-svg.view.tsx'
import { LAST_ROOM } from './line-labels.ts'
import { type LineMarks, type LineState, placeLine, type SeriesMarks } from './line-marks.ts'
import { PLOT_WIDTH, percentOf } from './path.ts'
import type { ChartWords } from './tone.ts'

export type LineChartProps = ChartWords &
  LineState & {
    /** Says what the axis runs from and to: (from, to, whether it starts at zero) -> sentence. */
    readonly axisNote: (from: string, to: string, startsAtZero: boolean) => string
    /** Said instead of the picture when no year has a value. */
    readonly emptyText: string
    /** Written at the place where the definition changes. */
    readonly breakLabel?: string
  }

/** Lines over the years: place, comparison, rest. Missing years dotted, forecasts dashed, margins as a band. */
export function LineChart(props: LineChartProps): VNode {
  const marks = placeLine(props)
  if (marks.empty) return <EmptyChart text={props.emptyText} />
  const { from, to } = marks.axis
  const written = formatTicks(marks.axis, props)
  return (
    <div class="chart">
      <ChartSvg {...wordsOf(props)} kind="line" height={marks.height} gutters={marks.gutters}>
        <Plot height={marks.height}>
          <path class="grid" d={marks.grid} />
          {marks.zeroLine !== undefined && <path class="zero" d={`M0 ${marks.zeroLine}H${PLOT_WIDTH}`} />}
          {marks.breaks.map((x) => (
            <path class="cut" d={`M${Math.round(x)} ${marks.top}V${marks.bottom}`} />
          ))}
          {marks.series.map(drawSeries)}
        </Plot>
        <g class="ay">
          {marks.yTicks.map((tick) => (
            <text x="-10" y={tick.y + 4.5}>
              {tick.text}
            </text>
          ))}
        </g>
        <g class="ax">
          {marks.xTicks.map((tick) => (
            <text class={tick.minor ? 'minor' : undefined} x={percentOf(tick.x)} y={marks.height - 4}>
              {tick.text}
            </text>
          ))}
          {props.breakLabel !== undefined &&
            marks.breaks.map((x) => (
              <text class="cut-label" x={percentOf(x)} y={marks.top - 4}>
                {props.breakLabel}
              </text>
            ))}
        </g>
        {drawLabels(marks)}
      </ChartSvg>
      <p class="chart-note">{props.axisNote(written(from), written(to), from === 0)}</p>
    </div>
  )
}

/** The paths of one series, in drawing order. */
export function drawSeries(series: SeriesMarks): VNode {
  return (
    <g class={`t-${series.tone}`}>
      {series.band && <path class="band" d={series.band} />}
      {series.whiskers && <path class="whisker" d={series.whiskers} />}
      {series.dotted && <path class="dotted" stroke-dasharray="1 5" d={series.dotted} />}
      {series.dashed && <path class="dashed" stroke-dasharray="8 5" d={series.dashed} />}
      {series.solid && <path class="solid" d={series.solid} />}
      {series.dots && <path class="dots" d={series.dots} />}
      {series.dots && series.tone === 'grey' && <path class="hole" d={series.dots} />}
      {series.openDots && <path class="dots" d={series.openDots} />}
      {series.openDots && <path class="hole" d={series.openDots} />}
    </g>
  )
}

function drawLabels(marks: LineMarks): VNode[] {
  return marks.labels.map((label) => {
    const x = percentOf(label.x)
    const inPlot = label.x < PLOT_WIDTH
    const above = inPlot && label.x > LAST_ROOM
    const dx = above ? undefined : 10
    return (
      <text class={`lb t-${label.tone}${above ? ' at-end' : inPlot ? ' at' : ''}`} x={x} y={label.y} dx={dx}>
        {label.lines.length === 1
          ? label.lines[0]
          : label.lines.map((line, i) => (
              <tspan x={x} dx={dx} dy={i === 0 ? undefined : 16}>
                {line}
              </tspan>
            ))}
      </text>
    )
  })
}

/** Only the words, so that a chart's numbers never end up as attributes. */
export function wordsOf(props: ChartWords): ChartWords {
  return { id: props.id, title: props.title, description: props.description }
}
