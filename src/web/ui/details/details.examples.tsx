import type { Example } from '../example.ts'
import { Details } from './details.view.tsx'

const text = 'Het deel van alle inwoners dat 65 jaar of ouder is, op 1 januari van het jaar.'

export const examples: readonly Example[] = [
  { name: 'closed', render: () => <Details summary="Wat is dit?">{text}</Details> },
  {
    name: 'open',
    render: () => (
      <Details summary="Wat is dit?" open>
        {text}
      </Details>
    ),
  },
]
