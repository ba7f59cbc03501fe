import { describe, expect, test } from 'vitest'
import { checkEnvironment, checkLayers, checkPurity, checkSuffixes, layerOf } from './layers.ts'
import { type Findings, fake, listFiles } from './source-files.ts'

const files = listFiles('src')

function guards(found: Findings): void {
  expect(found.checked).toBeGreaterThan(0)
  expect(found.findings).toEqual([])
}

describe('layers', () => {
  test('the suffix of every file is a known layer', () => {
    guards(checkSuffixes(files))
    expect(
      checkSuffixes([fake('src/areas/area.service.ts'), fake('src/areas/area.ts')]).findings,
    ).toHaveLength(1)
    expect(layerOf('src/areas/area.routes.tsx')).toBe('routes')
    expect(layerOf('src/areas/area.queries.test.ts')).toBe('test')
    expect(layerOf('src/main.ts')).toBe('top')
  })

  test('each layer imports only what it may', () => {
    guards(checkLayers(files))
    const bad = [
      fake('src/areas/area.ts', "import { list } from './area.queries.ts'"),
      fake('src/areas/area.view.tsx', "import { list } from './area.queries.ts'"),
      fake('src/areas/area.queries.ts', "import { Page } from './area.view.tsx'"),
      fake('src/figures/share.ts', "import { findArea } from '../areas/index.ts'"),
      fake('src/figures/share.ts', "import type { Rows } from './share.table.ts'"),
      fake('src/areas/area.routes.tsx', "import { one } from './area.examples.tsx'"),
    ]
    for (const file of bad) expect(checkLayers([file]).findings, file.text).toHaveLength(1)
    const good = [
      fake('src/areas/area.view.tsx', "import { words } from '../language/index.ts'"),
      fake('src/areas/area.queries.ts', "import type { Database } from '../database/database.ts'"),
      fake('src/areas/area.routes.tsx', "import { findArea } from './area.queries.ts'"),
    ]
    for (const file of good) expect(checkLayers([file]), file.text).toEqual({ checked: 1, findings: [] })
  })

  test('a view takes from the door of another room what is a view or a calculation, and nothing else', () => {
    const door = fake(
      'src/figures/index.ts',
      "export { loadProfile, type Profile } from './profile.queries.ts'\nexport { Page } from './page.view.tsx'",
    )
    const using = (text: string) => checkLayers([door, fake('src/regions/region.view.tsx', text)]).findings
    expect(using("import { Page, type Profile } from '../figures/index.ts'")).toEqual([])
    expect(using("import type { Profile } from '../figures/index.ts'")).toEqual([])
    expect(using("import { loadProfile, Page } from '../figures/index.ts'")).toHaveLength(1)
    expect(using("import { Unknown } from '../figures/index.ts'")).toHaveLength(1)
    expect(using("import * as figures from '../figures/index.ts'")).toHaveLength(1)
  })

  test('calculations, rules and views touch no world, clock, randomness or environment', () => {
    guards(checkPurity(files))
    const bad = [
      'const now = Date.now()',
      'const now = new Date()',
      'const luck = Math.random()',
      'const key = process.env.KEY',
      'export async function find() {}',
      "import fs from 'node:fs'",
      "import { sql } from 'kysely'",
      "throw new Problem('area-not-found')",
      'const answer = fetch(address)',
    ]
    for (const text of bad)
      expect(checkPurity([fake('src/areas/area.ts', text)]).findings, text).toHaveLength(1)
    const good = [
      "const day = new Date('2024-01-01')",
      "const word = 'await Date.now()'",
      '// await fetch(it)',
      'await db()',
    ]
    for (const text of good.slice(0, 3))
      expect(checkPurity([fake('src/areas/area.ts', text)]).findings, text).toEqual([])
    expect(checkPurity([fake('src/areas/area.queries.ts', good[3])])).toEqual({ checked: 0, findings: [] })
  })

  test('only the files that a process begins with read the environment, open sockets and end the process', () => {
    guards(checkEnvironment(files))
    const bad = [
      "const url = process.env['URL']",
      'server.listen(80)',
      'process.exit(1)',
      'serve({ fetch, port })',
    ]
    for (const text of bad) {
      expect(checkEnvironment([fake('src/web/server.ts', text)]).findings, text).toHaveLength(1)
      expect(checkEnvironment([fake('src/main.ts', text)]).findings, text).toEqual([])
    }
    expect(
      checkEnvironment([fake('src/database/embedded.source.ts', 'process.exit(1)')]).findings,
    ).toHaveLength(1)
  })
})
