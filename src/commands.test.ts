import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { runCommand } from './commands.ts'
import { databaseTest } from './database/testing.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-commands-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the import of a file', () => {
  databaseTest('is refused when no page could name its source, and leaves no trace', async ({ db }) => {
    const [file, mapping] = [path.join(folder, 'eigen.csv'), path.join(folder, 'eigen.json')]
    await writeFile(file, 'code,inwoners\nGM0344,374238\n')
    const measures = [{ column: 'inwoners', indicator: 'population', status: 'final' }]
    const own = {
      source: 'eigen-tabel',
      vintage: 2024,
      area: 'code',
      period: 2024,
      blank: 'suppressed',
      measures,
    }
    await writeFile(mapping, JSON.stringify(own))
    const args = ['import', file, '--mapping', mapping, '--edition', '2026-03-01']
    const result = await runCommand(args, { db, signal: new AbortController().signal })
    expect(result.code).toBe(1)
    expect(result.lines).toEqual([expect.stringContaining('een bron die Noaber niet kent')])
    expect(await db.selectFrom('import_run').selectAll().execute()).toEqual([])
  })
})
