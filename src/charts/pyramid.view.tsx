import type { VNode } from 'preact'
import { ChartSvg, EmptyChart, Plot } from './chart-svg.view.tsx'
import { wordsOf } from './line.view.tsx'
import { percentOf } from './path.ts'
import { listPyramidValues, type PyramidState } from './pyramid.ts'
import { placePyramid } from './pyramid-marks.ts'
import type { ChartWords } from './tone.ts'

export type PyramidProps = ChartWords &
  PyramidState & {
    readonly menLabel: string
    readonly womenLabel: string
    readonly placeLabel: string
    readonly comparisonLabel?: string
    /** Explains the full colour: "65 jaar en ouder". */
    readonly emphasisLabel?: string
    readonly emptyText: string
  }

/** Population pyramid: bars for the place, an outline for what it is compared with. */
export function PopulationPyramid(props: PyramidProps): VNode {
  if (listPyramidValues({ ...props, ages: props.ages }).length === 0)
    return <EmptyChart text={props.emptyText} />
  const marks = placePyramid(props)
  return (
    <div class="chart">
      <p class="chart-key">
        <span class="key key-bar">{props.placeLabel}</span>
        {props.emphasisLabel !== undefined && <span class="key key-old">{props.emphasisLabel}</span>}
        {props.comparisonLabel !== undefined && <span class="key key-line">{props.comparisonLabel}</span>}
      </p>
      <ChartSvg {...wordsOf(props)} kind="pyramid" height={marks.height} gutters={[4, 1]}>
        <Plot height={marks.height}>
          <path class="grid" d={marks.grid} />
          <path class="bar young" d={marks.young} />
          <path class="bar t-thread" d={marks.old} />
          {marks.missing && <path class="bar-missing" d={marks.missing} />}
          {marks.outline && <path class="outline-halo" d={marks.outline} />}
          {marks.outline && <path class="outline" d={marks.outline} />}
          <path class="spine" d={`M500 ${marks.top}V${marks.bottom}`} />
        </Plot>
        <text class="side men" x="50%" dx="-14" y="15">
          {props.menLabel}
        </text>
        <text class="side" x="50%" dx="14" y="15">
          {props.womenLabel}
        </text>
        <g class="ay">
          {marks.ageTicks.map((tick) => (
            <text x="-8" y={tick.y}>
              {tick.text}
            </text>
          ))}
        </g>
        <g class="ax">
          {marks.xTicks.map((tick) => (
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
    </div>
  )
}
