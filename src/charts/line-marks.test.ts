import { describe, expect, test } from 'vitest'
import type { SeriesPoint } from './line.ts'
import { placeLine } from './line-marks.ts'

const format = (value: number) => `${value}%`
const years = (first: number, values: (number | null)[]): SeriesPoint[] =>
  values.map((value, i) => (value === null ? { at: first + i } : { at: first + i, value }))
const one = (points: SeriesPoint[], more: object = {}) =>
  placeLine({ series: [{ label: 'Zeist', tone: 'thread', points, ...more }], format })

describe('a line over the years', () => {
  test('is solid between neighbouring years and dotted over a missing year', () => {
    const marks = one(years(2020, [10, 12, null, 16, 18]))
    // Axis 10-18 over 176 px from 184 (bottom) to 8 (top): 1 % is 22 px. Years are 250 permille apart.
    expect(marks.axis).toMatchObject({ from: 10, to: 18 })
    expect(marks.series[0]?.solid).toBe('M0 184L250 140M750 52L1000 8')
    expect(marks.series[0]?.dotted).toBe('M250 140L750 52')
  })

  test('treats a year that is not in the list like a missing year', () => {
    const marks = one([
      { at: 2012, value: 10 },
      { at: 2016, value: 20 },
    ])
    expect(marks.series[0]?.solid).toBeUndefined()
    expect(marks.series[0]?.dotted).toBeDefined()
  })

  test('does not bridge missing years at the start or the end', () => {
    const marks = one(years(2020, [null, 10, 20, null]))
    expect(marks.series[0]?.dotted).toBeUndefined()
    expect(marks.series[0]?.solid).toBe('M333 184L667 8')
  })

  test('is cut where the definition changes, and says where', () => {
    const marks = one(years(2016, [10, 12, 30, 32]), { breaks: [2018] })
    expect(marks.series[0]?.solid?.match(/M/g)).toHaveLength(2)
    expect(marks.series[0]?.dotted).toBeUndefined()
    expect(marks.breaks).toEqual([500])
  })

  test('dashes the way to a forecast, opens its points and starts its band at the last observation', () => {
    const marks = one([
      { at: 2023, value: 10 },
      { at: 2024, value: 10 },
      { at: 2025, value: 12, low: 11, high: 13, forecast: true },
    ])
    expect(marks.series[0]?.dashed).toMatch(/^M500 [\d.]+L1000 /)
    expect(marks.series[0]?.openDots).toMatch(/^M1000 /)
    expect(marks.series[0]?.band).toMatch(/^M500 184L1000 /)
    expect(marks.series[0]?.dots?.match(/M/g)).toHaveLength(2)
  })

  test('gives a lonely estimate a whisker instead of a band', () => {
    const marks = one([
      { at: 2016, value: 40, low: 38, high: 42 },
      { at: 2020, value: 44, low: 42, high: 46 },
    ])
    expect(marks.series[0]?.band).toBeUndefined()
    expect(marks.series[0]?.whiskers?.match(/M/g)).toHaveLength(2)
  })

  test('cuts the band where a margin is missing rather than drawing certainty', () => {
    const marks = one([
      { at: 2020, value: 10, low: 9, high: 11 },
      { at: 2021, value: 10, low: 9, high: 11 },
      { at: 2022, value: 10 },
      { at: 2023, value: 10, low: 9, high: 11 },
      { at: 2024, value: 10, low: 9, high: 11 },
    ])
    expect(marks.series[0]?.band?.match(/Z/g)).toHaveLength(2)
  })

  test('marks every point of a short series and only the ends of a long one', () => {
    expect(one(years(2010, [1, 2, 3])).series[0]?.dots?.match(/M/g)).toHaveLength(3)
    const long = Array.from({ length: 40 }, (_, i) => i)
    expect(one(years(1985, long)).series[0]?.dots?.match(/M/g)).toHaveLength(2)
  })

  test('puts a single point in the middle, with room above and below', () => {
    const marks = one([{ at: 2024, value: 20 }])
    expect(marks.series[0]?.dots).toBe('M500 96h.1')
    expect(marks.xTicks).toEqual([{ x: 500, text: '2024', minor: false }])
  })

  test('is empty, not broken, without any value', () => {
    for (const points of [[], years(2020, [null, null]), [{ at: 2020, value: Number.NaN }]]) {
      const marks = one(points)
      expect(marks.empty).toBe(true)
      expect(marks.labels).toEqual([])
      expect(JSON.stringify(marks)).not.toContain('null')
    }
  })

  test('draws the zero line when values lie on both sides', () => {
    expect(one(years(2020, [-2, 2])).zeroLine).toBe(96)
    expect(one(years(2020, [2, 4])).zeroLine).toBeUndefined()
  })

  test('draws the place on top of the others', () => {
    const points = years(2020, [1, 2])
    const series = (['thread', 'grey', 'deep'] as const).map((tone) => ({ label: tone, tone, points }))
    expect(placeLine({ series, format }).series.map((s) => s.tone)).toEqual(['grey', 'deep', 'thread'])
  })

  test('keeps labels of lines that end at the same height apart', () => {
    const series = ['Zeist', 'Nederland', 'Provincie Utrecht'].map((label, i) => ({
      label,
      tone: 'grey' as const,
      points: years(2020, [10, 20 + i * 0.01]),
    }))
    const lines = placeLine({ series, format })
      .labels.flatMap((label) => label.lines.map((_, i) => label.y + i * 16))
      .sort((a, b) => a - b)
    expect(lines).toHaveLength(4)
    for (const [i, y] of lines.entries()) if (i > 0) expect(y - lines[i - 1]!).toBeGreaterThanOrEqual(15.8)
  })

  test('puts the label of a line that stops early beside its last point', () => {
    const label = one(years(2020, [10, 12, null, null, null])).labels[0]
    expect(label?.x).toBe(250)
  })
})
