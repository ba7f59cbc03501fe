import type { Example } from '../example.ts'
import { Breadcrumbs } from './breadcrumbs.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a neighbourhood',
    render: () => (
      <Breadcrumbs
        locale="nl"
        crumbs={[
          { name: 'Nederland', path: '/gebieden/NL00' },
          { name: 'Utrecht', path: '/gebieden/PV26' },
          { name: 'Zeist', path: '/gebieden/GM0355' },
        ]}
      />
    ),
  },
]
