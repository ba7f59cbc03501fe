import type { VNode } from 'preact'
import type { CompareItem } from './bars.ts'
import { BarChart } from './bars.view.tsx'
import { DotPlot } from './dots.view.tsx'
import type { ChartSeries, SeriesPoint } from './line.ts'
import { LineChart, type LineChartProps } from './line.view.tsx'
import { SmallMultiples } from './multiples.view.tsx'
import { PopulationPyramid } from './pyramid.view.tsx'
import { Sparkline } from './sparkline.view.tsx'

/** Named states of every chart. The figures are examples; the shapes of trouble (gaps, breaks, margins) are real. */
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const percent = (value: number) => `${number.format(value)}%`
const whole = (value: number) => number.format(Math.round(value))
const axisNote = (from: string, to: string, zero: boolean) =>
  zero
    ? `De as loopt van ${from} tot ${to}.`
    : `Let op: de as begint niet bij nul, maar loopt van ${from} tot ${to}.`
const emptyText = 'Van dit onderwerp is voor geen enkel jaar een cijfer bekend.'

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

const compared: readonly CompareItem[] = [
  { label: 'Zeist', tone: 'thread', value: 21.6 },
  { label: 'Provincie Utrecht', tone: 'grey', value: 17.4 },
  { label: 'Nederland', tone: 'deep', value: 20.5 },
  { label: 'Vergelijkbare gemeenten', tone: 'grey', value: 22.3, note: '11 gemeenten' },
]
export const lonely: readonly CompareItem[] = [
  { label: 'Zeist', tone: 'thread', value: 48.8, low: 46.4, high: 51.2, note: 'schatting' },
  { label: 'Zuidoost Utrecht', tone: 'grey', value: 47.1, low: 45.9, high: 48.3 },
  { label: 'Nederland', tone: 'deep', value: 49.5, low: 49.2, high: 49.8 },
]

function bars(id: string, items: readonly CompareItem[], format = percent): VNode {
  const words = { id, title: 'Vergelijking', description: 'Zeist 21,6%, Nederland 20,5%.' }
  return <BarChart {...words} items={items} format={format} emptyText={emptyText} />
}
export function dots(id: string, items: readonly CompareItem[]): VNode {
  const words = { id, title: 'Eenzaamheid onder 65-plussers', description: 'Zeist 48,8%, Nederland 49,5%.' }
  return <DotPlot {...words} items={items} format={percent} emptyText={emptyText} axisNote={axisNote} />
}

const ages = Array.from({ length: 20 }, (_, i) => i * 5)
const men = [2.4, 2.7, 2.9, 2.8, 2.6, 2.5, 2.6, 2.7, 2.8, 3, 3.3, 3.6, 3.5, 3.1, 2.7, 2.3, 1.5, 0.9, 0.4, 0.1]
const women = [2.3, 2.6, 2.8, 2.8, 2.7, 2.6, 2.8, 3, 3.1, 3.3, 3.6, 3.8, 3.7, 3.3, 3, 2.8, 2, 1.5, 0.9, 0.3]
const menNl = [2.4, 2.6, 2.7, 2.9, 3.3, 3.3, 3.4, 3.2, 3.1, 3, 3.4, 3.7, 3.4, 3, 2.6, 2.1, 1.2, 0.6, 0.2, 0.1]
const womenNl = [
  2.3, 2.4, 2.6, 2.7, 3.2, 3.2, 3.3, 3.2, 3.1, 3.1, 3.4, 3.7, 3.4, 3, 2.7, 2.3, 1.5, 1, 0.5, 0.2,
]
function pyramid(
  id: string,
  men: readonly (number | undefined)[],
  women: readonly (number | undefined)[],
): VNode {
  return (
    <PopulationPyramid
      id={id}
      title="Leeftijdsopbouw van Zeist"
      description="Zeist heeft meer vrouwen dan mannen van 80 jaar en ouder, en meer 80-plussers dan Nederland."
      ages={ages}
      place={{ men, women }}
      comparison={{ men: menNl, women: womenNl }}
      emphasisFrom={65}
      format={percent}
      menLabel="Mannen"
      womenLabel="Vrouwen"
      placeLabel="Zeist"
      emphasisLabel="Zeist, 65 jaar en ouder"
      comparisonLabel="Nederland"
      emptyText={emptyText}
    />
  )
}

const multiples = ['Eemland', 'Utrecht Stad', 'Utrecht West', 'Zuidoost Utrecht', 'Amerongen'].map(
  (heading, i) => ({
    heading,
    missing: i === 4,
    figure: i === 4 ? 'te weinig inwoners' : percent(18 + i * 2.2),
    description: `${heading}: van ${16 + i} naar ${18 + i * 2.2} procent.`,
    series: [
      { ...nederland, label: '' },
      {
        label: '',
        tone: 'thread' as const,
        points:
          i === 4
            ? []
            : yearly(2012, [
                16 + i,
                16.4 + i,
                null,
                17 + i,
                17 + i,
                17.5 + i,
                17 + i * 1.5,
                17.5 + i * 1.6,
                18 + i * 2,
                null,
                18 + i * 2,
                18 + i * 2.1,
                18 + i * 2.2,
              ]),
      },
    ],
  }),
)

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
  { name: 'bars: normal', render: () => bars('bars-1', compared) },
  {
    name: 'bars: estimate with margin and missing',
    render: () =>
      bars('bars-2', [...lonely, { label: 'Rhijnauwen', tone: 'grey', missing: 'te weinig inwoners' }]),
  },
  {
    name: 'bars: zero and negative',
    render: () =>
      bars('bars-3', [
        { label: 'Zeist', tone: 'thread', value: -1.4 },
        { label: 'De Bilt', tone: 'grey', value: 0 },
        { label: 'Nederland', tone: 'deep', value: 2.1 },
      ]),
  },
  {
    name: 'bars: long labels, large numbers',
    render: () =>
      bars(
        'bars-4',
        [
          { label: 'Leidschendam-Voorburg, Voorburg West', tone: 'thread', value: 77123 },
          { label: 'Gemeenten met even veel inwoners', tone: 'grey', value: 68420.4 },
        ],
        whole,
      ),
  },
  {
    name: 'bars: all missing',
    render: () => bars('bars-5', [{ label: 'Zeist', tone: 'thread', missing: 'niet verzameld' }]),
  },
  { name: 'dots: estimates with margin', render: () => dots('dots-1', lonely) },
  {
    name: 'dots: one without margin, one missing',
    render: () =>
      dots('dots-2', [
        ...lonely,
        { label: 'De Bilt', tone: 'grey', value: 44.2 },
        { label: 'Austerlitz', tone: 'grey', missing: 'te weinig inwoners' },
      ]),
  },
  { name: 'dots: one point', render: () => dots('dots-3', lonely.slice(0, 1)) },
  { name: 'pyramid: with outline of the Netherlands', render: () => pyramid('pyramid-1', men, women) },
  {
    name: 'pyramid: oldest classes unknown',
    render: () =>
      pyramid(
        'pyramid-2',
        men.map((v, i) => (i > 16 ? undefined : v)),
        women.map((v, i) => (i > 16 ? undefined : v)),
      ),
  },
  {
    name: 'pyramid: all missing',
    render: () => (
      <PopulationPyramid
        id="pyramid-3"
        title="Leeftijdsopbouw"
        description={emptyText}
        ages={ages}
        place={{ men: [], women: [] }}
        format={percent}
        menLabel="Mannen"
        womenLabel="Vrouwen"
        placeLabel="Zeist"
        emptyText={emptyText}
      />
    ),
  },
  {
    name: 'small multiples',
    render: () => (
      <SmallMultiples
        id="multiples-1"
        title="65-plussers per subregio"
        description="In elke subregio stijgt het aandeel."
        panels={multiples}
        format={percent}
        axisNote={axisNote}
        emptyText={emptyText}
      />
    ),
  },
  {
    name: 'sparkline in a sentence',
    render: () => (
      <p>
        Het aandeel 65-plussers <Sparkline label="van 19 naar 22 procent" points={zeist.points} /> groeit.
      </p>
    ),
  },
]
