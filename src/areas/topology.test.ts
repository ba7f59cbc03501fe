import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaLevels } from './area.ts'
import { allRingsOf, bordersAt, labelPointOf, ringsOf } from './outline.ts'
import { isInside, ringArea, shapeArea } from './shape.ts'
import { findConflicts } from './thin.ts'
import { rasterOf, topologyOfRaster } from './topology.testing.ts'
import { readTopology } from './topology.ts'
import { traceArcs } from './trace.ts'

/** Eight buurten in four wijken, three gemeenten, two provinces. */
const codes = [
  'BU00010000',
  'BU00010001',
  'BU00010100',
  'BU00020000',
  'BU00020001',
  'BU10030000',
  'BU10030001',
  'BU10030002',
]

const size = 14
const rasters = fc
  .array(fc.integer({ min: 0, max: codes.length }), { minLength: size * size, maxLength: size * size })
  .chain((cells) =>
    // Blots of different size: pure noise on small blocks, quieter maps on larger ones.
    fc.integer({ min: 1, max: 5 }).map((block) => ({
      width: size,
      height: size,
      labels: Uint16Array.from(cells, (_, i) => {
        const x = Math.floor((i % size) / block)
        const y = Math.floor(Math.floor(i / size) / block)
        return cells[y * size + x] ?? 0
      }),
    })),
  )

const cellArea = 100 * 100
const landOf = (labels: Uint16Array) => labels.filter((label) => label > 0).length * cellArea

describe('a map packed and read again, on random rasters', () => {
  test('areas of every level add up to the country, at every tolerance', () => {
    fc.assert(
      fc.property(rasters, fc.integer({ min: 0, max: 2 }), (raster, thinning) => {
        const topology = topologyOfRaster(raster, codes, thinning)
        for (const tolerance of [0, 60, 150, 400, 2000])
          for (const level of areaLevels) {
            const sum = topology.codes[level].reduce(
              (total, code) => total + shapeArea(allRingsOf(topology, [code], tolerance, level)),
              0,
            )
            const whole = shapeArea(allRingsOf(topology, topology.codes.country, tolerance, level))
            expect(sum).toBeCloseTo(whole, 3)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('the border midway between cell edges keeps nearly the area of the cells', () => {
    fc.assert(
      fc.property(rasters, (raster) => {
        const topology = topologyOfRaster(raster, codes)
        const land = topology.codes.neighbourhood.reduce(
          (sum, code) => sum + shapeArea(ringsOf(topology, code)),
          0,
        )
        // Corners that are cut off lose an eighth of a cell each, dents win as much.
        expect(Math.abs(land - landOf(raster.labels))).toBeLessThanOrEqual(landOf(raster.labels) / 2)
      }),
      { numRuns: 40 },
    )
  })

  test('lines never cross, touch or coincide, whatever is left out', () => {
    fc.assert(
      fc.property(rasters, fc.integer({ min: 0, max: 20 }), (raster, step) => {
        const topology = topologyOfRaster(raster, codes)
        for (const level of ['neighbourhood', 'municipality', 'province'] as const) {
          const rings = topology.codes[level].flatMap((code) => ringsOf(topology, code, 2 ** (step / 2)))
          for (const ring of rings) expect(ringArea(ring)).not.toBe(0)
        }
        const lines = bordersAt(topology, 'neighbourhood', undefined, 2 ** (step / 2))
        const arcs = lines.map(({ line }) => ({ left: 0, right: 0, points: Int32Array.from(line.flat()) }))
        expect(findConflicts(arcs).size).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('every piece of border has two different areas, and each area its border once', () => {
    fc.assert(
      fc.property(rasters, (raster) => {
        for (const { left, right } of traceArcs(raster)) expect(left).not.toBe(right)
        const topology = topologyOfRaster(raster, codes)
        for (const level of areaLevels) {
          const { left, right, arcs } = topology.levels[level]
          const uses = new Map<number, number>()
          for (const arc of arcs) uses.set(arc >= 0 ? arc : ~arc, (uses.get(arc >= 0 ? arc : ~arc) ?? 0) + 1)
          for (const [arc, count] of uses)
            expect(count).toBe((left[arc]! >= 0 ? 1 : 0) + (right[arc]! >= 0 ? 1 : 0))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a large area that follows the detail of the small ones has their points', () => {
    fc.assert(
      fc.property(rasters, fc.integer({ min: 0, max: 20 }), (raster, step) => {
        const topology = topologyOfRaster(raster, codes)
        const tolerance = 2 ** (step / 2)
        const small = topology.codes.neighbourhood.flatMap((code) => allRingsOf(topology, [code], tolerance))
        const points = new Set(small.flat().map(String))
        const large = allRingsOf(topology, topology.codes.country, tolerance, 'neighbourhood')
        for (const point of large.flat()) expect(points.has(String(point))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('label points lie inside', () => {
    fc.assert(
      fc.property(rasters, (raster) => {
        const topology = topologyOfRaster(raster, codes)
        for (const level of areaLevels)
          for (const code of topology.codes[level])
            expect(isInside(ringsOf(topology, code), labelPointOf(topology, code)!)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('reading', () => {
  const topology = topologyOfRaster(rasterOf(['AABB', 'AABB', 'DDFF']), [
    'BU00010000',
    'BU00010001',
    'BU00010100',
    'BU00020000',
    'BU00020001',
    'BU10030000',
  ])

  test('leaves out areas without a shape', () => {
    expect(topology.codes.neighbourhood).toEqual(['BU00010000', 'BU00010001', 'BU00020000', 'BU10030000'])
    expect(ringsOf(topology, 'BU00010100')).toEqual([])
    expect(labelPointOf(topology, 'BU00010100')).toBeUndefined()
  })

  test('knows the levels above', () => {
    expect(topology.codes.municipality).toEqual(['GM0001', 'GM0002', 'GM1003'])
    expect(topology.codes.province).toEqual(['PV20', 'PV21'])
    expect(topology.codes.country).toEqual(['NL00'])
  })

  test('refuses what is no boundary file', () => {
    expect(() => readTopology(new TextEncoder().encode('{"type":"FeatureCollection"}'))).toThrow(TypeError)
    expect(() => readTopology(new Uint8Array([1, 2, 3]))).toThrow(SyntaxError)
  })
})
