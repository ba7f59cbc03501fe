import { expect, test } from 'vitest'
import { listWorkShares } from './work-map.ts'

test('an area is worked in wholly by its own code or a larger one, in part by a smaller one', () => {
  const shares = listWorkShares(['GM0355', 'GM0310', 'GM0344'], ['GM0355', 'WK031001', 'BU03100101'])
  expect(shares.map(({ share }) => share)).toEqual(['whole', 'part', 'not'])
  expect(listWorkShares(['WK035501', 'WK031001'], ['GM0355']).map(({ share }) => share)).toEqual([
    'whole',
    'not',
  ])
  expect(listWorkShares(['GM0355'], [])).toEqual([{ code: 'GM0355', share: 'not' }])
})
