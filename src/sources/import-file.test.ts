import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { findStoredColumn } from './edition.queries.ts'
import { makeImportIo } from './import.testing.ts'
import { type ImportFileArgs, importFile } from './import-file.job.ts'
import { describeImport } from './import-result.ts'
import type { TableMapping } from './mapping.ts'
import { testMapping } from './testing.ts'
import { makeWorkbook } from './zip.testing.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

const io = makeImportIo('http://localhost')
const good = 'regiocode,inwoners,ouderen\nGM0344,374238,40261\nGM0353,33421,6643\n'

async function argsOf(
  text: string | Uint8Array,
  more: Partial<TableMapping> = {},
  name = 'kwb.csv',
): Promise<ImportFileArgs> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  const files = [{ path: file, mapping: { ...testMapping, ...more } }] as const
  return { source: '85984NED', edition: '2024', retrievedOn: '2026-07-19', files: [...files] }
}

const inhabitants = { indicator: 'inhabitants', period: 2024, level: 'municipality', vintage: 2024 } as const

describe('an import from a file', () => {
  databaseTest('stores a CSV once, with the checksum of the file', async ({ own }) => {
    const args = await argsOf(good)
    const first = await importFile(own.db, args, io)
    // As sha256sum says of these bytes.
    expect(first).toMatchObject({
      outcome: 'stored',
      columns: 2,
      checksum: '0be57ab90227f83f340a7453c325567000e20e35957b3b06b93bf1ce4f39adb0',
    })
    expect(await importFile(own.db, args, io)).toMatchObject({ outcome: 'unchanged' })
    expect(Array.from((await findStoredColumn(own.db, inhabitants))?.values ?? [])).toEqual([
      374_238, 33_421, 0,
    ])
  })

  databaseTest('reads the same bytes again under another mapping', async ({ own }) => {
    await importFile(own.db, await argsOf(good), io)
    const other = await argsOf(good, { blank: 'zero' })
    expect(await importFile(own.db, other, io)).toMatchObject({ outcome: 'stored', changes: { changed: 0 } })
  })

  databaseTest('stores a workbook', async ({ own }) => {
    const cell = (at: string, text: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row r="1">${cell('A1', 'regiocode')}${cell('B1', 'inwoners')}${cell('C1', 'ouderen')}</row><row r="2">${cell('A2', 'GM0344')}<c r="B2"><v>5</v></c><c r="C2"><v>2</v></c></row>`
    const result = await importFile(own.db, await argsOf(makeWorkbook({ B: rows }), {}, 'kwb.xlsx'), io)
    expect(result).toMatchObject({ outcome: 'stored', counts: { cells: 2 } })
  })

  databaseTest('leaves the figures alone and says why when the file is wrong', async ({ own }) => {
    await importFile(own.db, await argsOf(good), io)
    const before = await own.db.selectFrom('figure_column').selectAll().execute()
    const wrong: [string, string | Uint8Array, string][] = [
      ['leeg', '', 'empty-file'],
      ['kolom', 'regiocode,inwoners\nGM0344,1\n', 'missing-column'],
      ['teken', 'regiocode|inwoners|ouderen\nGM0344|1|2\n', 'no-delimiter'],
      ['utf16', Buffer.from('\uFEFFregiocode,inwoners', 'utf16le'), 'not-a-text-file'],
      [
        'codes',
        'regiocode,inwoners,ouderen\nGM9999,1,2\n<script>,1,2\n"\'; drop table area; --",3,4\n',
        'nothing-kept',
      ],
    ]
    for (const [name, text, reason] of wrong) {
      const result = await importFile(own.db, await argsOf(text, {}, `${name}.csv`), io)
      expect([name, result.fault?.reason]).toEqual([name, reason])
      expect(describeImport(result, 'nl')[0]).toMatch(/^85984NED.*: .+\. .+/)
    }
    expect(await own.db.selectFrom('figure_column').selectAll().execute()).toEqual(before)
    const runs = await own.db.selectFrom('import_run').select(['status', 'message']).orderBy('id').execute()
    expect(runs.map(({ status }) => status)).toEqual(['done', ...wrong.map(() => 'failed')])
    expect(runs[2]?.message).toContain('kolom "ouderen"')
  })

  databaseTest('refuses a file of more than 2 GB without reading it', async ({ own }) => {
    const args = await argsOf(good, {}, 'large.csv')
    await truncate(args.files[0].path, 2_200_000_000)
    expect(await importFile(own.db, args, io)).toMatchObject({
      fault: { reason: 'file-too-large', found: '2200 MB' },
    })
    await truncate(args.files[0].path, 0)
  })

  databaseTest('keeps the old edition whole when the disk is full', async ({ own }) => {
    await importFile(own.db, await argsOf(good), io)
    await sql`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
      own.db,
    )
    await sql`create trigger full_disk before insert on figure_column for each row when (new.indicator = 'inhabitants')
      execute function full_disk()`.execute(own.db)
    const result = await importFile(own.db, await argsOf(good.replace('374238', '374240')), io)
    expect(result).toMatchObject({ outcome: 'refused', fault: { reason: 'database-error' } })
    expect(describeImport(result, 'nl')[0]).toContain('schijf vol')
    expect((await findStoredColumn(own.db, inhabitants))?.values[0]).toBe(374_238)
    expect(await own.db.selectFrom('source_edition').selectAll().execute()).toHaveLength(1)
    const last = await own.db
      .selectFrom('import_run')
      .select('status')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(last.status).toBe('failed')
  })

  databaseTest('withdraws a column that the new edition no longer has', async ({ own }) => {
    await importFile(own.db, await argsOf(good), io)
    const [only] = testMapping.measures
    const result = await importFile(own.db, await argsOf(good, { measures: [only!] }), io)
    expect(result.changes).toMatchObject({ withdrawn: 2, droppedColumns: 1 })
    expect(result.changeExamples[0]).toMatchObject({
      kind: 'withdrawn',
      area: 'GM0344',
      old_value: '40261',
      new_value: 'withdrawn',
    })
  })

  databaseTest('gives way to the source that the catalogue names first', async ({ own }) => {
    await importFile(own.db, await argsOf(good), io)
    const other = await argsOf(good.replace('374238', '1'), { source: 'other' })
    const result = await importFile(own.db, { ...other, source: 'other' }, io)
    expect(result.yielded).toHaveLength(2)
    expect((await findStoredColumn(own.db, inhabitants))?.values[0]).toBe(374_238)
  })

  databaseTest('tells how far it is', async ({ own }) => {
    let now = 0
    const seen: number[] = []
    const clock = {
      now: () => {
        now += 300
        return new Date(Date.UTC(2026, 0, 1) + now)
      },
    }
    const rows = Array.from({ length: 90_000 }, () => 'CR01,1,1\n').join('')
    await importFile(own.db, await argsOf(`${good}${rows.repeat(3)}`), {
      ...io,
      clock,
      progress: ({ fraction }) => seen.push(fraction ?? -1),
    })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBeCloseTo(1)
  })
})
