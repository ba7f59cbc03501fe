import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insidePoint } from './inside-point.ts'
import type { Ring } from './raster.ts'
import { boundsOf, centroidOf, isInside, partsOf, ringArea, shapeArea } from './shape.ts'
import { chainArcs, stitchRings } from './stitch.ts'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
const hole = (...corners: Parameters<typeof box>): Ring => [...box(...corners)].reverse()
const horseshoe: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [8, 10],
  [8, 2],
  [2, 2],
  [2, 10],
  [0, 10],
]

describe('measures of a shape', () => {
  test('area is positive for outer rings and negative for holes', () => {
    expect(ringArea(box(0, 0, 10, 5))).toBe(50)
    expect(ringArea(hole(0, 0, 10, 5))).toBe(-50)
    expect(shapeArea([box(0, 0, 10, 10), hole(2, 2, 4, 4)])).toBe(96)
    expect(shapeArea([])).toBe(0)
  })

  test('area far from the origin is as exact as near it', () => {
    expect(ringArea(box(250_000, 600_000, 250_001, 600_001))).toBe(1)
  })

  test('the centre of gravity takes holes into account and may lie outside', () => {
    expect(centroidOf([box(0, 0, 4, 2)])).toEqual([2, 1])
    // Whole square: 100 at (5, 5); hole: 20 at (9, 5); so x = (500 - 180) / 80.
    expect(centroidOf([box(0, 0, 10, 10), hole(8, 0, 10, 10)])?.[0]).toBeCloseTo(4, 10)
    const centre = centroidOf([horseshoe])
    expect(centre && isInside([horseshoe], centre)).toBe(false)
    expect(centroidOf([])).toBeUndefined()
    expect(centroidOf([[[1, 1]]])).toBeUndefined()
  })

  test('parts come largest first, each with its own holes and without islands in holes', () => {
    const lake = hole(2, 2, 8, 8)
    const island = box(4, 4, 6, 6)
    const elsewhere = box(20, 0, 25, 5)
    const parts = partsOf([island, elsewhere, lake, box(0, 0, 10, 10)])
    expect(parts).toEqual([[box(0, 0, 10, 10), lake], [elsewhere], [island]])
  })

  test('nothing has no bounds', () => {
    expect(boundsOf([])).toBeUndefined()
    expect(boundsOf([box(1, 2, 3, 4)])).toEqual({ west: 1, south: 2, east: 3, north: 4 })
  })
})

describe('the point for a label', () => {
  test('is the middle of a square and lies inside a horseshoe', () => {
    const middle = insidePoint([box(0, 0, 10, 10)])
    expect(Math.hypot((middle?.[0] ?? 0) - 5, (middle?.[1] ?? 0) - 5)).toBeLessThan(0.5)
    const point = insidePoint([horseshoe])
    expect(point && isInside([horseshoe], point)).toBe(true)
  })

  test('keeps out of holes and lies in the largest part', () => {
    const rings = [box(0, 0, 10, 10), hole(2, 2, 8, 8), box(20, 0, 23, 3)]
    const point = insidePoint(rings)
    expect(point && isInside(rings, point) && point[0] < 10).toBe(true)
  })

  test('lies inside any triangle, however thin', () => {
    const coordinate = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const corners: Ring = [
          [a!, b!],
          [c!, d!],
          [e!, f!],
        ]
        const size = ringArea(corners)
        fc.pre(Math.abs(size) > 20)
        const ring = size > 0 ? corners : [...corners].reverse()
        expect(isInside([ring], insidePoint([ring])!)).toBe(true)
      }),
    )
  })

  test('is found in a sliver that is thousands of times longer than wide', () => {
    const sliver: Ring = [
      [0, 0],
      [1000, 1000],
      [999.99, 1000],
    ]
    const point = insidePoint([sliver])
    expect(point && isInside([sliver], point)).toBe(true)
  })

  test('does not exist for nothing', () => {
    expect(insidePoint([])).toBeUndefined()
  })
})

describe('arcs put end to end', () => {
  test('become rings, walked backwards where needed', () => {
    // A square of four arcs between nodes 0-1-2-3; arc 2 is written the other way round.
    const rings = stitchRings([0, 1, ~2, 3], Int32Array.of(0, 1, 3, 3), Int32Array.of(1, 2, 2, 0))
    expect(rings).toEqual([[0, 1, ~2, 3]])
  })

  test('become two rings where an area touches itself in one node', () => {
    const rings = stitchRings([0, 1, 2, 3], Int32Array.of(0, 1, 0, 2), Int32Array.of(1, 0, 2, 0))
    expect(rings.map((ring) => ring.length)).toEqual([2, 2])
  })

  test('chain through nodes without a fork, and stop at forks', () => {
    // 0 → 1 → 2 → 3 with a side road at 2.
    const chains = chainArcs([0, 1, 2, 3], Int32Array.of(0, 1, 2, 9), Int32Array.of(1, 2, 3, 2))
    expect(chains.map(({ directed }) => directed.length).sort()).toEqual([1, 1, 2])
  })

  test('chain a ring without forks as one', () => {
    const [ring, ...others] = chainArcs([0, 1], Int32Array.of(0, 1), Int32Array.of(1, 0))
    expect(ring?.directed).toHaveLength(2)
    expect(others).toEqual([])
  })
})
