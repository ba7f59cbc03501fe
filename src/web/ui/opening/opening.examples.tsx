import { ButtonLink } from '../button/button.view.tsx'
import type { Example } from '../example.ts'
import { Opening } from './opening.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'title, sentence and action',
    render: () => (
      <Opening
        level={2}
        title="Zeist"
        sub="gemeente · 66.641 inwoners"
        lead="Ruim één op de vijf inwoners is 65 jaar of ouder."
        actions={<ButtonLink href="#ouder-worden">Lees het regiobeeld</ButtonLink>}
      />
    ),
  },
]
