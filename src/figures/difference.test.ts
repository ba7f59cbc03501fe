import { describe, expect, test } from 'vitest'
import type { PresentCell } from './cell.ts'
import { decideDifference, MODEL_CAUTION, uncertaintyOf } from './difference.ts'
import { estimate, indicatorOf } from './shelves.testing.ts'

const share = indicatorOf('share-65-plus')
const lonely = indicatorOf('lonely-65-plus')
const exact = (value: number): PresentCell => ({ value, status: 'final' })
const between = (value: number, low: number, high: number): PresentCell => ({ ...exact(value), low, high })

describe('the word for a difference', () => {
  test('grows with the difference as a part of the other figure: below a tenth, below a half, more', () => {
    const words = [21, 21.6, 22.5, 22.6, 30, 30.8].map((value) =>
      decideDifference(exact(value), exact(20.5), share, 'municipality'),
    )
    expect(words).toEqual(['slightly-more', 'slightly-more', 'slightly-more', 'more', 'more', 'much-more'])
    const less = [20, 18.4, 18.5, 10.3, 10.2].map((value) =>
      decideDifference(exact(value), exact(20.5), share, 'municipality'),
    )
    expect(less).toEqual(['slightly-less', 'less', 'slightly-less', 'less', 'much-less'])
  })

  test('is none within two per cent of the other figure, however exact', () => {
    expect(decideDifference(exact(20.9), exact(20.5), share, 'municipality')).toBe('similar')
    expect(decideDifference(exact(20.1), exact(20.5), share, 'municipality')).toBe('similar')
  })

  test('is none within the margin of either figure', () => {
    const wide = between(24, 19, 29)
    expect(decideDifference(wide, exact(20.5), share, 'neighbourhood')).toBe('similar')
    expect(decideDifference(exact(24), between(20.5, 17, 24), share, 'municipality')).toBe('similar')
    expect(decideDifference(between(24, 23.8, 24.2), exact(20.5), share, 'neighbourhood')).toBe('more')
  })

  test('is none when both may be rounded towards each other, or look the same', () => {
    const far = indicatorOf('distance-to-gp')
    const called = (a: number, b: number) => decideDifference(exact(a), exact(b), far, 'municipality')
    expect(called(1.2, 1.1)).toBe('similar')
    expect(called(1.3, 1.1)).toBe('more')
    expect(called(1.96, 2.04)).toBe('similar')
    expect(called(0.9, 1.1)).toBe('less')
  })

  test('an uneven margin counts with its longest side', () => {
    expect(uncertaintyOf(between(24, 23.9, 29), share, 'district')).toBe(5)
  })

  test('a figure is never more exact than its last decimal', () => {
    expect(uncertaintyOf(exact(20.5), share, 'country')).toBeCloseTo(0.05)
  })

  test('a model estimate has no margin, so the smaller the area, the more we keep silent', () => {
    const other = estimate(49.5)
    const called = (value: number, level: keyof typeof MODEL_CAUTION) =>
      decideDifference(estimate(value), other, lonely, level)
    expect(called(51.4, 'municipality')).toBe('similar')
    expect(called(51.6, 'municipality')).toBe('slightly-more')
    expect(called(51.6, 'district')).toBe('similar')
    expect(called(53.4, 'neighbourhood')).toBe('similar')
    expect(called(45, 'neighbourhood')).toBe('slightly-less')
    const ladder = [
      MODEL_CAUTION.country,
      MODEL_CAUTION.province,
      MODEL_CAUTION.municipality,
      MODEL_CAUTION.district,
      MODEL_CAUTION.neighbourhood,
    ]
    expect(ladder.toSorted((a, b) => a - b)).toEqual(ladder)
  })

  test('expected spending is a model too: its caution is a part of the amount', () => {
    const spending = indicatorOf('expected-wlz-spending-per-person')
    expect(uncertaintyOf(estimate(2000), spending, 'municipality')).toBe(40)
  })

  test('beside zero any difference is large, and zero beside zero is none', () => {
    expect(decideDifference(exact(3), exact(0), share, 'municipality')).toBe('much-more')
    expect(decideDifference(exact(0), exact(0), share, 'municipality')).toBe('similar')
  })
})
