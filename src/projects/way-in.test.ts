import { expect, test } from 'vitest'
import { answerDay } from './way-in.ts'

test('an answer is due so many working days later, weekends aside', () => {
  // 15 January 2026 is a Thursday.
  expect(answerDay('2026-01-15', 1)).toBe('2026-01-16')
  expect(answerDay('2026-01-15', 2)).toBe('2026-01-19')
  expect(answerDay('2026-01-15', 5)).toBe('2026-01-22')
  expect(answerDay('2026-01-17', 1)).toBe('2026-01-19')
})

test('the last day of February and of summer time are days like others', () => {
  expect(answerDay('2028-02-28', 1)).toBe('2028-02-29')
  expect(answerDay('2026-10-23', 1)).toBe('2026-10-26')
})
