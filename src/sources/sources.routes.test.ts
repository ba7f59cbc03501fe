import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { sourceTables } from '../figures/source-tables.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'

const test = databaseTest.extend('ask', async ({ own }) => {
  await makeFigures(own.db)
  const site = makeSite(own.db)
  await own.db
    .insertInto('import_run')
    .values(
      [
        { status: 'done', rows_read: 1200, rows_kept: 1100, rows_refused: 7 },
        { status: 'failed', rows_read: 3, rows_kept: 0, rows_refused: 3 },
      ].map((run) => ({
        ...run,
        source: '50090NED',
        address: 'x',
        edition: null,
        edition_id: null,
        started_at: new Date('2026-11-20'),
        finished_at: null,
        checksum: null,
        mapping_checksum: 'x',
        message: null,
      })),
    )
    .execute()
  return async (path: string) => {
    const response = await site.request(path)
    return { status: response.status, body: await response.text() }
  }
})

describe('/bronnen', () => {
  test('has every table with its own address on the page', async ({ ask }) => {
    const { status, body } = await ask('/bronnen')
    expect(status).toBe(200)
    expect(body.match(/<h1/g)).toHaveLength(1)
    for (const { id } of sourceTables) expect(body).toContain(`id="${id}"`)
    expect(sourceTables.length).toBeGreaterThan(20)
  })

  test('says licence, edition, day of retrieval, checksum, limits and what it is used for', async ({
    ask,
  }) => {
    const { body } = await ask('/bronnen')
    const table = body.slice(body.indexOf('id="50090NED"'))
    expect(table).toContain('CC BY')
    expect(table).toContain('Uitgave van 4 december 2024. Opgehaald op 20 november 2026.')
    expect(table).toContain('abc123')
    expect(table).toContain('Bij de laatste import: 1.200 rijen gelezen, 1.100 gebruikt, 7 geweigerd.')
    expect(table).toContain('href="/cijfers/lonely-65-plus"')
    expect(table.slice(0, 3000)).toContain('Let op')
  })

  test('marks what is Dutch on the English page, and only that', async ({ ask }) => {
    const { body } = await ask('/en/bronnen')
    expect(body).toContain('<span lang="nl">Gezondheid per wijk en buurt; 2012, 2016 en 2020</span>')
    expect(body).toContain('<span lang="nl">Open data met bronvermelding</span>')
    expect(body).toContain('World Population Prospects 2019, <span lang="nl">bevolking naar leeftijd</span>')
    expect(body).not.toContain('<span lang="nl">United Nations')
    expect((await ask('/bronnen')).body).not.toContain('<span lang=')
  })

  test('says so of a table of which nothing is loaded', async ({ ask }) => {
    expect((await ask('/bronnen')).body).toContain('Van deze tabel zijn nu geen cijfers geladen.')
    expect((await ask('/en/bronnen')).body).toContain('No figures of this table are loaded now.')
  })

  test('gives the same list as JSON', async ({ ask }) => {
    const { sources } = JSON.parse((await ask('/bronnen.json')).body)
    expect(sources).toHaveLength(sourceTables.length)
    expect(sources.find(({ id }: { id: string }) => id === '50090NED')).toMatchObject({
      licence: 'CC-BY',
      editions: [{ edition: '2024-12-04', retrievedOn: '2026-11-20', checksum: 'abc123' }],
      rowsRefused: 7,
      indicators: expect.arrayContaining(['lonely-65-plus']),
    })
  })
})
