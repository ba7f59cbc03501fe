import { defineConfig } from 'vitest/config'

/** Time zone, locale and clock are fixed: a figure must not depend on where the tests run. */
process.env['TZ'] = 'Europe/Amsterdam'
process.env['LANG'] = 'C.UTF-8'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    passWithNoTests: false,
  },
})
