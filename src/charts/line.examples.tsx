import type { VNode } from 'preact'
import { axisNote, emptyText, nederland, percent, yearly, zeist } from './example-series.ts'
import type { ChartSeries } from './line.ts'
import { LineChart, type LineChartProps } from './line.view.tsx'

/** Named states of the line chart. */
export function line(id: string, series: readonly ChartSeries[], more: Partial<LineChartProps> = {}): VNode {
  return (
    <LineChart
      id={id}
      title="Inwoners van 65 jaar en ouder"
      description="In Zeist steeg het aandeel van 19% in 2012 naar 22% in 2024. In Nederland van 16,2% naar 20,5%."
      series={series}
      format={percent}
      axisNote={axisNote}
      emptyText={emptyText}
      {...more}
    />
  )
}

const forecast: ChartSeries = {
  label: 'Zeist',
  tone: 'thread',
  points: [
    ...yearly(2018, [7.1, 7.3, 7.4, 7.6, 7.9, 8.1, 8.4]),
    { at: 2025, value: 8.8, low: 8.6, high: 9, forecast: true },
    { at: 2026, value: 9.2, low: 8.8, high: 9.6, forecast: true },
    { at: 2027, value: 9.7, low: 9.1, high: 10.3, forecast: true },
    { at: 2028, value: 10.1, low: 9.2, high: 11, forecast: true },
  ],
}

export const examples: readonly { name: string; render(): VNode }[] = [
  { name: 'line: missing years', render: () => line('line-1', [zeist, nederland]) },
  {
    name: 'line: three series that end close together',
    render: () =>
      line('line-2', [
        zeist,
        nederland,
        {
          label: 'Vergelijkbare gemeenten',
          tone: 'grey',
          points: yearly(2012, [17, 17.4, 17.9, 18.3, 18.8, 19.2, 19.7, 20, 20.4, 20.8, 21.1, 21.3, 21.5]),
        },
        {
          label: 'Provincie Utrecht',
          tone: 'grey',
          points: yearly(2012, [14, 14.4, 14.7, 15.1, 15.4, 15.7, 16, 16.2, 16.5, 16.8, 17.1, 17.3, 17.5]),
        },
      ]),
  },
  {
    name: 'line: forecast with widening band',
    render: () =>
      line('line-3', [forecast, { ...nederland, points: yearly(2018, [4.5, 4.6, 4.7, 4.8, 4.9, 5, 5.1]) }], {
        zero: true,
      }),
  },
  {
    name: 'line: estimate with band',
    render: () =>
      line('line-4', [
        { ...zeist, points: yearly(2017, [19, 20, 20.4, 21, 21.8, 22, 22.6, 23.9], 1.1) },
        nederland,
      ]),
  },
  {
    name: 'line: lonely estimates every four years',
    render: () =>
      line('line-5', [
        {
          label: 'Zeist',
          tone: 'thread',
          points: [2012, 2016, 2020].map((at, i) => ({
            at,
            value: 41 + i * 4,
            low: 39 + i * 4,
            high: 43 + i * 4,
          })),
        },
      ]),
  },
  {
    name: 'line: break between two definitions',
    render: () =>
      line(
        'line-break',
        [
          {
            label: 'Zeist',
            tone: 'thread',
            breaks: [2018],
            points: yearly(2012, [77, 77.4, 76.8, 77.9, 78, 78.3, 74.1, 74.5, 74.3, 75, 75.2]),
          },
        ],
        { breakLabel: 'andere meting' },
      ),
  },
  {
    name: 'line: stops early, long label',
    render: () =>
      line('line-6', [
        {
          label: 'Leidschendam-Voorburg',
          tone: 'thread',
          points: yearly(2012, [19, 19.4, 19.9, 20.1, 20.6, 21, null, null, null, null]),
        },
        {
          label: 'Vergelijkbare gemeenten',
          tone: 'grey',
          points: yearly(2012, [16, 16.3, 16.7, 17, 17.4, 17.8, 18.1, 18.5, 18.8, 19]),
        },
      ]),
  },
  {
    name: 'line: one point',
    render: () => line('line-7', [{ label: 'Zeist', tone: 'thread', points: yearly(2024, [22]) }]),
  },
  {
    name: 'line: all zero',
    render: () =>
      line('line-8', [{ label: 'Rottum', tone: 'thread', points: yearly(2019, [0, 0, 0, 0, 0]) }]),
  },
  {
    name: 'line: negative',
    render: () =>
      line('line-9', [
        { label: 'Groei', tone: 'thread', points: yearly(2017, [1.2, 0.4, -0.6, -1.1, 0.3, 0.9, -0.2]) },
      ]),
  },
  {
    name: 'line: all missing',
    render: () =>
      line('line-10', [{ label: 'Zeist', tone: 'thread', points: yearly(2017, [null, null, null]) }]),
  },
]
