import type { Example } from '../example.ts'
import { Button, ButtonLink } from './button.view.tsx'

export const examples: readonly Example[] = [
  { name: 'primary', render: () => <Button>Zoeken</Button> },
  { name: 'secondary', render: () => <Button weight="secondary">Vergelijk</Button> },
  {
    name: 'links side by side',
    render: () => (
      <div class="opening__actions">
        <ButtonLink href="/gebieden/GM0355">Lees het regiobeeld</ButtonLink>
        <ButtonLink href="/vergelijk?gebied=GM0355" weight="secondary">
          Vergelijk met andere gemeenten
        </ButtonLink>
      </div>
    ),
  },
]
