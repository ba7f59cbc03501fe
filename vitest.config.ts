import { defineConfig } from 'vitest/config'
import { listGroups } from './tools/test-groups.mjs'

/** Time zone, locale and clock are fixed: a figure must not depend on where the tests run. */
process.env['TZ'] = 'Europe/Amsterdam'
process.env['LANG'] = 'C.UTF-8'

/** What has to be there before the tests of a group: started once a run, shared by the groups. */
const postgres = 'tests/setup/postgres.ts'
const product = 'tests/setup/product.ts'
const chromium = 'tests/setup/chromium.ts'
const needs: Record<string, string[]> = {
  database: [postgres],
  api: [postgres],
  html: [product],
  accessibility: [product, chromium],
  journeys: [product, chromium],
}

/**
 * Groups whose files share the modules of their worker, which are loaded once instead of once a file, and one database
 * whose transaction each test rolls back. Code of rooms keeps nothing in a module, so files cannot notice each other.
 */
const shared = ['unit', 'database', 'api']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    projects: Object.entries(listGroups(import.meta.dirname)).map(([name, include]) => ({
      extends: true,
      test: {
        name,
        include,
        globalSetup: needs[name] ?? [],
        isolate: !shared.includes(name),
        setupFiles: ['tests/setup/quiet.ts'],
        testTimeout: 20_000,
        hookTimeout: 120_000,
      },
    })),
  },
})
