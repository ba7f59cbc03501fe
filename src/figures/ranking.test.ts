import { describe, expect, test } from 'vitest'
import { makeIndicator } from '../sources/testing.ts'
import type { Cell } from './cell.ts'
import { decideRanking, refuseRanking } from './ranking.ts'

const share = makeIndicator('share', { unit: 'percent', decimals: 1 })
const cells = (...list: Cell[]) => list.map((cell, i) => ({ code: `GM000${i + 1}`, cell }))
const exact = (value: number): Cell => ({ value, status: 'final' })
const within = (low: number, value: number, high: number): Cell => ({ value, low, high, status: 'final' })

function placesOf(list: ReturnType<typeof cells>, indicator = share): Record<string, string> {
  const ranking = decideRanking(indicator, 'municipality', list)
  if ('refused' in ranking) throw new Error(ranking.refused)
  return Object.fromEntries(ranking.areas.map(({ code, best, worst }) => [code, `${best}-${worst}`]))
}

describe('the places of areas', () => {
  test('are certain when no margins overlap', () => {
    expect(placesOf(cells(exact(10), exact(30), exact(20)))).toEqual({
      GM0002: '1-1',
      GM0003: '2-2',
      GM0001: '3-3',
    })
  })

  test('are shared by equal figures', () => {
    expect(placesOf(cells(exact(25), exact(25), exact(11.5), exact(21.6)))).toEqual({
      GM0001: '1-2',
      GM0002: '1-2',
      GM0004: '3-3',
      GM0003: '4-4',
    })
  })

  test('differ for figures one published decimal apart: rounding alone does not make them overlap', () => {
    expect(placesOf(cells(exact(25.1), exact(25), exact(24.9)))).toEqual({
      GM0001: '1-1',
      GM0002: '2-2',
      GM0003: '3-3',
    })
  })

  test('are shared along a chain of overlaps only with those whose own margin overlaps', () => {
    // C overlaps B, B overlaps A, A does not overlap C; the rest is far away.
    const list = cells(
      within(10, 11, 12),
      within(11, 12, 13),
      within(12.5, 13.25, 14),
      exact(1),
      exact(2),
      exact(3),
    )
    expect(placesOf(list)).toMatchObject({ GM0003: '1-2', GM0002: '1-3', GM0001: '2-3', GM0006: '4-4' })
  })

  test('leave out estimates, forecasts and areas without a figure', () => {
    const ranking = decideRanking(
      share,
      'municipality',
      cells(exact(1), exact(2), exact(3), { value: 99, status: 'estimate' }, { missing: 'suppressed' }),
    )
    expect(ranking).toMatchObject({ leftOut: 2, areas: [{ code: 'GM0003', best: 1 }, {}, {}] })
  })
})

describe('no order is given', () => {
  test.each([
    ['model', makeIndicator('m', { basis: 'model' })],
    ['survey', makeIndicator('s', { basis: 'survey' })],
    ['class', makeIndicator('c', { unit: 'class' })],
  ] as const)('for a %s figure, whatever its values', (reason, indicator) => {
    expect(refuseRanking(indicator)).toBe(reason)
    expect(decideRanking(indicator, 'municipality', cells(exact(1), exact(50), exact(99)))).toEqual({
      refused: reason,
    })
  })

  test('for fewer than three areas with a figure', () => {
    expect(decideRanking(share, 'municipality', cells(exact(1), exact(2), { missing: 'withdrawn' }))).toEqual(
      {
        refused: 'too-few',
      },
    )
    expect(decideRanking(share, 'municipality', [])).toEqual({ refused: 'too-few' })
  })

  test('when the margins are so wide that nearly all places are open', () => {
    const wide = cells(within(0, 10, 20), within(1, 11, 21), within(2, 12, 22), within(3, 13, 23))
    expect(decideRanking(share, 'municipality', wide)).toEqual({ refused: 'margins-too-wide' })
  })
})
