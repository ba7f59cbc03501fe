import { expect, test } from 'vitest'
import { isRefusal, isStale } from './room-copy.ts'

const NOW = Date.parse('2026-06-11T20:00:00Z')
const made = (date: string) => isStale(new Headers({ date }), NOW)

test('a copy counts for twelve hours, and one without a date not at all', () => {
  expect(made('Thu, 11 Jun 2026 08:00:01 GMT')).toBe(false)
  expect(made('Thu, 11 Jun 2026 08:00:00 GMT')).toBe(true)
  expect(made('toen')).toBe(true)
  expect(isStale(new Headers(), NOW)).toBe(true)
})

test('who is signed out, or has lost the right, keeps nothing', () => {
  const answer = { status: 200, type: 'basic', redirected: false } as const
  expect(isRefusal(answer)).toBe(false)
  expect(isRefusal({ ...answer, status: 502 })).toBe(false)
  expect(isRefusal({ ...answer, status: 403 })).toBe(true)
  expect(isRefusal({ ...answer, redirected: true })).toBe(true)
  expect(isRefusal({ status: 0, type: 'opaqueredirect', redirected: false })).toBe(true)
})
