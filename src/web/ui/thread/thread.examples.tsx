import type { Example } from '../example.ts'
import { Bead, Thread } from './thread.view.tsx'

export const examples: readonly Example[] = [
  {
    name: 'three beads, the last one a hole',
    render: () => (
      <Thread>
        <Bead id="cijfer" title="Ouder worden" intro="Hoeveel ouderen wonen er, en hoe verandert dat?">
          <p class="nl-paragraph">In Zeist is 21,6% van de inwoners 65 jaar of ouder.</p>
        </Bead>
        <Bead id="doel" title="Ontmoeten in elke wijk" kind="open" level={3}>
          <p class="nl-paragraph">Doel uit het regioplan, versie 1.0.</p>
        </Bead>
        <Bead id="actie" title="Nog geen actie" kind="hole" level={3}>
          <p class="nl-paragraph">Bij dit doel hoort nog geen actie.</p>
        </Bead>
      </Thread>
    ),
  },
  {
    name: 'one bead without text',
    render: () => (
      <Thread>
        <Bead id="alleen" title="Wat gebeurt hier?" />
      </Thread>
    ),
  },
]
