import type { VNode } from 'preact'
import { dots, lonely } from './compare.examples.tsx'
import { nederland, zeist } from './example-series.ts'
import { Figure } from './figure.view.tsx'
import { line } from './line.examples.tsx'
import { FigureTable } from './table.view.tsx'

const table = (id: string): VNode => (
  <FigureTable
    id={id}
    caption="Inwoners van 65 jaar en ouder, in procenten van alle inwoners"
    columns={[
      { label: 'Jaar' },
      { label: 'Zeist', unit: '%', numeric: true },
      { label: 'Nederland', unit: '%', numeric: true },
    ]}
    rows={[
      { header: '2024', emphasis: true, cells: [{ text: '22' }, { text: '20,5', note: 'voorlopig' }] },
      { header: '2023', cells: [{ text: '21' }, { text: '20,2' }] },
      {
        header: '2021',
        cells: [
          { text: 'niet verzameld', missing: true },
          { text: 'niet verzameld', missing: true },
        ],
      },
      { header: '2012', cells: [{ text: '19' }, { text: '16,2' }] },
    ]}
  />
)

function frame(id: string, picture: VNode, notes: string[] = []): VNode {
  return (
    <Figure
      id={id}
      heading="Inwoners van 65 jaar en ouder"
      sentence={
        <p>
          In Zeist is <b>21,6%</b> van de inwoners 65 jaar of ouder. Dat is iets meer dan in Nederland
          (20,5%).
        </p>
      }
      notes={notes}
      explanation={{
        text: 'Wat is dit?',
        content: <p>Het aantal inwoners van 65 jaar en ouder op 1 januari, als deel van alle inwoners.</p>,
      }}
      table={{ text: 'Tabel', content: table(`${id}-table`) }}
      csv={{ text: 'CSV', href: '#csv' }}
      source={{ text: 'Bron: CBS, Kerncijfers wijken en buurten 2024', href: '#bron' }}
    >
      {picture}
    </Figure>
  )
}

export const examples: readonly { name: string; render(): VNode }[] = [
  { name: 'figure: line', render: () => frame('figure-1', line('frame-line', [zeist, nederland])) },
  {
    name: 'figure: with a warning',
    render: () =>
      frame('figure-2', dots('frame-dots', lonely), [
        'Dit cijfer komt uit een model. Vergelijk buurten daarom niet op tienden van procenten.',
      ]),
  },
  { name: 'table', render: () => table('table-1') },
]
