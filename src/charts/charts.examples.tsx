import type { VNode } from 'preact'
import { axisNote, emptyText, nederland, percent, yearly, zeist } from './example-series.ts'
import { SmallMultiples } from './multiples.view.tsx'
import { PopulationPyramid } from './pyramid.view.tsx'
import { Sparkline } from './sparkline.view.tsx'

/** Named states of the pyramid, the small multiples and the sparkline. */
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

export const examples: readonly { name: string; render(): VNode }[] = [
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
