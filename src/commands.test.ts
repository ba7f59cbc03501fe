import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { runCommand } from './commands.ts'
import { databaseTest } from './database/testing.ts'
import { exampleRegions } from './regions/example-regions.ts'
import { createRegions } from './regions/index.ts'

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

describe('the content for measuring', () => {
  const ask = async (db: Parameters<typeof runCommand>[1]['db'], ...rest: string[]) =>
    runCommand(['example', 'load', ...rest], { db, signal: new AbortController().signal })

  databaseTest('comes once, in the size that was asked for', async ({ own: { db } }) => {
    const none = ['--projects', '0', '--meetings', '0']
    const size = ['--partners', '10', '--persons', '20', '--bodies', '2', '--beads', '5', ...none]
    expect(await ask(db, ...size)).toEqual({
      code: 1,
      lines: [expect.stringContaining('geen voorbeeldregio')],
    })
    await createRegions(db, exampleRegions)
    expect(await ask(db, ...size)).toEqual({ code: 0, lines: ['37 verzonnen onderdelen toegevoegd.'] })
    expect(await ask(db, ...size)).toEqual({ code: 1, lines: [expect.stringContaining('staat er al')] })
  })

  databaseTest('is refused with a size that is no number, and where people work', async ({ own: { db } }) => {
    for (const size of ['-1', 'veel', '1.5', '99999999'])
      expect((await ask(db, '--partners', size)).lines).toEqual([
        expect.stringContaining('hoort een heel getal'),
      ])
    await createRegions(
      db,
      exampleRegions.slice(0, 1).map((region) => ({ ...region, example: false })),
    )
    expect((await ask(db)).lines).toEqual([expect.stringContaining('staat echte inhoud')])
    expect(await db.selectFrom('bead').select('id').execute()).toEqual([])
  })
})
