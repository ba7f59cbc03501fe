import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { BarChart } from './bars.view.tsx'
import { LineChart } from './line.view.tsx'

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const format = (value: number) => `${number.format(value)}%`
const words = {
  title: 'Inwoners van 65 jaar en ouder',
  description: 'In Zeist steeg het aandeel.',
  emptyText: 'Geen cijfer.',
}
const axisNote = (from: string, to: string) => `De as loopt van ${from} tot ${to}.`
const points = (from: number) =>
  Array.from({ length: 13 }, (_, i) =>
    i % 5 === 3 ? { at: 2012 + i } : { at: 2012 + i, value: from + i / 2 },
  )

/** A place page: 30 line charts and 10 bar charts. */
function renderPage(): number {
  let length = 0
  for (let i = 0; i < 40; i++)
    length += (i % 4 === 3 ? renderBars(`chart-${i}`) : renderLine(`chart-${i}`)).length
  return length
}

function renderBars(id: string): string {
  const items = [
    { label: 'Zeist', tone: 'thread', value: 21.6 },
    { label: 'Provincie Utrecht', tone: 'grey', value: 17.4 },
    { label: 'Nederland', tone: 'deep', value: 20.5 },
  ] as const
  return render(h(BarChart, { ...words, id, format, items }))
}

function renderLine(id: string): string {
  const series = [
    { label: 'Zeist', tone: 'thread', points: points(17) },
    { label: 'Nederland', tone: 'deep', points: points(14) },
  ] as const
  return render(h(LineChart, { ...words, id, format, axisNote, series }))
}

test('a page with 40 charts renders on the server in less than 8 ms', async ({ bench }) => {
  const result = await bench('40 charts', () => {
    renderPage()
  }).run()
  expect(result.latency.p50).toBeLessThan(8)
})
