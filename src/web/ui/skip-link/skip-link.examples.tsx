import type { Example } from '../example.ts'
import { SkipLink } from './skip-link.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'hidden until it has the focus',
    render: () => <SkipLink target="inhoud" text="Ga naar de inhoud" />,
  },
]
