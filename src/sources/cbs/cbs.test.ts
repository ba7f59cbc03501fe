import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CbsDouble, startCbsServer } from '../../../tests/doubles/cbs-server.ts'
import { fixedClock } from '../../base/clock.ts'
import { cellAt } from '../../figures/column.ts'
import { createCsvReader } from '../csv.ts'
import type { TableMapping } from '../mapping.ts'
import { createTableReader } from '../read-table.ts'
import type { Refusal } from '../refusal.ts'
import type { TableReading } from '../table-reading.ts'
import { orderOf, testIndicators } from '../testing.ts'
import { allowedAddress, cbsOrigins, figuresAddress, type TableRef } from './address.ts'
import type { Net } from './fetch.source.ts'
import { createPageReader, readPage } from './odata-page.ts'
import { checkShape, type TableShape } from './shape.ts'
import { readFiguresPage, readShape } from './table.source.ts'

let cbs: CbsDouble
beforeEach(async () => {
  cbs = await startCbsServer()
})
afterEach(() => cbs.stop())

const waits: number[] = []
function makeNet(more: Partial<Net> = {}): Net {
  waits.length = 0
  return {
    http: fetch,
    clock: fixedClock('2026-11-22T12:00:00Z'),
    sleep: async (ms) => {
      waits.push(ms)
    },
    signal: new AbortController().signal,
    jitter: () => 0.5,
    origins: [cbs.origin],
    bases: cbs.bases,
    timeoutMs: 2000,
    ...more,
  }
}

const kwb: TableRef = { version: 'v3', table: '85984NED', catalogue: 'CBS' }
const kwbMapping: TableMapping = {
  source: '85984NED',
  vintage: 2024,
  area: 'WijkenEnBuurten',
  period: 2024,
  blank: 'suppressed',
  absent: 'not-collected',
  measures: [
    {
      column: 'AantalInwoners_5',
      indicator: 'inhabitants',
      status: 'final',
      expect: { title: 'Aantal inwoners', unit: 'aantal' },
    },
    { column: 'k_65JaarOfOuder_12', indicator: 'aged-65-plus', status: 'final' },
  ],
}

/** Reads all pages of a table: the reading, or why it stopped. */
async function readAll(ref: TableRef, mapping: TableMapping, net: Net): Promise<TableReading | Refusal> {
  const shape = await readShape(ref, net)
  if ('reason' in shape) return shape
  const [fault] = checkShape(mapping, shape, ref.version)
  if (fault) return fault
  const reader = createTableReader({
    mapping,
    indicators: testIndicators,
    areas: orderOf(),
    provisional: shape.provisional,
  })
  const take = createPageReader(reader, ref.version)
  let next: string | undefined
  do {
    const answer = await readFiguresPage(ref, next, net)
    if ('reason' in answer) return answer
    const refused = take(answer.read)
    if (refused) return refused
    next = answer.read.next
  } while (next !== undefined)
  return reader.finish()
}

function reading(outcome: TableReading | Refusal): TableReading {
  if ('reason' in outcome) throw new Error(JSON.stringify(outcome))
  return outcome
}

function cellsOf(outcome: TableReading | Refusal, indicator: string, level: string): unknown[] {
  const column = reading(outcome).columns.find((one) => one.indicator === indicator && one.level === level)
  return column ? Array.from(column.values, (_, place) => cellAt({ ...column, edition: 1 }, place)) : []
}

describe('a v3 table', () => {
  test('is read with its padding, NL00 and the point for what is missing', async () => {
    const outcome = await readAll(kwb, kwbMapping, makeNet())
    expect(cellsOf(outcome, 'inhabitants', 'country')).toEqual([{ value: 17_942_942, status: 'final' }])
    expect(cellsOf(outcome, 'aged-65-plus', 'municipality')).toEqual(
      [40_261, 6643, 14_410].map((value) => ({ value, status: 'final' })),
    )
    expect(cbs.requests.at(-1)).toBe('/cbs/ODataApi/odata/85984NED/UntypedDataSet?$format=json')
  })

  test('of RIVM comes from the host of third parties, with NL01 for the country', async () => {
    const ref: TableRef = { version: 'v3', table: '50090NED', catalogue: 'RIVM' }
    const mapping: TableMapping = {
      ...kwbMapping,
      source: '50090NED',
      period: { column: 'Perioden' },
      keep: { Leeftijd: ['80200'], Marges: ['MW00000'] },
      measures: [{ column: 'Eenzaam_28', indicator: 'lonely', status: 'estimate' }],
    }
    const outcome = await readAll(ref, mapping, makeNet())
    expect(cellsOf(outcome, 'lonely', 'country')).toEqual([{ value: 49.5, status: 'estimate' }])
    expect(cellsOf(outcome, 'lonely', 'municipality')).toContainEqual({ value: 48.8, status: 'estimate' })
    expect(cbs.requests.every((path) => path.startsWith('/derden/'))).toBe(true)
  })

  test('with more than 10,000 rows is refused by ODataApi and comes in pages from ODataFeed', async () => {
    cbs.mostRows = 4
    cbs.pageSize.feed = 4
    const outcome = await readAll(kwb, kwbMapping, makeNet())
    expect(reading(outcome).counts).toMatchObject({ rowsRead: 6, rowsKept: 6 })
    const figures = cbs.requests.filter((path) => path.includes('UntypedDataSet'))
    expect(figures.map((path) => path.includes('Feed'))).toEqual([false, true, true])
    expect(waits).toEqual([])
  })

  test('gives no rows, and no error, for a filter without the padding', async () => {
    const bare = await readFiguresPage(
      { ...kwb, filter: "WijkenEnBuurten eq 'GM0344'" },
      undefined,
      makeNet(),
    )
    const padded = await readFiguresPage(
      { ...kwb, filter: "WijkenEnBuurten eq 'GM0344    '" },
      undefined,
      makeNet(),
    )
    expect('read' in bare && bare.read.rows).toEqual([])
    expect('read' in padded && padded.read.rows).toHaveLength(1)
  })

  test('whose topics were renumbered is refused before a row is read, with the new name', async () => {
    const old = {
      ...kwbMapping,
      measures: [
        { column: 'GemiddeldeWOZWaardeVanWoningen_36', indicator: 'inhabitants', status: 'final' as const },
      ],
    }
    expect(await readAll(kwb, old, makeNet())).toMatchObject({
      reason: 'missing-column',
      column: 'GemiddeldeWOZWaardeVanWoningen_36',
      found: 'GemiddeldeWOZWaardeVanWoningen_39',
    })
    expect(await readAll({ ...kwb, table: '84799NED' }, { ...old, period: 2020 }, makeNet())).toHaveProperty(
      'columns',
    )
  })

  test('whose column got another meaning or unit is refused', async () => {
    const [first] = kwbMapping.measures
    const renamed = { ...kwbMapping, measures: [{ ...first!, expect: { title: 'Mannen' } }] }
    expect(await readAll(kwb, renamed, makeNet())).toMatchObject({
      reason: 'shape-changed',
      found: 'Aantal inwoners ≠ Mannen',
    })
    const otherUnit = { ...kwbMapping, measures: [{ ...first!, expect: { unit: 'x 1 000' } }] }
    expect(await readAll(kwb, otherUnit, makeNet())).toMatchObject({ reason: 'shape-changed' })
  })

  test('with a column that is null in this year makes no figures of it', async () => {
    const income = { column: 'GemiddeldInkomenPerInwoner_78', indicator: 'lonely', status: 'final' as const }
    const outcome = await readAll(
      kwb,
      { ...kwbMapping, measures: [...kwbMapping.measures, income] },
      makeNet(),
    )
    expect(reading(outcome).columns.some(({ indicator }) => indicator === 'lonely')).toBe(false)
    expect(reading(outcome).empty).toContain('GemiddeldInkomenPerInwoner_78 2024 municipality')
  })
})

describe('a v4 table', () => {
  const ref: TableRef = { version: 'v4', table: '83625NED', catalogue: 'CBS' }
  const mapping: TableMapping = {
    ...kwbMapping,
    source: '83625NED',
    area: 'RegioS',
    period: { column: 'Perioden' },
    signs: { Secret: 'suppressed' },
    measures: [
      {
        column: 'Value',
        indicator: 'inhabitants',
        status: 'final',
        where: { Measure: ['M001534'] },
        expect: { unit: 'euro' },
      },
    ],
  }

  test('is read over its pages, with the reason and the provisional year that it names', async () => {
    cbs.pageSize.v4 = 4
    const outcome = await readAll(ref, mapping, makeNet())
    const columns = reading(outcome).columns.filter(({ level }) => level === 'municipality')
    expect(
      columns.map((column) => [
        column.period,
        ...[0, 1].map((place) => cellAt({ ...column, edition: 1 }, place)),
      ]),
    ).toEqual([
      [1995, { value: 90_000, status: 'final' }, { missing: 'suppressed' }],
      [1996, { value: 91_000, status: 'final' }, { missing: 'suppressed' }],
      [1997, { value: 92_000, status: 'provisional' }, { missing: 'suppressed' }],
    ])
    expect(cbs.requests.filter((path) => path.includes('Observations'))).toHaveLength(3)
  })

  test('with an attribute that the mapping does not know says unreadable, not zero', async () => {
    const { signs: _, ...unknown } = mapping
    const outcome = await readAll(ref, unknown, makeNet())
    expect(cellsOf(outcome, 'inhabitants', 'municipality')).toContainEqual({ missing: 'unreadable' })
    expect(reading(outcome).refusals).toMatchObject([{ reason: 'not-a-number', count: 3 }])
  })
})

describe('a source that fails', () => {
  test('is asked again after growing waits, also after half an answer, a broken line or silence', async () => {
    cbs.fail('error-500', 'truncate', 'drop', 'hang')
    const outcome = await readAll(kwb, kwbMapping, makeNet({ timeoutMs: 300 }))
    expect(reading(outcome).counts.rowsRead).toBe(6)
    expect(waits).toEqual([500, 1000, 2000, 4000])
  })

  test('gives up after the set number of attempts and says so', async () => {
    cbs.fail('error-500', 'error-500', 'error-500')
    expect(await readAll(kwb, kwbMapping, makeNet({ attempts: 3 }))).toMatchObject({
      reason: 'source-unreachable',
    })
  })

  test('that redirects to another host is refused; to itself it is followed', async () => {
    cbs.fail('redirect-away')
    expect(await readAll(kwb, kwbMapping, makeNet())).toEqual({
      reason: 'redirect-refused',
      found: 'https://evil.example/steal',
    })
    cbs.fail('redirect-here')
    expect(await readAll(kwb, kwbMapping, makeNet())).toHaveProperty('columns')
  })

  test('is not asked at all when its host is not on the list', async () => {
    expect(await readAll(kwb, kwbMapping, makeNet({ origins: cbsOrigins }))).toMatchObject({
      reason: 'host-not-allowed',
    })
    expect(cbs.requests).toEqual([])
  })

  test('does not know the table', async () => {
    expect(await readAll({ ...kwb, table: '00000NED' }, kwbMapping, makeNet())).toMatchObject({
      reason: 'table-not-found',
    })
    expect(await readAll({ ...kwb, table: '../../x' }, kwbMapping, makeNet())).toMatchObject({
      reason: 'table-not-found',
    })
  })

  test('stops at once when the import is stopped', async () => {
    cbs.fail('hang')
    const stop = new AbortController()
    const outcome = readAll(kwb, kwbMapping, makeNet({ signal: stop.signal, timeoutMs: 20_000 }))
    await wait(200)
    stop.abort()
    expect(await outcome).toEqual({ reason: 'stopped' })
  })

  test('that answers too much is cut off', async () => {
    expect(await readAll(kwb, kwbMapping, makeNet({ maxBytes: 600 }))).toMatchObject({
      reason: 'answer-too-large',
    })
  })
})

describe('addresses', () => {
  test('are those of cbs.nl, with spaces and quotes written out', () => {
    expect(
      figuresAddress(
        { ...kwb, filter: "WijkenEnBuurten eq 'NL00      '", select: ['A_1', 'B_2'] },
        undefined,
        'Feed',
      ),
    ).toBe(
      'https://opendata.cbs.nl/ODataFeed/odata/85984NED/UntypedDataSet?$format=json&$filter=WijkenEnBuurten%20eq%20%27NL00%20%20%20%20%20%20%27&$select=A_1%2CB_2',
    )
    expect(figuresAddress({ version: 'v4', table: '83625NED', catalogue: 'CBS' })).toBe(
      'https://datasets.cbs.nl/odata/v1/CBS/83625NED/Observations',
    )
  })

  test.each([
    ['https://opendata.cbs.nl.evil.example/x', undefined],
    ['https://user:secret@opendata.cbs.nl/x', undefined],
    ['https://opendata.cbs.nl:8443/x', undefined],
    ['file:///etc/passwd', undefined],
    ['http://169.254.169.254/', undefined],
    ['nonsense', undefined],
    ['http://opendata.cbs.nl/ODataFeed', 'https://opendata.cbs.nl/ODataFeed'],
    ['https://dataderden.cbs.nl/x', 'https://dataderden.cbs.nl/x'],
  ])('%s leads to %s', (address, allowed) => {
    expect(allowedAddress(address, cbsOrigins)).toBe(allowed)
  })
})

describe('recorded pieces', () => {
  const recorded = (name: string): string =>
    readFileSync(new URL(`../../../tests/recorded/${name}`, import.meta.url), 'utf8')

  test('of a service document and a dimension are read', () => {
    expect(readPage(recorded('v3-service-document-83642NED.json'), 'v3')?.rows).toHaveLength(8)
    expect(readPage(recorded('v3-dimension-86052NED-Opleidingsniveau.json'), 'v3')?.rows[0]).toMatchObject({
      Key: '2018700',
    })
    expect(readPage('{"value": [{"a": 1', 'v3')).toBeUndefined()
    expect(readPage('<html>', 'v4')).toBeUndefined()
  })

  test('of a StatLine export give the population of 2015', () => {
    const mapping: TableMapping = {
      ...kwbMapping,
      area: 'RegioS',
      period: { column: 'Perioden' },
      codes: { LD01: 'GM0344', LD02: 'GM0353' },
      measures: [{ column: 'TotaleBevolking_1', indicator: 'inhabitants', status: 'final' }],
    }
    const reader = createTableReader({ mapping, indicators: testIndicators, areas: orderOf() })
    const csv = createCsvReader(reader)
    expect(
      csv.push(new TextEncoder().encode(recorded('70072ned-statline-export.csv'))) ?? csv.end(),
    ).toBeUndefined()
    expect(cellsOf(reader.finish(), 'inhabitants', 'municipality')).toContainEqual({
      value: 1_718_775,
      status: 'final',
    })
  })
})

test('a shape without units or titles to expect is only checked on its columns', () => {
  const shape: TableShape = {
    table: 'x',
    title: '',
    modified: '',
    columns: new Map(),
    provisional: new Set(),
  }
  expect(checkShape(kwbMapping, shape, 'v3').map(({ reason }) => reason)).toEqual([
    'missing-column',
    'missing-column',
    'missing-column',
  ])
})
