import { describe, expect, test } from 'vitest'
import { nextMoment } from './cron.ts'

const next = (cron: string, after: string) =>
  nextMoment(cron, 'Europe/Amsterdam', new Date(after)).toISOString()

/** Offsets by the law: summer time begins on 29 March 2026 at 02:00 and ends on 25 October 2026 at 03:00. */
describe('the next moment of a pattern', () => {
  test('is Monday at seven in Amsterdam: six in UTC in winter, five in summer', () => {
    expect(next('0 7 * * 1', '2026-01-15T10:00:00Z')).toBe('2026-01-19T06:00:00.000Z')
    expect(next('0 7 * * 1', '2026-07-15T10:00:00Z')).toBe('2026-07-20T05:00:00.000Z')
  })

  test('is never the moment itself, but a week later', () => {
    expect(next('0 7 * * 1', '2026-01-19T06:00:00.000Z')).toBe('2026-01-26T06:00:00.000Z')
    expect(next('0 7 * * 1', '2026-01-19T05:59:59.999Z')).toBe('2026-01-19T06:00:00.000Z')
  })

  test('leaves out the hour that spring skips, and comes once in the hour that autumn repeats', () => {
    expect(next('30 2 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-30T00:30:00.000Z')
    expect(next('30 2 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z')
    expect(next('30 2 * * *', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z')
  })

  test('knows ranges, steps, lists, the last day of February, and 7 for Sunday', () => {
    expect(next('*/15 9-17 * * *', '2026-01-15T16:50:00Z')).toBe('2026-01-16T08:00:00.000Z')
    expect(next('5,35 * * * *', '2026-01-15T10:05:00Z')).toBe('2026-01-15T10:35:00.000Z')
    expect(next('0 12 29 2 *', '2026-01-15T10:00:00Z')).toBe('2028-02-29T11:00:00.000Z')
    expect(next('0 12 * * 7', '2026-01-15T10:00:00Z')).toBe('2026-01-18T11:00:00.000Z')
  })

  test('is on either day when day of the month and of the week are both limited', () => {
    expect(next('0 12 20 * 0', '2026-01-15T10:00:00Z')).toBe('2026-01-18T11:00:00.000Z')
    expect(next('0 12 20 * 0', '2026-01-18T11:00:00Z')).toBe('2026-01-20T11:00:00.000Z')
  })

  test.each([
    '',
    '0 7 * *',
    '60 * * * *',
    '5-1 * * * *',
    'a * * * *',
    '*/0 * * * *',
    '0 0 30 2 *',
    '0 0 0 * *',
  ])('is refused for %j', (cron) => {
    expect(() => next(cron, '2026-01-15T10:00:00Z')).toThrow()
  })
})
