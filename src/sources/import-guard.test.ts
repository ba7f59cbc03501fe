import { describe, expect, test } from 'vitest'
import { isEditionDate, takesMoreThanItBrings } from './import-guard.ts'
import { refusedImport } from './import-result.ts'

const trial = (withdrawn: number, cells: number) => {
  const blank = refusedImport('85984NED', { reason: 'nothing-kept' })
  return {
    ...blank,
    outcome: 'dry-run' as const,
    counts: { ...blank.counts, cells },
    changes: { ...blank.changes, withdrawn },
  }
}

describe('an edition that takes the place of another', () => {
  test('is stopped when it takes away more than it brings: a try-out under the name of a national table', () => {
    expect(takesMoreThanItBrings(trial(609_202, 2))).toBe(true)
  })

  test('goes on when it is a whole edition, or a small table', () => {
    expect(takesMoreThanItBrings(trial(1200, 600_000))).toBe(false)
    expect(takesMoreThanItBrings(trial(40, 2))).toBe(false)
    expect(takesMoreThanItBrings(trial(0, 0))).toBe(false)
  })
})

test('the date of an edition is a day, a month or a year that exists', () => {
  expect(['2026-03-01', '2026-03', '2024', '2024-02-29'].every(isEditionDate)).toBe(true)
  const wrong = ['gisteren', '', '2026-13-01', '2023-02-29', '1-3-2026', '2026-03-01; drop table edition']
  expect(wrong.some(isEditionDate)).toBe(false)
})
