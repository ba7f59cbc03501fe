import type { VNode } from 'preact'
import type { CompareItem } from './bars.ts'
import { BarChart } from './bars.view.tsx'
import { DotPlot } from './dots.view.tsx'
import { axisNote, emptyText, percent, whole } from './example-series.ts'

/** Named states of bars and dots. */
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

export const examples: readonly { name: string; render(): VNode }[] = [
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
]
