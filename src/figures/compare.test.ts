import { describe, expect, test } from 'vitest'
import { makeIndicator } from '../sources/testing.ts'
import type { Cell } from './cell.ts'
import { listDifferences } from './compare.ts'
import type { Indicator } from './indicator.ts'

const share = makeIndicator('share', {
  unit: 'percent',
  decimals: 1,
  aggregation: { rule: 'weighted', weight: 'w' },
})

function differencesOf(indicator: Indicator, ...cells: (Cell | undefined)[]) {
  const codes = ['GM0355', 'GM0310', 'GM0344', 'NL00']
  const found = listDifferences({
    indicator,
    year: 2024,
    cells: cells.map((cell, i) => {
      const key = codes[i] ?? ''
      const level = key === 'NL00' ? 'country' : 'municipality'
      const territory = { kind: 'area', key, name: key, level } as const
      return cell ? { territory, observation: { period: 2024, cell, edition: 1 } } : { territory }
    }),
  })
  const keys = (list: readonly { key: string }[] = []) => list.map(({ key }) => key)
  return (
    found && [found.first.territory.key, keys(found.higherThan), keys(found.similarTo), keys(found.lowerThan)]
  )
}
const value = (number: number, status: 'final' | 'estimate' = 'final'): Cell => ({ value: number, status })

describe('the first of some areas', () => {
  test('is higher, lower or about as high as the others', () => {
    expect(differencesOf(share, value(21.6), value(25), value(11.5), value(21.5))).toEqual([
      'GM0355',
      ['GM0344'],
      ['NL00'],
      ['GM0310'],
    ])
  })

  test('does not differ from estimates within the caution of a model (2 points for municipalities)', () => {
    const model = { ...share, basis: 'model' } as const
    const found = differencesOf(
      model,
      value(48.8, 'estimate'),
      value(47.9, 'estimate'),
      value(53.2, 'estimate'),
    )
    expect(found).toEqual(['GM0355', [], ['GM0310'], ['GM0344']])
  })

  test('does not differ within the margin of either', () => {
    const wide: Cell = { value: 25, low: 20, high: 30, status: 'final' }
    expect(differencesOf(share, value(21.6), wide)).toEqual(['GM0355', [], ['GM0310'], []])
    expect(differencesOf(share, wide, value(21.6))).toEqual(['GM0355', [], ['GM0310'], []])
  })

  test('with a figure is taken when the very first has none; without any figure nothing is said', () => {
    expect(differencesOf(share, { missing: 'suppressed' }, value(10), value(20))).toEqual([
      'GM0310',
      [],
      [],
      ['GM0344'],
    ])
    expect(differencesOf(share, undefined, { missing: 'withdrawn' })).toBeUndefined()
    expect(differencesOf(share)).toBeUndefined()
  })

  test('is not compared by counts: more people is not more ageing', () => {
    const count = makeIndicator('count', { aggregation: { rule: 'sum' } })
    expect(differencesOf(count, value(10), value(90000))).toEqual(['GM0355', [], [], []])
  })
})
