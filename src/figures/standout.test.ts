import { describe, expect, test } from 'vitest'
import type { Cell, PresentCell } from './cell.ts'
import type { ProfileFigure } from './profile.ts'
import { estimate, indicatorOf } from './shelves.testing.ts'
import { countComparable, listStandOuts } from './standout.ts'

const exact = (value: number): PresentCell => ({ value, status: 'final' })

function figureOf(id: string, here: Cell, country: Cell, period = 2024): ProfileFigure {
  const latest = { period, cell: here, edition: 1 }
  const same = { period, cell: country, edition: 1 }
  return {
    indicator: indicatorOf(id),
    series: [latest],
    latest,
    comparisons: [
      {
        territory: { kind: 'area', key: 'NL00', name: 'Nederland', level: 'country' },
        relation: 'country',
        series: [same],
        same,
      },
    ],
  }
}

/** Ninety peers at the country's figure and five on either side of it, ten away. */
const peersAround = (centre: number) => [
  ...Array<number>(5).fill(centre - 10),
  ...Array<number>(90).fill(centre),
  ...Array<number>(5).fill(centre + 10),
]
const list = (
  figures: readonly ProfileFigure[],
  peers: (id: string) => readonly number[] = () => peersAround(20),
) => listStandOuts([{ theme: 'ageing', figures }], (indicator) => peers(indicator.id), 'municipality', 4)

describe('what stands out', () => {
  test('is a figure from which few peers lie as far, on either side, with how few', () => {
    const found = list([figureOf('share-65-plus', exact(30), exact(20))])
    expect(found).toMatchObject([{ direction: 'above', shareAsFar: 0.1 }])
    expect(list([figureOf('share-65-plus', exact(12), exact(20))])).toMatchObject([
      { direction: 'below', shareAsFar: 0.1 },
    ])
    expect(list([figureOf('share-65-plus', exact(31), exact(20))])[0]?.shareAsFar).toBe(0)
  })

  test('is not what more than a tenth of the peers do as well', () => {
    const eleven = [...Array<number>(89).fill(20), ...Array<number>(11).fill(30)]
    expect(list([figureOf('share-65-plus', exact(30), exact(20))], () => eleven)).toEqual([])
    const spread = Array.from({ length: 100 }, (_, i) => i / 2)
    // Of 0, 0.5 … 49.5 the values up to 8 and from 32 on lie twelve or more from 20: 17 + 36.
    expect(list([figureOf('share-65-plus', exact(32), exact(20))], () => spread)).toEqual([])
  })

  test('is never a count, a figure within its margin, or one of a list of further figures', () => {
    const wide: PresentCell = { value: 30, low: 15, high: 45, status: 'final' }
    expect(list([figureOf('population', exact(66641), exact(20))])).toEqual([])
    expect(list([figureOf('share-65-plus', wide, exact(20))])).toEqual([])
    expect(list([figureOf('share-0-14', exact(30), exact(20))])).toEqual([])
    expect(list([figureOf('lonely-65-plus', estimate(21.9), estimate(20))], () => peersAround(20))).toEqual(
      [],
    )
  })

  test('needs a figure here, one of the country in the same year, and at least twenty peers', () => {
    expect(list([figureOf('share-65-plus', { missing: 'suppressed' }, exact(20))])).toEqual([])
    expect(list([figureOf('share-65-plus', exact(30), { missing: 'not-collected' })])).toEqual([])
    expect(list([{ ...figureOf('share-65-plus', exact(30), exact(20)), comparisons: [] }])).toEqual([])
    const few = (count: number) => () => Array<number>(count).fill(20)
    expect(list([figureOf('share-65-plus', exact(30), exact(20))], few(19))).toEqual([])
    expect(list([figureOf('share-65-plus', exact(30), exact(20))], few(20))).toHaveLength(1)
  })

  test('comes with the most unusual first, at most as many as asked for', () => {
    const figures = [
      figureOf('share-65-plus', exact(30), exact(20)),
      figureOf('distance-to-gp', exact(31), exact(20)),
      figureOf('share-80-plus', exact(30), exact(20)),
    ]
    expect(list(figures).map(({ figure }) => figure.indicator.id)).toEqual([
      'distance-to-gp',
      'share-65-plus',
      'share-80-plus',
    ])
    const two = listStandOuts([{ theme: 'ageing', figures }], () => peersAround(20), 'municipality', 2)
    expect(two).toHaveLength(2)
  })

  test('counts what could stand out: headline figures that are known here and for the country', () => {
    const figures = [
      figureOf('share-65-plus', exact(30), exact(20)),
      figureOf('lonely-65-plus', { missing: 'suppressed' }, estimate(49)),
      figureOf('share-0-14', exact(15), exact(15)),
    ]
    expect(countComparable([{ theme: 'ageing', figures }])).toBe(1)
  })
})
