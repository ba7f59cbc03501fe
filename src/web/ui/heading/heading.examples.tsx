import type { Example } from '../example.ts'
import { Heading } from './heading.view.tsx'

export const examples: readonly Example[] = [
  { name: 'level 2', render: () => <Heading level={2}>Ouder worden in Zeist</Heading> },
  { name: 'level 3', render: () => <Heading level={3}>Inwoners van 65 jaar en ouder</Heading> },
  {
    name: 'a long name',
    render: () => <Heading level={2}>Samenwerkingsverband ouderenzorg Nederbetuwe-Vijfheerenlanden</Heading>,
  },
]
