import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClassMethod, calculateClasses, classOf, listClassLabels, roundTo } from './classes.ts'

const words = {
  below: (limit: string) => `tot ${limit}`,
  between: (from: string, to: string) => `${from}-${to}`,
  from: (limit: string) => `${limit} en meer`,
}
const wish = (method: ClassMethod, decimals = 0, count = 5) => ({ method, decimals, count })

describe('classes of a map', () => {
  test('by quantile hold as many areas each', () => {
    const values = Array.from({ length: 100 }, (_, i) => i)
    const classes = calculateClasses(values, wish('quantile'))
    // Quantiles of 0..99 by linear interpolation: 19.8, 39.6, 59.4, 79.2.
    expect(classes.limits).toEqual([20, 40, 59, 79])
  })
  test('by equal steps are as wide as each other', () => {
    expect(calculateClasses([0, 12, 24, 33, 41, 50], wish('equal')).limits).toEqual([10, 20, 30, 40])
  })
  test('leave out a step that no area is in', () => {
    // Steps of 10: nothing between 20 and 40, so "20 en meer" is the last.
    expect(calculateClasses([0, 3, 9, 11, 40, 50], wish('equal')).limits).toEqual([10, 20])
  })
  test('by pretty steps have round limits', () => {
    expect(calculateClasses([3.2, 8, 12.7, 19.1, 24, 27.8], wish('pretty', 1)).limits).toEqual([
      5, 10, 15, 20, 25,
    ])
  })
  test('have labels that say exactly what was coloured', () => {
    const classes = calculateClasses([4, 12, 13, 18, 20, 24, 26, 32, 40], wish('quantile'))
    const labels = listClassLabels(classes, String, words)
    expect(labels[0]).toBe(`tot ${classes.limits[0]}`)
    expect(labels.at(-1)).toBe(`${classes.limits.at(-1)} en meer`)
    expect(classOf(classes, classes.limits[0] ?? 0, 0)).toBe(1)
  })
  test('compare a value as it is written, so that no place seems to be in the wrong class', () => {
    const classes = { limits: [12], count: 2 }
    // 11.96 is written as 12,0 with one decimal, and then belongs to "12 en meer".
    expect(classOf(classes, 11.96, 1)).toBe(1)
    expect(classOf(classes, 11.94, 1)).toBe(0)
  })
  test('of few different values are those values', () => {
    const classes = calculateClasses([3, 1, 2, 2, 3], wish('quantile'))
    expect(listClassLabels(classes, String, words)).toEqual(['1', '2', '3'])
    expect([1, 2, 3].map((value) => classOf(classes, value, 0))).toEqual([0, 1, 2])
  })
  test('of a single value are one class, of no values none', () => {
    expect(calculateClasses([7, 7, 7], wish('equal'))).toMatchObject({ count: 1, exact: [7] })
    expect(calculateClasses([], wish('quantile'))).toEqual({ limits: [], count: 0 })
    expect(calculateClasses([Number.NaN, Number.POSITIVE_INFINITY], wish('pretty')).count).toBe(0)
  })
  test('survive a pile of equal values without an empty or double class', () => {
    const values = [...Array.from({ length: 80 }, () => 0), 1, 2, 3, 4, 5, 6]
    const classes = calculateClasses(values, wish('quantile'))
    expect(new Set(classes.limits).size).toBe(classes.limits.length)
    expect(classes.count).toBeGreaterThan(0)
  })
  test('are never empty, rise, and are written in the decimals of the unit, whatever the values', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const method = fc.constantFrom<ClassMethod>('quantile', 'equal', 'pretty')
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        method,
        fc.integer({ min: 0, max: 2 }),
        (values, how, decimals) => {
          const classes = calculateClasses(values, wish(how, decimals))
          const used = new Set(values.map((v) => classOf(classes, v, decimals)))
          expect(used.size).toBe(classes.count)
          for (const [i, limit] of classes.limits.entries()) {
            expect(roundTo(limit, decimals)).toBe(limit)
            if (i > 0) expect(limit).toBeGreaterThan(classes.limits[i - 1]!)
          }
        },
      ),
    )
  })
})

test('rounding goes half away from zero, like the figures that people read', () => {
  expect([roundTo(2.345, 2), roundTo(-2.5, 0), roundTo(1234, -2), roundTo(-0.2, 0)]).toEqual([
    2.35, -3, 1200, 0,
  ])
})
