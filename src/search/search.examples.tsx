import type { Example } from '../web/index.ts'
import type { SearchDocument } from './document.ts'
import { SearchHit } from './hit.view.tsx'

const neighbourhood: SearchDocument = {
  kind: 'neighbourhood',
  id: 'BU03550205',
  title: { nl: 'Vollenhove', en: 'Vollenhove' },
  path: '/gebieden/BU03550205',
  names: ['Vollenhove'],
  codes: ['BU03550205'],
  within: 'Zeist, Utrecht',
  inhabitants: 4600,
  weight: 4600,
}

const former: SearchDocument = {
  kind: 'municipality',
  id: 'GM0080',
  title: { nl: 'Leeuwarden', en: 'Leeuwarden' },
  path: '/gebieden/GM0080',
  names: ['Boarnsterhim'],
  codes: ['GM0055'],
  within: 'Fryslân',
  inhabitants: 128810,
  former: { code: 'GM0055', name: 'Boarnsterhim', share: 0.57, lastVintage: 2013 },
  weight: 0.57,
}

const indicator: SearchDocument = {
  kind: 'indicator',
  id: 'lonely-65-plus',
  title: { nl: 'Eenzaam, 65 jaar of ouder', en: 'Lonely, aged 65 or over' },
  path: '/cijfers/lonely-65-plus',
  names: [],
  codes: [],
  about: {
    nl: 'Het deel van de inwoners van 65 jaar of ouder dat zich eenzaam voelt.',
    en: 'The share of residents aged 65 or over who feel lonely.',
  },
  weight: 0,
}

const list = (document: SearchDocument, large = false) => (
  <ol class="hits">
    <SearchHit hit={{ document, tier: 'exact' }} locale="nl" large={large} />
  </ol>
)

export const searchExamples: readonly Example[] = [
  { name: 'the one that was meant', render: () => list(neighbourhood, true) },
  { name: 'an area found by the name of an old municipality', render: () => list(former) },
  { name: 'a figure with its explanation', render: () => list(indicator) },
]
