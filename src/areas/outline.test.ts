import { describe, expect, test } from 'vitest'
import {
  allRingsOf,
  bordersAt,
  labelPointOf,
  listNeighbours,
  mergeRings,
  neighboursOf,
  ringsOf,
} from './outline.ts'
import { boundsOf, isInside, ringArea, shapeArea } from './shape.ts'
import { rasterOf, topologyOfRaster } from './topology.testing.ts'

/** Cells of 100 m. A and B are one wijk, C another of the same gemeente; D is an island gemeente; E lies within B. */
const codes = ['BU00010000', 'BU00010001', 'BU00010100', 'BU00020000', 'BU00030000']
const map = topologyOfRaster(
  rasterOf([
    'AAAABBBBBB....',
    'AAAABBBBBB.DDD',
    'AAAABBEEBB.DDD',
    'AAAABBEEBB....',
    'CCCCBBBBBB...D',
    'CCCCBBBBBB....',
    'CCCCCCCCCC....',
  ]),
  codes,
)

describe('outlines', () => {
  test('an area with a hole has an outer ring to the left and the hole to the right', () => {
    const signs = ringsOf(map, 'BU00010001').map((ring) => Math.sign(ringArea(ring)))
    expect(signs.sort()).toEqual([-1, 1])
  })

  test('a larger area is its parts without the borders between them', () => {
    const parts = ['BU00010000', 'BU00010001', 'BU00010100'].flatMap((code) => ringsOf(map, code))
    expect(shapeArea(ringsOf(map, 'GM0001'))).toBeCloseTo(shapeArea(parts), 6)
    expect(ringsOf(map, 'GM0001')).toHaveLength(2)
    expect(mergeRings(map, ['GM0001', 'GM0003'])).toHaveLength(1)
  })

  test('areas of different levels can be merged', () => {
    expect(shapeArea(mergeRings(map, ['WK000100', 'GM0003', 'BU00010100']))).toBeCloseTo(
      shapeArea(mergeRings(map, ['GM0001', 'GM0003'])),
      6,
    )
  })

  test('islands smaller than the tolerance are left out, the largest part never', () => {
    expect(ringsOf(map, 'GM0002')).toHaveLength(2)
    expect(ringsOf(map, 'GM0002', 200)).toHaveLength(1)
    expect(ringsOf(map, 'GM0002', 1e6)).toHaveLength(1)
    expect(allRingsOf(map, ['GM0002'], 1e6)).toHaveLength(2)
  })

  test('unknown codes and codes without a shape give nothing', () => {
    expect(ringsOf(map, 'GM9999')).toEqual([])
    expect(ringsOf(map, 'Zeist')).toEqual([])
    expect(mergeRings(map, [])).toEqual([])
  })

  test('lie where the raster lies', () => {
    const bounds = boundsOf(ringsOf(map, 'NL00'))
    expect(bounds).toEqual({ west: 0, south: 0, east: 1400, north: 700 })
  })
})

describe('borders', () => {
  test('are there once each, with both sides named', () => {
    const between = bordersAt(map, 'municipality', undefined).map(({ left, right }) => [left, right])
    // GM0001 with the outside and with the hole; two islands of GM0002.
    expect(between.map((pair) => pair.filter(Boolean).sort().join(' ')).sort()).toEqual([
      'GM0001',
      'GM0001 GM0003',
      'GM0002',
      'GM0002',
    ])
  })

  test('follow the rings point by point, also where smaller areas meet on them', () => {
    for (const tolerance of [0, 50, 200]) {
      const drawn = new Set(
        bordersAt(map, 'municipality', undefined, tolerance).flatMap(({ line }) => line.map(String)),
      )
      const rings = map.codes.municipality.flatMap((code) => allRingsOf(map, [code], tolerance))
      expect(drawn).toEqual(new Set(rings.flat().map(String)))
    }
  })

  test('can be limited to some areas', () => {
    const around = bordersAt(map, 'neighbourhood', new Set(['BU00030000']))
    expect(around).toHaveLength(1)
    expect(around[0]?.line.at(0)).toEqual(around[0]?.line.at(-1))
    expect([around[0]?.left, around[0]?.right].sort()).toEqual(['BU00010001', 'BU00030000'])
  })
})

describe('neighbours', () => {
  test('share a border on land, at their own level', () => {
    expect(neighboursOf(map, 'BU00010000')).toEqual(['BU00010001', 'BU00010100'])
    expect(neighboursOf(map, 'WK000100')).toEqual(['WK000101', 'WK000300'])
    expect(neighboursOf(map, 'GM0001')).toEqual(['GM0003'])
    expect(neighboursOf(map, 'GM0002')).toEqual([])
    expect(neighboursOf(map, 'GM9999')).toEqual([])
  })

  test('are mutual, and the list for all says the same as for one', () => {
    const all = listNeighbours(map, 'neighbourhood')
    for (const [code, neighbours] of all) {
      expect(neighboursOf(map, code)).toEqual(neighbours)
      for (const other of neighbours) expect(all.get(other)).toContain(code)
    }
  })

  test('do not include areas that only meet in a corner', () => {
    const corner = topologyOfRaster(rasterOf(['AB', 'CD']), codes)
    expect(neighboursOf(corner, 'BU00010000')).toEqual(['BU00010001', 'BU00010100'])
  })
})

describe('label points', () => {
  test('lie in the largest part of an area of several parts', () => {
    const point = labelPointOf(map, 'GM0002')
    expect(point && point[0] > 1100 && point[1] > 400 && isInside(ringsOf(map, 'GM0002'), point)).toBe(true)
  })

  test('are unknown for unknown areas', () => {
    expect(labelPointOf(map, 'GM9999')).toBeUndefined()
  })
})
