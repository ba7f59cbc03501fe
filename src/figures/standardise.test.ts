import { describe, expect, test } from 'vitest'
import {
  standardisationInput as input,
  publishedDirect,
  publishedIndirect,
} from '../../tests/oracles/rates.ts'
import type { Estimate } from './interval.ts'
import {
  calculateDirectRate,
  calculateIndirectRate,
  europeanStandard2013,
  europeanStandardAges,
  type IndirectRate,
} from './standardise.ts'

const strataOf = (events: readonly number[]) =>
  input.population.map((population, i) => ({
    population,
    events: events[i]!,
    standard: europeanStandard2013[i]!,
  }))

const reference = input.population.map((population, i) => ({
  population,
  referenceEvents: input.referenceEvents[i]!,
  referencePopulation: input.referencePopulation[i]!,
}))

const total = (events: readonly number[]) => events.reduce((sum, n) => sum + n, 0)

const expectClose = (found: number, published: number) =>
  expect(Math.abs(found / published - 1)).toBeLessThan(1e-8)

function expectEstimate(
  calculate: (confidence: 0.95 | 0.998) => Estimate,
  [value, limits]: readonly [number, readonly number[]],
) {
  const [at95, at998] = [calculate(0.95), calculate(0.998)]
  const found = [at95.value, at95.low, at95.high, at998.low, at998.high]
  const published = [value, ...limits]
  for (const [i, number] of found.entries()) expectClose(number, published[i]!)
}

describe('direct standardisation', () => {
  test('has a standard of 100,000 people in 19 ages', () => {
    expect(total(europeanStandard2013)).toBe(100_000)
    expect(europeanStandardAges).toHaveLength(europeanStandard2013.length)
  })
  test.each(['big', 'small'] as const)(
    'equals the published rate and Dobson limits of the %s example',
    (name) => {
      expectEstimate(
        (confidence) => calculateDirectRate(strataOf(input[name]), 10_000, confidence) as Estimate,
        publishedDirect[name],
      )
    },
  )
  test('is refused for fewer than 10 events, as published', () => {
    expect(total(input.tiny)).toBe(9)
    expect(calculateDirectRate(strataOf(input.tiny), 10_000)).toEqual({ refused: 'too-few-events' })
  })
  test('equals the crude rate when the area has the ages of the standard', () => {
    const strata = europeanStandard2013.map((standard, i) => ({
      standard,
      population: standard,
      events: i + 1,
    }))
    const found = calculateDirectRate(strata, 100_000) as Estimate
    expect(found.value).toBeCloseTo(190, 9)
  })
  test('is refused when an age of the standard has nobody in the area', () => {
    const strata = [...strataOf(input.big).slice(1), { events: 0, population: 0, standard: 5000 }]
    expect(calculateDirectRate(strata, 10_000)).toEqual({ refused: 'nobody-observed' })
  })
  test('is refused for impossible numbers', () => {
    expect(calculateDirectRate([], 10_000)).toEqual({ refused: 'bad-input' })
    expect(calculateDirectRate([{ events: 12, population: 0, standard: 1 }], 10)).toEqual({
      refused: 'bad-input',
    })
    expect(calculateDirectRate([{ events: Number.NaN, population: 9, standard: 1 }], 10)).toEqual({
      refused: 'bad-input',
    })
    expect(calculateDirectRate([{ events: 12, population: 20, standard: 0 }], 10)).toEqual({
      refused: 'bad-input',
    })
  })
})

describe('indirect standardisation', () => {
  test.each(['big', 'tiny'] as const)('equals the published rate of the %s example', (name) => {
    const calculate = (confidence: 0.95 | 0.998) =>
      calculateIndirectRate(total(input[name]), reference, 100_000, confidence) as IndirectRate
    expectClose(calculate(0.95).expected, publishedIndirect.expected)
    expectClose(calculate(0.95).referenceRate, publishedIndirect.referenceRate)
    expectEstimate((confidence) => calculate(confidence).rate, publishedIndirect[name])
  })
  test('equals the published ratio', () => {
    expectEstimate(
      (confidence) =>
        (calculateIndirectRate(total(input.small), reference, 100_000, confidence) as IndirectRate).ratio,
      publishedIndirect.ratioSmall,
    )
  })
  test('is refused when nothing is expected or the numbers are impossible', () => {
    expect(calculateIndirectRate(3, [], 1000)).toEqual({ refused: 'nobody-observed' })
    expect(
      calculateIndirectRate(3, [{ population: 5, referenceEvents: 0, referencePopulation: 0 }], 1000),
    ).toEqual({ refused: 'nobody-observed' })
    expect(calculateIndirectRate(-1, reference, 1000)).toEqual({ refused: 'bad-input' })
  })
})
