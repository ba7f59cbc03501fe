import { expect, test } from 'vitest'
import { choosePartners } from './choose-partners.ts'
import { initialsOf } from './initials.ts'
import { dayOf, holdsOn, isOver, type Partner } from './partner.ts'
import { presenceOfSectors } from './present.ts'

const partner = (title: string, part: Partial<Partner> = {}): Partner => ({
  bead: { id: title, region: 'regio', kind: 'organisation', title, slug: title },
  summary: '',
  sector: 'welfare',
  areas: [],
  regions: ['regio'],
  ...part,
})
const territory = {
  areas: ['GM0310', 'GM0355'],
  members: new Map([
    ['regio', ['GM0310', 'GM0355']],
    ['deel', ['GM0355']],
  ]),
}
const namesOf = (partners: readonly Partner[]) => partners.map(({ bead }) => bead.title)

test('sorts as Dutch people do: capitals and accents aside, numbers by their size', () => {
  const all = ['zorg 10', 'Zorg 9', 'Élan', 'eik', '’t Huis'].map((title) => partner(title))
  const { partners } = choosePartners(all, { words: '' }, territory)
  expect(namesOf(partners)).toEqual(['eik', 'Élan', '’t Huis', 'Zorg 9', 'zorg 10'])
})

test('places a partner by its codes, of whatever level, or by the regions that it takes part in', () => {
  const all = [
    partner('overal'),
    partner('deel', { regions: ['deel'] }),
    partner('buurt', { areas: ['BU03550101'] }),
    partner('elders', { areas: ['GM0344'] }),
  ]
  const { perArea } = choosePartners(all, { words: '' }, territory)
  expect([...perArea]).toEqual([
    ['GM0310', 1],
    ['GM0355', 3],
  ])
})

test('counts sectors without the sector that was chosen, so that another can be chosen', () => {
  const all = [partner('a'), partner('b', { sector: 'housing' })]
  const chosen = choosePartners(all, { words: '', sector: 'housing' }, territory)
  expect(namesOf(chosen.partners)).toEqual(['b'])
  expect(chosen.sectors).toEqual([
    { sector: 'welfare', count: 1 },
    { sector: 'housing', count: 1 },
  ])
})

test('takes every character of a search as it is, also those that mean something elsewhere', () => {
  expect(choosePartners([partner('a.*b')], { words: '.*' }, territory).partners).toHaveLength(1)
  expect(choosePartners([partner('ab')], { words: '.*' }, territory).partners).toHaveLength(0)
})

test('tells the sectors that are there, missing, and there without being asked for', () => {
  expect(presenceOfSectors(['housing', 'hospital'], ['housing', 'welfare', 'welfare'])).toEqual({
    present: ['housing'],
    missing: ['hospital'],
    extra: ['welfare'],
  })
})

test('a last day is still a day that counts, in Dutch time', () => {
  const until = { since: '2025-01-01', until: '2025-12-31' }
  expect(holdsOn('2025-12-31', until)).toBe(true)
  expect(isOver('2025-12-31', until)).toBe(false)
  expect(isOver('2026-01-01', until)).toBe(true)
  expect(dayOf(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01')
})

test.for([
  ['Anke van der Berg', 'AB'],
  ['Jan-Piet de Vries', 'JV'],
  ['IJsbrand', 'I'],
  ['émile Zola', 'ÉZ'],
  ['', ''],
  ['<script>', ''],
] as const)('initials of %s are %s', ([name, initials]) => {
  expect(initialsOf(name)).toBe(initials)
})
