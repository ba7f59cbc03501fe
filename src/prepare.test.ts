import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect } from 'vitest'
import { systemClock } from './base/clock.ts'
import type { Database } from './database/database.ts'
import { databaseTest } from './database/testing.ts'
import { prepareContent } from './prepare.ts'
import { exampleRegions } from './regions/example-regions.ts'

const program = path.join(import.meta.dirname, '..')
const areasFile = 'snapshot/areas-2024.json.br'
const boundaryFile = 'snapshot/boundaries-2024.topojson.br'

let copy = ''
beforeEach(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'noaber-prepare-'))
})
afterEach(() => rm(copy, { recursive: true }))

async function prepare(db: Database, root: string, example = true): Promise<string[]> {
  const lines: string[] = []
  await prepareContent({ db, root, example, clock: systemClock, log: (line) => lines.push(line) })
  return lines
}

async function stateOf(db: Database) {
  const count = async (table: 'area' | 'figure_column' | 'source_edition' | 'region') => {
    const { found } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<string>().as('found'))
      .executeTakeFirstOrThrow()
    return Number(found)
  }
  const { version } = await db.selectFrom('content_version').select('version').executeTakeFirstOrThrow()
  return {
    version,
    areas: await count('area'),
    columns: await count('figure_column'),
    editions: await count('source_edition'),
    regions: await count('region'),
  }
}

/** Cuts a file of the copy in half. */
async function cut(file: string): Promise<void> {
  const bytes = await readFile(path.join(copy, file))
  await writeFile(path.join(copy, file), bytes.subarray(0, bytes.length / 2))
}

const nothing = { areas: 0, columns: 0, editions: 0, regions: 0 }

describe('an empty database', () => {
  databaseTest(
    'gets areas, figures and example regions, and a second start changes nothing',
    { timeout: 120_000 },
    async ({ own: { db } }) => {
      const lines = await prepare(db, program)
      const state = await stateOf(db)
      expect(state.areas).toBeGreaterThan(18_000)
      expect(state.columns).toBeGreaterThan(1_000)
      expect(state.regions).toBe(exampleRegions.length)
      expect(lines[0]).toBe('Gebieden en grenzen laden …')
      expect(lines[1]).toMatch(/^[\d.]+ cijfers uit \d+ bronnen geladen in [\d,]+ s\.$/)
      expect(lines[2]).toBe(`${exampleRegions.length} voorbeeldregio's toegevoegd.`)
      expect(lines[3]).toMatch(/^1\d\d voorbeeldpartners toegevoegd\.$/)
      expect(lines.slice(4)).toEqual([
        '93 voorbeeldprojecten toegevoegd.',
        '27 voorbeeldbijeenkomsten toegevoegd.',
        '27 voorbeeldberichten toegevoegd.',
      ])
      expect(await prepare(db, program)).toEqual([])
      expect(await stateOf(db)).toEqual(state)
    },
  )

  databaseTest(
    'stays without areas when their file is cut off, gone or something else, and says what to do',
    async ({ own: { db } }) => {
      await cp(path.join(program, 'snapshot'), path.join(copy, 'snapshot'), { recursive: true })
      const advice = /^De gebieden in .+ zijn niet te lezen\. Haal het programma opnieuw op\.$/
      await cut(areasFile)
      await expect(prepare(db, copy)).rejects.toThrow(advice)
      await rm(path.join(copy, areasFile))
      await expect(prepare(db, copy)).rejects.toThrow(advice)
      await writeFile(path.join(copy, areasFile), 'not compressed')
      await expect(prepare(db, copy)).rejects.toThrow(advice)
      await cp(path.join(program, areasFile), path.join(copy, areasFile))
      await cut(boundaryFile)
      await expect(prepare(db, copy)).rejects.toThrow(advice)
      expect(await stateOf(db)).toMatchObject(nothing)
    },
  )

  databaseTest(
    'gets no figure at all when one file of figures is cut off, and can go on from there',
    { timeout: 120_000 },
    async ({ own: { db } }) => {
      await cp(path.join(program, 'snapshot'), path.join(copy, 'snapshot'), { recursive: true })
      await cut('snapshot/figures/85318NED.ncf.br')
      await expect(prepare(db, copy)).rejects.toThrow(
        /^De cijfers konden niet worden geladen\. .*85318NED\.ncf\.br/,
      )
      const state = await stateOf(db)
      expect(state.areas).toBeGreaterThan(18_000)
      expect(state).toMatchObject({ columns: 0, editions: 0, regions: 0 })
    },
  )
})

databaseTest(
  'a database with a region of its own gets no example regions, nor one that wants none',
  { timeout: 120_000 },
  async ({ own: { db } }) => {
    await cp(path.join(program, 'snapshot'), path.join(copy, 'snapshot'), { recursive: true })
    // No figures: a manifest that names none.
    const manifest = path.join(copy, 'snapshot/figures/manifest.json')
    const parsed: { sources: unknown[] } = JSON.parse(await readFile(manifest, 'utf8'))
    await writeFile(manifest, JSON.stringify({ ...parsed, sources: [] }))
    expect(await prepare(db, copy, false)).toEqual(['Gebieden en grenzen laden …'])
    expect(await stateOf(db)).toMatchObject({ columns: 0, regions: 0 })
    await db
      .insertInto('region')
      .values({
        slug: 'eigen',
        name: 'Eigen',
        parent: null,
        description_nl: '',
        description_en: '',
        membership_nl: '',
        membership_en: '',
        example: false,
      })
      .execute()
    expect(await prepare(db, copy, true)).toEqual([])
    expect(await stateOf(db)).toMatchObject({ regions: 1 })
  },
)
