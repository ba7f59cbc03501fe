import type { VNode } from 'preact'
import { EmptyChart, Plot } from './chart-svg.view.tsx'
import { drawSeries } from './line.view.tsx'
import { stepsOf } from './line-marks.ts'
import type { Panel } from './multiples.ts'
import { placeMultiples } from './multiples-marks.ts'
import { textWidth } from './text-width.ts'
import type { ChartWords } from './tone.ts'

export type SmallMultiplesProps = ChartWords & {
  readonly panels: readonly Panel[]
  readonly format: (value: number) => string
  /** Years between two regular points; 1 unless told otherwise. */
  readonly step?: number
  readonly axisNote: (from: string, to: string, startsAtZero: boolean) => string
  readonly emptyText: string
}

/** Many small line charts on the same axes, two to a row on a phone. */
export function SmallMultiples(props: SmallMultiplesProps): VNode {
  const marks = placeMultiples(props.panels, props.format, props.step)
  if (marks.panels.every((panel) => panel.empty)) return <EmptyChart text={props.emptyText} />
  const left = stepsOf(Math.max(0, ...marks.yTicks.map((tick) => textWidth(tick.text, 13))) + 10)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of pictures, not a landmark and not form fields
    <div class="chart" role="group" aria-labelledby={`${props.id}-t`}>
      <p class="visually-hidden" id={`${props.id}-t`}>
        {props.title}. {props.description}
      </p>
      <ul class="multiples">
        {marks.panels.map(({ panel, series, empty }, i) => (
          <li>
            <p class="panel-head">
              {panel.href === undefined ? panel.heading : <a href={panel.href}>{panel.heading}</a>}{' '}
              <b class={empty || panel.missing ? 'why' : undefined}>{panel.figure}</b>
            </p>
            <svg
              class={`chart-svg line small gl-${left} gr-1`}
              width="100%"
              height={marks.height}
              overflow="visible"
              role="img"
              aria-labelledby={`${props.id}-${i}`}
            >
              <title id={`${props.id}-${i}`}>{panel.description}</title>
              <Plot height={marks.height}>
                <path class="grid" d={marks.grid} />
                {series.map(drawSeries)}
              </Plot>
              <g class="ay">
                {marks.yTicks.map((tick) => (
                  <text x="-8" y={tick.y + 4.5}>
                    {tick.text}
                  </text>
                ))}
              </g>
              <g class="ax">
                <text class="start" y={marks.height - 4}>
                  {marks.years[0]}
                </text>
                <text class="end" x="100%" y={marks.height - 4}>
                  {marks.years[1]}
                </text>
              </g>
            </svg>
          </li>
        ))}
      </ul>
      <p class="chart-note">
        {props.axisNote(props.format(marks.axis.from), props.format(marks.axis.to), marks.axis.from === 0)}
      </p>
    </div>
  )
}
