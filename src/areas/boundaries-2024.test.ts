import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { merge, mesh, neighbors } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology as TopoJson } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { fitFrame, pathOf, type Ring } from '../maps/frame.ts'
import { areaLevels } from './area.ts'
import { readBoundaries } from './boundaries.source.ts'
import {
  allRingsOf,
  bordersAt,
  labelPointOf,
  listNeighbours,
  mergeRings,
  neighboursOf,
  ringsOf,
} from './outline.ts'
import { rdOf } from './rd.ts'
import { isInside, partsOf, ringArea, shapeArea } from './shape.ts'
import { findConflicts } from './thin.ts'

/** The map that ships with the program, as `docs/boundaries-format.md` describes it. */
const file = new URL('../../snapshot/boundaries-2024.topojson.br', import.meta.url)
const map = await readBoundaries(file)
const bytes = brotliDecompressSync(readFileSync(file))
const topojson: TopoJson<{ neighbourhoods: GeometryCollection }> = JSON.parse(new TextDecoder().decode(bytes))
/** The gemeenten of Twente. */
const twente = '0141 0147 0153 0158 0163 0164 0168 0173 0183 0189 1700 1735 1742 1774'
  .split(' ')
  .map((n) => `GM${n}`)

describe('the boundaries of 2024', () => {
  test('hold every area of CBS but the eight buurten without a shape', () => {
    expect(areaLevels.map((level) => map.codes[level].length)).toEqual([1, 12, 342, 3393, 14_566])
    for (const code of ['BU02090125', 'BU0363MK03', 'BU19781103']) expect(ringsOf(map, code)).toEqual([])
  })

  test('tile the country: areas of each level add up, and no two lines cross, at fine and coarse scale', () => {
    for (const tolerance of [0, 25, 400])
      for (const level of areaLevels) {
        const whole = shapeArea(allRingsOf(map, ['NL00'], tolerance, level))
        const parts = map.codes[level].map((code) => shapeArea(allRingsOf(map, [code], tolerance, level)))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 1)
      }
    for (const tolerance of [0, 400]) {
      const lines = bordersAt(map, 'neighbourhood', undefined, tolerance)
      const units = lines.map(({ line }) => Int32Array.from(line.flat(), (metres) => metres / 5))
      expect(findConflicts(units.map((points) => ({ left: 0, right: 0, points }))).size).toBe(0)
    }
  })

  test('have no empty shape at the scale of a national map', () => {
    for (const level of ['municipality', 'neighbourhood'] as const)
      for (const code of map.codes[level])
        expect(Math.max(...ringsOf(map, code, 400).map(ringArea)), code).toBeGreaterThan(0)
  })

  test('put places where they are', () => {
    // The Dom tower stands in the buurt "Domplein, Neude, Janskerkhof"; the Martini tower is published in RD.
    const dom = rdOf(5.1214, 52.0907)
    for (const level of areaLevels)
      expect(map.codes[level].filter((code) => isInside(ringsOf(map, code), dom))).toHaveLength(1)
    for (const code of ['BU03440611', 'WK034406', 'GM0344', 'PV26'])
      expect(isInside(ringsOf(map, code), dom)).toBe(true)
    expect(isInside(ringsOf(map, 'GM0014'), [233_883, 582_065])).toBe(true)
    expect(isInside(ringsOf(map, 'GM0344'), [233_883, 582_065])).toBe(false)
  })

  test('have an area near what CBS gives for land, and inland water on top', () => {
    // CBS, Kerncijfers wijken en buurten 2024, land area: the country 3 364 723 ha, Zeist 4 850 ha.
    const hectares = (code: string) => shapeArea(ringsOf(map, code)) / 10_000
    expect(hectares('NL00')).toBeGreaterThan(3_364_723)
    expect(hectares('NL00')).toBeLessThan(3_364_723 * 1.06)
    expect(Math.abs(hectares('GM0355') / 4_850 - 1)).toBeLessThan(0.01)
  })

  test('give each area a label point inside its largest part', () => {
    for (const level of areaLevels)
      for (const code of map.codes[level]) {
        const point = labelPointOf(map, code)
        expect(point && isInside(partsOf(ringsOf(map, code))[0] ?? [], point), code).toBe(true)
      }
    // Terschelling has its label on the island, not on a sandbank or in the sea.
    expect(labelPointOf(map, 'GM0093')?.[1]).toBeGreaterThan(597_000)
  })

  test('know neighbours on land; the Wadden islands have none', () => {
    // Amersfoort, Baarn, De Bilt, Bunnik, Leusden, Soest, Utrecht, Woudenberg, Utrechtse Heuvelrug.
    const zeist = ['0307', '0308', '0310', '0312', '0327', '0342', '0344', '0351', '1581']
    expect(neighboursOf(map, 'GM0355')).toEqual(zeist.map((number) => `GM${number}`))
    // Gelderland, Noord-Holland, Zuid-Holland.
    expect(neighboursOf(map, 'PV26')).toEqual(['PV25', 'PV27', 'PV28'])
    const islands = ['GM0060', 'GM0088', 'GM0093', 'GM0096', 'GM0448']
    for (const island of islands) expect(neighboursOf(map, island)).toEqual([])
  })

  test('merge a region of municipalities into one outline', () => {
    const apart = twente.reduce((sum, code) => sum + shapeArea(ringsOf(map, code)), 0)
    const outline = mergeRings(map, twente)
    expect(shapeArea(outline)).toBeCloseTo(apart, 1)
    expect(outline).toHaveLength(1)
  })
})

describe('read by topojson-client, an independent reader of the same format', () => {
  const { geometries } = topojson.objects.neighbourhoods
  const shaped = geometries.filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon') as Shaped[]
  const areaOf = (parts: number[][][][]) =>
    shapeArea(parts.flat().map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const)))

  test('every neighbourhood has the same area', () => {
    for (const geometry of shaped.filter((_, i) => i % 7 === 0)) {
      const { coordinates } = merge(topojson, [geometry])
      expect(areaOf(coordinates)).toBeCloseTo(shapeArea(ringsOf(map, String(geometry.id))), 3)
    }
  })

  test('the country merged has the same area', () => {
    expect(areaOf(merge(topojson, shaped).coordinates)).toBeCloseTo(shapeArea(ringsOf(map, 'NL00')), 0)
  })

  test('neighbours are the same, but for those that share less than 50 m', () => {
    const found = neighbors(shaped)
    const ours = listNeighbours(map, 'neighbourhood')
    const short: [Shaped, Shaped][] = []
    for (const [i, geometry] of shaped.entries()) {
      const own = ours.get(String(geometry.id)) ?? []
      const theirs = (found[i] ?? []).flatMap((j) => shaped[j] ?? [])
      expect(theirs.map(({ id }) => id)).toEqual(expect.arrayContaining(own))
      for (const other of theirs) if (!own.includes(String(other.id))) short.push([geometry, other])
    }
    expect(short.length).toBeGreaterThan(0)
    for (const pair of short.filter((_, i) => i % 100 === 0)) {
      const common = mesh(topojson, { type: 'GeometryCollection', geometries: pair }, (a, b) => a !== b)
      expect(lengthOf(common.coordinates)).toBeLessThan(50)
    }
  })
})

type Shaped = Polygon | MultiPolygon

function lengthOf(lines: number[][][]): number {
  let length = 0
  for (const line of lines)
    for (const [i, [x = 0, y = 0]] of line.entries()) {
      const [beforeX = x, beforeY = y] = line[i - 1] ?? []
      length += Math.hypot(x - beforeX, y - beforeY)
    }
  return length
}

describe('a boundary file that is not there or no such file', () => {
  test('is refused', async () => {
    await expect(readBoundaries(new URL('nowhere.br', file))).rejects.toThrow('ENOENT')
    await expect(readBoundaries(new URL(import.meta.url))).rejects.toThrow()
  })
})

describe('size on the page', () => {
  test('a national map of municipalities, 600 wide, is small', () => {
    const corners: Ring = [
      [13_000, 306_000],
      [279_000, 620_000],
    ]
    const frame = fitFrame([[corners]], { width: 600, maxHeight: 708 })!
    const paths = map.codes.municipality.map((code) => pathOf(ringsOf(map, code, 1 / frame.scale), frame))
    expect(paths.every((path) => path.startsWith('M'))).toBe(true)
    expect(gzipSync(paths.join('\n')).length).toBeLessThan(40_000)
  })
})
