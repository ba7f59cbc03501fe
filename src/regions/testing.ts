import type { Region } from './region.ts'

const none = { nl: 'Uit de test.', en: 'From the test.' }

/** Two municipalities with a part that is only one of them, and a region with a doubtful member. */
export const testRegions: readonly Region[] = [
  {
    slug: 'heuvelrug',
    name: 'Heuvelrug',
    description: { nl: 'Zeist en De Bilt.', en: 'Zeist and De Bilt.' },
    membership: { nl: 'Naar eigen opgave.', en: 'As they say themselves.' },
    members: [
      { code: 'GM0310' },
      { code: 'GM0355', doubtful: { nl: 'Zeist twijfelt <nog>.', en: 'Zeist is in doubt <still>.' } },
    ],
    example: true,
  },
  {
    slug: 'zeist-alleen',
    name: 'Zeist alleen',
    parent: 'heuvelrug',
    description: none,
    membership: none,
    members: [{ code: 'GM0355' }],
    example: false,
  },
  {
    slug: 'wijken',
    name: 'Wijken van Zeist',
    description: none,
    membership: none,
    members: [{ code: 'WK035501' }, { code: 'WK035502' }],
    example: false,
  },
]
