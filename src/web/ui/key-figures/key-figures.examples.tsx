import type { Example } from '../example.ts'
import { KeyFigures } from './key-figures.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'three figures',
    render: () => (
      <KeyFigures
        figures={[
          { value: '21,6%', text: 'is 65 jaar of ouder' },
          { value: '48,8%', text: 'van de 65-plussers voelt zich eenzaam', note: 'schatting' },
          { value: '74', text: 'van elke 1.000 inwoners krijgen hulp uit de Wmo' },
        ]}
      />
    ),
  },
  {
    name: 'a large number and a long sentence',
    render: () => (
      <KeyFigures
        figures={[
          { value: '17.942.942', text: 'mensen wonen in Nederland' },
          {
            value: '€ 379.900',
            text: 'is een woning gemiddeld waard volgens de gemeente, gemeten op 1 januari van het jaar ervoor',
          },
        ]}
      />
    ),
  },
]
