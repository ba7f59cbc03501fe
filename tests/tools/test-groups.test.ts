import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listGroups } from '../../tools/test-groups.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'noaber-groups-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(files: Record<string, string>): void {
  mkdirSync(path.join(root, 'tests'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
}

describe('groups of tests', () => {
  test('hold every test file of this checkout once', () => {
    const grouped = Object.values(listGroups('.')).flat()
    const all = ['src', 'tests'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.tsx?$/.test(name)),
    )
    expect(all.length).toBeGreaterThan(20)
    expect(grouped).toHaveLength(all.length)
    expect(new Set(grouped).size).toBe(all.length)
  })

  test('tell tests that need a database from those that do not, also by way of their fixtures', () => {
    write({
      'src/areas/area.test.ts': "import { area } from './area.ts'",
      'src/areas/area.queries.test.ts': "import { databaseTest } from '../database/testing.ts'",
      'src/regions/region.queries.test.ts': "import { regionTest } from './region.fixture.ts'",
      'src/regions/region.fixture.ts': "import { databaseTest } from '../database/testing.ts'",
      'src/api/areas.api.test.ts': "import { databaseTest } from '../database/testing.ts'",
    })
    const { unit, database, api } = listGroups(root)
    expect(unit).toEqual(['src/areas/area.test.ts'])
    expect(database).toEqual(['src/areas/area.queries.test.ts', 'src/regions/region.queries.test.ts'])
    expect(api).toEqual(['src/api/areas.api.test.ts'])
  })

  test('refuse a test file that would never be run', () => {
    write({ 'src/a.test.ts': '', 'tests/somewhere/b.test.ts': '' })
    expect(() => listGroups(root)).toThrow('tests/somewhere/b.test.ts is in no group of tests')
  })
})
