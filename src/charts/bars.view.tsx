import type { VNode } from 'preact'
import { type CompareItem, isKnownItem } from './bars.ts'
import { placeBars } from './bars-marks.ts'
import { ChartSvg, EmptyChart, Plot } from './chart-svg.view.tsx'
import { wordsOf } from './line.view.tsx'
import type { ChartRow } from './rows.ts'
import type { ChartWords } from './tone.ts'

export type BarChartProps = ChartWords & {
  /** In the order of the page: place, parent, country, similar. */
  readonly items: readonly CompareItem[]
  readonly format: (value: number) => string
  readonly emptyText: string
  /** One line below, such as what the thin lines at the end of a bar mean. */
  readonly note?: string
}

/** Bars from a common zero; label and figure stand above their bar, so that nothing is cut on a phone. */
export function BarChart(props: BarChartProps): VNode {
  if (!props.items.some(isKnownItem)) return <EmptyChart text={props.emptyText} />
  const marks = placeBars(props.items, props.format)
  return (
    <div class="chart">
      <ChartSvg {...wordsOf(props)} kind="bars" height={marks.height}>
        <Plot height={marks.height}>
          {marks.bars.map((bar) => (
            <path class={`bar t-${bar.tone}`} d={bar.path} />
          ))}
          {marks.missing && <path class="bar-missing" d={marks.missing} />}
          {marks.whiskers && <path class="whisker-halo" d={marks.whiskers} />}
          {marks.whiskers && <path class="bar-whisker" d={marks.whiskers} />}
          <path class="zero" d={marks.zero} />
        </Plot>
        {marks.rows.map(rowText)}
      </ChartSvg>
      {props.note !== undefined && <p class="chart-note">{props.note}</p>}
    </div>
  )
}

/** Label, figure and note of one row, as one text. */
export function rowText(row: ChartRow): VNode {
  return (
    <text class={`row t-${row.tone}`} y={row.y}>
      {row.label}
      <tspan
        class={row.missing ? 'why' : 'num'}
        x={row.twoLines ? 0 : undefined}
        dx={row.twoLines ? undefined : 8}
        dy={row.twoLines ? 19 : undefined}
      >
        {row.text}
      </tspan>
      {row.note !== undefined && (
        <tspan class="why" dx="8">
          {row.note}
        </tspan>
      )}
    </text>
  )
}
