import { describe, expect, test } from 'vitest'
import { fitAxis, formatTicks, listYearTicks, tickDecimals } from './axis.ts'

describe('a value axis', () => {
  test('holds every value between round ends', () => {
    expect(fitAxis([16.2, 22], { steps: 4, zero: false })).toEqual({
      from: 16,
      to: 22,
      ticks: [16, 18, 20, 22],
    })
  })
  test('starts at zero when asked, also for negative values', () => {
    expect(fitAxis([12, 18], { steps: 4, zero: true })).toMatchObject({ from: 0, to: 20 })
    expect(fitAxis([-12, -3], { steps: 4, zero: true })).toMatchObject({ to: 0 })
  })
  test('never goes below zero for figures that do not', () => {
    expect(fitAxis([0.2, 9.9], { steps: 4, zero: false }).from).toBe(0)
    expect(fitAxis([0, 0], { steps: 4, zero: false })).toMatchObject({ from: 0, to: 1 })
  })
  test('gives room to values that are all the same', () => {
    const axis = fitAxis([50, 50], { steps: 4, zero: false })
    expect(axis.from).toBeLessThan(50)
    expect(axis.to).toBeGreaterThan(50)
  })
  test('survives no values and values that are no numbers', () => {
    expect(fitAxis([], { steps: 4, zero: false })).toEqual({ from: 0, to: 1, ticks: [] })
    expect(fitAxis([Number.NaN, Number.POSITIVE_INFINITY, 3], { steps: 4, zero: true })).toMatchObject({
      from: 0,
      to: 3,
    })
  })
})

describe('years under a line', () => {
  test('always name the last year and at most seven', () => {
    for (let span = 1; span <= 120; span++) {
      const ticks = listYearTicks(2024 - span, 2024)
      expect(ticks.at(-1)).toEqual({ year: 2024, minor: false })
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks.filter((tick) => !tick.minor).length).toBeLessThanOrEqual(4)
    }
  })
  test('is one year for one year', () => {
    expect(listYearTicks(2024, 2024)).toEqual([{ year: 2024, minor: false }])
  })
})

describe('numbers on an axis', () => {
  const axisOf = (...values: number[]) => fitAxis(values, { steps: 4, zero: false })
  const format = (value: number) => value.toFixed(1)
  const formatTick = (value: number, decimals: number) => value.toFixed(decimals)

  test('have as many decimals as tell them apart, and all as many', () => {
    const axis = axisOf(0.8, 0.99)
    expect(axis.ticks.map(formatTicks(axis, { format, formatTick }))).toEqual([
      '0.80',
      '0.85',
      '0.90',
      '0.95',
      '1.00',
    ])
    expect(tickDecimals(axisOf(5, 7))).toBe(1)
  })
  test('have none when they are whole', () => {
    expect(tickDecimals(axisOf(66.2, 75.4))).toBe(0)
    expect(tickDecimals(axisOf())).toBe(0)
  })
  test('are written as the figures are without a way to write ticks', () => {
    expect(formatTicks(axisOf(1, 4), { format })(2)).toBe('2.0')
  })
})
