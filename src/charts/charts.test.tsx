import { readFileSync } from 'node:fs'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { examples as others } from './charts.examples.tsx'
import { examples as comparisons } from './compare.examples.tsx'
import { Figure } from './figure.view.tsx'
import { examples as frames } from './frame.examples.tsx'
import { examples as lines } from './line.examples.tsx'
import { LineChart } from './line.view.tsx'
import { FigureTable } from './table.view.tsx'

const examples = [...lines, ...comparisons, ...others]

const html = (name: string) => {
  const example = examples.find((one) => one.name === name)
  if (!example) throw new Error(`no example ${name}`)
  return render(example.render())
}
const points = (values: number[]) => values.map((value, i) => ({ at: 2017 + i, value }))

describe('every example of a chart', () => {
  test.each(examples.map((e) => [e.name, e] as const))(
    '%s: has a name, a description and clean numbers',
    (name, example) => {
      const text = render(example.render())
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/)
      expect(text).not.toContain('style=')
      if (text.includes('chart-empty')) expect(text).not.toContain('<svg')
      else if (!name.startsWith('sparkline')) expect(text).toMatch(/aria-labelledby/)
    },
  )
  test('has ids that occur once in the whole catalogue', () => {
    const all = [...examples, ...frames].map((e) => render(e.render())).join('')
    const ids = [...all.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
    expect(ids.length).toBeGreaterThan(40)
    expect(twice).toEqual([])
  })
})

describe('a line chart on the page', () => {
  test('draws missing years as a dotted path of its own', () => {
    expect(html('line: missing years')).toMatch(/<path class="dotted" stroke-dasharray="1 5" d="M0 [^"]+"/)
  })
  test('says in words where the axis starts and ends', () => {
    expect(html('line: missing years')).toContain('de as begint niet bij nul, maar loopt van 16% tot 22%')
    expect(html('line: all zero')).toContain('De as loopt van 0% tot 1%')
  })
  test('says why there is no picture when every year is missing', () => {
    expect(html('line: all missing')).toBe(
      '<p class="chart-empty">Van dit onderwerp is voor geen enkel jaar een cijfer bekend.</p>',
    )
  })
  test('of two series and eight points stays below 2.5 kB', () => {
    const chart = render(
      <LineChart
        id="share-65-plus"
        title="Inwoners van 65 jaar en ouder"
        description="In Zeist steeg het aandeel van 19% in 2017 naar 22% in 2024."
        series={[
          { label: 'Zeist', tone: 'thread', points: points([19, 20, 20.4, 21, 21.8, 22, 22.6, 23.9]) },
          {
            label: 'Nederland',
            tone: 'deep',
            points: points([18.5, 18.9, 19.2, 19.5, 19.8, 20, 20.2, 20.5]),
          },
        ]}
        format={(n) => `${n}%`}
        axisNote={(from, to) => `De as loopt van ${from} tot ${to}.`}
        emptyText="Geen cijfer."
      />,
    )
    expect(chart.length).toBeLessThan(2500)
  })
  test('escapes text from outside', () => {
    const evil = '<script>alert(1)</script>"'
    const series = [{ label: evil, tone: 'thread' as const, points: points([1, 2]) }]
    const words = { id: 'x', title: evil, description: evil, emptyText: evil, axisNote: () => evil }
    expect(render(<LineChart {...words} series={series} format={() => evil} />)).not.toContain('<script')
  })
})

describe('the frame and the table', () => {
  const frame = (more: Partial<Parameters<typeof Figure>[0]>): VNode => (
    <Figure id="f" heading="Kop" sentence="Zin." source={{ text: 'Bron: CBS' }} {...more}>
      <p>beeld</p>
    </Figure>
  )
  test('keep the order sentence, picture, links', () => {
    const text = render(
      frame({ csv: { text: 'CSV', href: '/a.csv' }, table: { text: 'Tabel', content: 't' } }),
    )
    const order = ['Kop', 'Zin.', 'beeld', 'Tabel', 'CSV', 'Bron: CBS'].map((word) => text.indexOf(word))
    expect(order.every((at, i) => at >= 0 && (i === 0 || at > order[i - 1]!))).toBe(true)
  })
  test('leave out what is not there and keep the asked heading level', () => {
    const text = render(frame({ headingLevel: 2 }))
    expect(text).toContain('<h2 id="f-h">')
    expect(text).not.toContain('<details')
  })
  test('write the reason of a missing figure in its cell, not aligned as a number', () => {
    const text = render(
      <FigureTable
        id="t"
        caption="Inwoners"
        columns={[{ label: 'Jaar' }, { label: 'Zeist', unit: '%', numeric: true }]}
        rows={[
          { header: '2023', cells: [{ text: 'niet verzameld', missing: true }] },
          { header: '2024', cells: [{ text: '22,1' }] },
        ]}
      />,
    )
    expect(text).toContain('<td class="why">niet verzameld</td>')
    expect(text).toContain('<td class="n">22,1</td>')
    expect(text).toContain('<th scope="row">2023</th>')
    expect(text).toContain('<caption id="t-c">Inwoners</caption>')
  })
})

test('no text in a picture is set smaller than 12.5 px', () => {
  const css = readFileSync(new URL('./charts.css', import.meta.url), 'utf8')
  const sizes = [...css.matchAll(/font-size: ([\d.]+)(px|rem)/g)].map(
    (m) => Number(m[1]) * (m[2] === 'rem' ? 16 : 1),
  )
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12.5)
})
