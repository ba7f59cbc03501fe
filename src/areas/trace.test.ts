import { describe, expect, test } from 'vitest'
import { rankOfSize, rankPoints } from './rank.ts'
import { findConflicts, thinArcs, thinLine } from './thin.ts'
import { rasterOf } from './topology.testing.ts'
import { type Arc, traceArcs } from './trace.ts'

const arc = (...points: number[]): Arc => ({ left: 1, right: 2, points: Int32Array.from(points) })

describe('tracing borders', () => {
  test('gives two neighbours one common arc that ends where they meet the outside', () => {
    const arcs = traceArcs(rasterOf(['AB', 'AB']))
    const sides = arcs.map(({ left, right }) => [left, right].sort().join('')).sort()
    expect(sides).toEqual(['01', '02', '12'])
    const common = arcs.find(({ left, right }) => left > 0 && right > 0)!
    expect([...common.points]).toEqual(
      common.points[1] === 0 ? [2, 0, 2, 1, 2, 3, 2, 4] : [2, 4, 2, 3, 2, 1, 2, 0],
    )
  })

  test('has the area on the left-hand side as it says', () => {
    for (const { left, points } of traceArcs(rasterOf(['....', '.A..', '....']))) {
      let twice = 0
      for (let i = 0; i + 3 < points.length; i += 2)
        twice += points[i]! * points[i + 3]! - points[i + 2]! * points[i + 1]!
      expect(Math.sign(twice)).toBe(left === 1 ? 1 : -1)
    }
  })

  test('makes a closed ring of an area that lies within another', () => {
    const arcs = traceArcs(rasterOf(['AAAA', 'ABBA', 'AAAA']))
    expect(arcs).toHaveLength(2)
    for (const { points } of arcs) expect(points.slice(0, 2)).toEqual(points.slice(-2))
  })

  test('ends arcs where areas meet corner to corner', () => {
    const arcs = traceArcs(rasterOf(['AB', 'BA']))
    expect(arcs).toHaveLength(8)
    expect(findConflicts(arcs).size).toBe(0)
  })

  test('finds nothing in an empty raster', () => {
    expect(traceArcs(rasterOf(['..', '..']))).toEqual([])
  })
})

describe('thinning', () => {
  test('makes a slanting line straight again', () => {
    const picture = Array.from({ length: 20 }, (_, y) => 'A'.repeat(5 + 3 * y) + 'B'.repeat(80 - 3 * y))
    const common = traceArcs(rasterOf(picture)).find(({ left, right }) => left > 0 && right > 0)!
    expect(thinLine(common.points, 2).length / 2).toBe(2)
  })

  test('leaves a line that another one pokes into', () => {
    const bulge = arc(0, 0, 10, 3, 20, 0)
    const pin = arc(9, -9, 10, 1)
    const { arcs } = thinArcs([bulge, pin], 5)
    expect(arcs[0]!.points).toEqual(bulge.points)
    expect(findConflicts(arcs).size).toBe(0)
  })

  test('does not lay two arcs with the same ends on top of each other', () => {
    const { arcs } = thinArcs([arc(0, 0, 10, 2, 20, 0), arc(0, 0, 10, -2, 20, 0)], 5)
    expect(findConflicts(arcs).size).toBe(0)
  })

  test('sees crossing, touching and coinciding pieces, and not common ends', () => {
    expect(findConflicts([arc(0, 0, 10, 10), arc(0, 10, 10, 0)]).size).toBe(2)
    expect(findConflicts([arc(0, 0, 10, 0), arc(5, 0, 5, 9)]).size).toBe(2)
    expect(findConflicts([arc(0, 0, 10, 0), arc(0, 0, 5, 0)]).size).toBe(2)
    expect(findConflicts([arc(0, 0, 10, 0), arc(10, 0, 20, 0), arc(10, 0, 10, 9)]).size).toBe(0)
  })
})

describe('ranks', () => {
  test('say how large the detail is: two steps for each doubling', () => {
    expect([0, 1, 2, 4, 100, 1e9].map(rankOfSize)).toEqual([0, 0, 2, 4, 13, 35])
  })

  test('are lowest for the smallest triangle and highest for the ends', () => {
    const [ranks] = rankPoints([arc(0, 0, 100, 4, 200, 0, 300, 90, 400, 0)], 1)
    expect(ranks![0]).toBe(35)
    expect(ranks![4]).toBe(35)
    expect(ranks![1]).toBeLessThan(ranks![3]!)
  })

  test('keep a ring open and two arcs with the same ends apart', () => {
    const ring = arc(0, 0, 10, 0, 10, 10, 0, 10, 0, 0)
    const pair = [arc(50, 0, 60, 5, 70, 0), arc(50, 0, 60, -5, 70, 0)]
    const ranks = rankPoints([ring, ...pair], 1)
    expect(ranks[0]!.filter((rank) => rank === 35).length).toBeGreaterThanOrEqual(4)
    expect(Math.max(ranks[1]![1]!, ranks[2]![1]!)).toBe(35)
  })
})
