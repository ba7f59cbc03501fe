import type { Example } from '../example.ts'
import { DefinitionList } from './definition-list.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a source',
    render: () => (
      <DefinitionList
        items={[
          { term: 'Bron', description: 'CBS, Kerncijfers wijken en buurten 2024' },
          { term: 'Licentie', description: 'CC BY 4.0' },
          { term: 'Periode', description: 'De stand op 1 januari van het jaar' },
        ]}
      />
    ),
  },
]
