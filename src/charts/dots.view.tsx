import type { VNode } from 'preact'
import { formatTicks, type TickFormats } from './axis.ts'
import { type CompareItem, isKnownItem } from './bars.ts'
import { rowText } from './bars.view.tsx'
import { ChartSvg, EmptyChart, Plot } from './chart-svg.view.tsx'
import { placeDots } from './dots-marks.ts'
import { wordsOf } from './line.view.tsx'
import { percentOf } from './path.ts'
import type { ChartWords } from './tone.ts'

export type DotPlotProps = ChartWords &
  TickFormats & {
    readonly items: readonly CompareItem[]
    readonly emptyText: string
    readonly axisNote: (from: string, to: string, startsAtZero: boolean) => string
  }

/** Figures with their margin on one common axis. The first item with tone `deep` gets a line through all rows. */
export function DotPlot(props: DotPlotProps): VNode {
  if (!props.items.some(isKnownItem)) return <EmptyChart text={props.emptyText} />
  const marks = placeDots(props.items, props.format, props.formatTick)
  const { from, to } = marks.axis
  const written = formatTicks(marks.axis, props)
  return (
    <div class="chart">
      <ChartSvg {...wordsOf(props)} kind="dotplot" height={marks.height}>
        <Plot height={marks.height}>
          <path class="grid" d={marks.grid} />
          {marks.reference !== undefined && (
            <path class="reference" d={`M${marks.reference} ${marks.top}V${marks.bottom}`} />
          )}
          {marks.dots.map((row) => (
            <g class={`t-${row.tone}`}>
              <path class="rail" d={row.rail} />
              {row.interval && <path class="interval" d={row.interval} />}
              {row.dot && <path class="dots" d={row.dot} />}
              {row.dot && row.tone === 'grey' && <path class="hole" d={row.dot} />}
            </g>
          ))}
        </Plot>
        {marks.rows.map(rowText)}
        <g class="ax">
          {marks.ticks.map((tick) => (
            <text
              class={`${tick.anchor}${tick.minor ? ' minor' : ''}`}
              x={percentOf(tick.x)}
              y={marks.height - 4}
            >
              {tick.text}
            </text>
          ))}
        </g>
      </ChartSvg>
      <p class="chart-note">{props.axisNote(written(from), written(to), from === 0)}</p>
    </div>
  )
}
