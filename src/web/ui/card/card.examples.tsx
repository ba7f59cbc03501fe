import type { Example } from '../example.ts'
import { Card, Cards } from './card.view.tsx'

export const examples: readonly Example[] = [
  { name: 'only a title', render: () => <Card href="/regios/twente" title="Twente" /> },
  {
    name: 'three cards',
    render: () => (
      <Cards
        cards={[
          {
            href: '/regios/utrecht/projecten/stevig-staan',
            title: 'Stevig staan in Zeist',
            kind: 'Project · valpreventie',
            children: 'Op koers · bevestigd 12 november',
          },
          {
            href: '/regios/utrecht/bijeenkomsten/wonen-en-zorg',
            title: 'Thematafel wonen en zorg',
            kind: 'Bijeenkomst · 4 december',
            children: 'Nog 12 plaatsen',
          },
          {
            href: '/regios/utrecht/plannen/regioplan',
            title: 'Ontmoeten in elke wijk',
            kind: 'Opgave · regioplan 1.0',
            children: '3 projecten, 1 zonder trekker',
          },
        ]}
      />
    ),
  },
]
