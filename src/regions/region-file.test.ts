import { describe, expect, test } from 'vitest'
import { describeRegionFault, readRegionFile } from './region-file.ts'

const file = {
  slug: 'noordrand',
  name: 'Noordrand',
  description: { nl: 'Drie gemeenten.', en: 'Three municipalities.' },
  membership: { nl: 'Besluit.', en: 'Decision.' },
  members: [
    { code: 'GM0310' },
    { code: 'GM0312', doubtful: { nl: 'Nog niet zeker.', en: 'Not certain yet.' } },
  ],
}

describe('readRegionFile', () => {
  test('reads a region as the documentation shows it; it is never an example', () => {
    expect(readRegionFile(JSON.stringify(file))).toEqual({ region: { ...file, example: false } })
  })

  test('says which part is wrong, also a word that it does not know', () => {
    const read = readRegionFile(JSON.stringify({ ...file, name: ' ', leden: [] }))
    expect('faults' in read && read.faults.join('\n')).toMatch(/name[\s\S]*leden/)
  })

  test('says so when it is no JSON at all', () => {
    expect(readRegionFile('{')).toHaveProperty('faults')
  })
})

test('a fault of a region says what to do, with the code that it is about', () => {
  expect(describeRegionFault({ fault: 'unknown-area', code: 'GM0017' })).toContain(
    'Controleer de code. (GM0017)',
  )
})
