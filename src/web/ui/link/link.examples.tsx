import type { Example } from '../example.ts'
import { Link } from './link.view.tsx'

export const examples: readonly Example[] = [
  { name: 'plain', render: () => <Link href="/bronnen">Bekijk alle bronnen</Link> },
  {
    name: 'in a sentence',
    render: () => (
      <p class="nl-paragraph">
        De cijfers komen van het <Link href="https://www.cbs.nl/">CBS</Link> en het RIVM.
      </p>
    ),
  },
]
