import { describe, expect, test } from 'vitest'
import type { AreaLevel } from '../areas/area.ts'
import { cellAt } from '../figures/column.ts'
import { createCsvReader } from './csv.ts'
import { createTableReader } from './read-table.ts'
import { describeRefusal } from './refusal-count.ts'
import type { TableReading } from './table-reading.ts'
import { orderOf, readCsvTable, testIndicators, testMapping } from './testing.ts'

function cellOf(reading: TableReading, indicator: string, level: AreaLevel, position: number): unknown {
  const column = reading.columns.find((one) => one.indicator === indicator && one.level === level)
  return column ? cellAt({ ...column, edition: 1 }, position) : undefined
}

const reasonsOf = (reading: TableReading): unknown[] =>
  reading.refusals.map(({ reason, count }) => [reason, count])

describe('a table', () => {
  test('becomes one column for each indicator, period and level, in code order', () => {
    const reading = readCsvTable(
      'regiocode,inwoners,ouderen\nGM0355,66641,14410\nGM0344,374238,40261\nNL00,17942942,3677228\n',
    )
    expect(reading.columns.map(({ indicator, period, level }) => [indicator, period, level])).toEqual([
      ['aged-65-plus', 2024, 'country'],
      ['aged-65-plus', 2024, 'municipality'],
      ['inhabitants', 2024, 'country'],
      ['inhabitants', 2024, 'municipality'],
    ])
    expect(cellOf(reading, 'inhabitants', 'municipality', 0)).toEqual({ value: 374_238, status: 'final' })
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 2)).toEqual({ value: 14_410, status: 'final' })
    expect(reading.counts).toMatchObject({ rowsRead: 3, rowsKept: 3, rowsRefused: 0, cells: 6 })
  })

  test('reads NL01 as the country and says that an area without a row was not collected', () => {
    const reading = readCsvTable('regiocode,inwoners,ouderen\nNL01  ,17,3\nGM0344,5,1\n')
    expect(cellOf(reading, 'inhabitants', 'country', 0)).toEqual({ value: 17, status: 'final' })
    expect(cellOf(reading, 'inhabitants', 'municipality', 1)).toEqual({ missing: 'not-collected' })
  })

  test('gives an empty cell, a point and a sign the meaning that the mapping gives them', () => {
    const rows = 'regiocode,inwoners,ouderen\nGM0344,,1\nGM0353,       .,1\nGM0355,-99997,1\nBU03440311,7,\n'
    const reading = readCsvTable(rows, { signs: { '-99997': 'not-applicable' }, blank: 'suppressed' })
    expect(reading.empty).toEqual(['inwoners 2024 municipality', 'ouderen 2024 neighbourhood'])
    const filled = readCsvTable(`${rows}WK034401,5,2\nWK034403,-99997,.\n`, {
      signs: { '-99997': 'not-applicable' },
    })
    expect(cellOf(filled, 'inhabitants', 'district', 1)).toEqual({ missing: 'not-applicable' })
    expect(cellOf(filled, 'aged-65-plus', 'district', 1)).toEqual({ missing: 'suppressed' })
  })

  test('takes a blank for zero only where the mapping says so', () => {
    const rows = 'regiocode,inwoners,ouderen\nGM0344,10,\nGM0353,,2\n'
    const reading = readCsvTable(rows, {
      measures: [
        { column: 'inwoners', indicator: 'inhabitants', status: 'final' },
        { column: 'ouderen', indicator: 'aged-65-plus', status: 'final', blank: 'zero' },
      ],
    })
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 0)).toEqual({ value: 0, status: 'final' })
    expect(cellOf(reading, 'inhabitants', 'municipality', 1)).toEqual({ missing: 'suppressed' })
  })

  test('counts no refusal where the mapping itself calls a blank unreadable', () => {
    const reading = readCsvTable('regiocode,inwoners,ouderen\nGM0344,10,\nGM0353,5,2\n', {
      blank: 'unreadable',
    })
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 0)).toEqual({ missing: 'unreadable' })
    expect(reading.refusals).toEqual([])
    expect(reading.counts.cellsRefused).toBe(0)
  })

  test('does not make zeros of a column that is empty as a whole', () => {
    const reading = readCsvTable('regiocode,inwoners,ouderen\nGM0344,10,\n', { blank: 'zero' })
    expect(reading.columns.map(({ indicator }) => indicator)).toEqual(['inhabitants'])
    expect(reading.empty).toEqual(['ouderen 2024 municipality'])
  })

  test('keeps only the rows and years that the mapping asks for', () => {
    const rows =
      'regiocode,Perioden,Leeftijd,inwoners,ouderen\nGM0344,2023JJ00,80200,1,1\nGM0344,2023KW01,80200,2,1\nGM0344,2023JJ00,20300,3,1\nCR17,2023JJ00,80200,4,1\nGM0344,99,80200,5,1\n'
    const reading = readCsvTable(rows, { period: { column: 'Perioden' }, keep: { Leeftijd: ['80200'] } })
    expect(cellOf(reading, 'inhabitants', 'municipality', 0)).toEqual({ value: 1, status: 'final' })
    expect(reading.counts).toMatchObject({ rowsRead: 5, rowsKept: 1, rowsSkipped: 3, rowsRefused: 1 })
    expect(reasonsOf(reading)).toEqual([['bad-period', 1]])
  })

  test('bounds a count that the source rounded to 5, and the share made of two of them', () => {
    const rounded = { roundedTo: { neighbourhood: 5 }, status: 'final' as const }
    const reading = readCsvTable(
      'regiocode,inwoners,ouderen\nBU03440311,100,20\nBU03440312,0,0\nBU0363MK03,5,0\n',
      {
        measures: [
          { column: 'inwoners', indicator: 'inhabitants', ...rounded },
          { column: 'ouderen', indicator: 'aged-65-plus', ...rounded },
        ],
        derive: ['share-65-plus'],
      },
    )
    expect(cellOf(reading, 'inhabitants', 'neighbourhood', 0)).toEqual({
      value: 100,
      status: 'final',
      low: 98,
      high: 102,
    })
    // 18 of 102 is 17.6 %; 22 of 98 is 22.4 %.
    expect(cellOf(reading, 'share-65-plus', 'neighbourhood', 0)).toEqual({
      value: 20,
      status: 'final',
      low: 17.6,
      high: 22.5,
    })
    expect(cellOf(reading, 'share-65-plus', 'neighbourhood', 1)).toEqual({ missing: 'not-applicable' })
    expect(cellOf(reading, 'share-65-plus', 'neighbourhood', 2)).toEqual({
      value: 0,
      status: 'final',
      low: 0,
      high: 66.7,
    })
  })

  test('calculates 21.6 % for Zeist from its counts', () => {
    const reading = readCsvTable('regiocode,inwoners,ouderen\nGM0355,66641,14410\n', {
      derive: ['share-65-plus'],
    })
    expect(cellOf(reading, 'share-65-plus', 'municipality', 2)).toEqual({ value: 21.6, status: 'final' })
  })
})

describe('rows that are added up', () => {
  const measures = [
    {
      column: 'n',
      indicator: 'aged-65-plus',
      status: 'final' as const,
      where: { leeftijd: ['65-69', '70+'] },
    },
  ]

  test('give the sum of the named rows', () => {
    const reading = readCsvTable(
      'regiocode,leeftijd,n\nGM0344,60-64,9\nGM0344,65-69,10\nGM0344,70+,5\nGM0353,65-69,1\nGM0353,70+,2\n',
      { measures },
    )
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 0)).toEqual({ value: 15, status: 'final' })
    expect(reading.counts).toMatchObject({ rowsKept: 4, rowsSkipped: 1 })
  })

  test('give no sum when one of them is missing, secret or no number', () => {
    const reading = readCsvTable(
      'regiocode,leeftijd,n\nGM0344,65-69,10\nGM0353,65-69,1\nGM0353,70+,2\nGM0355,65-69,.\nGM0355,70+,5\n',
      { measures },
    )
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 0)).toEqual({ missing: 'unreadable' })
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 1)).toEqual({ value: 3, status: 'final' })
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 2)).toEqual({ missing: 'suppressed' })
    expect(reasonsOf(reading)).toEqual([['incomplete-sum', 1]])
  })

  test('are counted once when the source repeats one', () => {
    const reading = readCsvTable('regiocode,leeftijd,n\nGM0344,65-69,10\nGM0344,65-69,10\nGM0344,70+,5\n', {
      measures,
    })
    expect(cellOf(reading, 'aged-65-plus', 'municipality', 0)).toEqual({ value: 15, status: 'final' })
    expect(reasonsOf(reading)).toEqual([['duplicate-key', 1]])
  })

  test('may lie in several columns of one row', () => {
    const both = (column: string) => ({
      column,
      indicator: 'inhabitants',
      status: 'final' as const,
      roundedTo: 5,
    })
    const reading = readCsvTable('regiocode,man,vrouw\nGM0344,10,15\nGM0353,5,\n', {
      measures: [both('man'), both('vrouw')],
    })
    expect(cellOf(reading, 'inhabitants', 'municipality', 0)).toEqual({
      value: 25,
      status: 'final',
      low: 21,
      high: 29,
    })
    expect(cellOf(reading, 'inhabitants', 'municipality', 1)).toEqual({ missing: 'suppressed' })
  })

  test('can be counted instead, with zero for an area without rows', () => {
    const reading = readCsvTable(
      'regiocode,soort,naam\nGM0344,Algemeen,A\nGM0344,Algemeen,B\nGM0344,Polikliniek,C\nGM0353,Polikliniek,D\n',
      {
        absent: 'zero',
        measures: [
          {
            column: 'naam',
            countsRows: true,
            indicator: 'inhabitants',
            status: 'final',
            where: { soort: ['Algemeen'] },
          },
        ],
      },
    )
    expect([0, 1, 2].map((place) => cellOf(reading, 'inhabitants', 'municipality', place))).toEqual(
      [2, 0, 0].map((value) => ({ value, status: 'final' })),
    )
  })
})

describe('codes of the source', () => {
  test('are translated, and areas that are known to be wrong get a reason', () => {
    const reading = readCsvTable('regio,inwoners\nUtrecht,10\nZeist,20\nTotaal,30\n', {
      area: 'regio',
      codes: { Utrecht: 'GM0344', Zeist: 'GM0355' },
      measures: [{ column: 'inwoners', indicator: 'inhabitants', status: 'final' }],
      unusable: { areas: ['GM0355'], missing: 'unreadable', why: 'test' },
    })
    expect(cellOf(reading, 'inhabitants', 'municipality', 0)).toEqual({ value: 10, status: 'final' })
    expect(cellOf(reading, 'inhabitants', 'municipality', 2)).toEqual({ missing: 'unreadable' })
    expect(reading.counts.rowsSkipped).toBe(1)
  })

  test('are not needed in a table about one area', () => {
    const reading = readCsvTable('jaar,inwoners\n2022,10\n2023,11\n', {
      area: { fixed: 'NL00' },
      period: { column: 'jaar' },
      measures: [{ column: 'inwoners', indicator: 'inhabitants', status: 'final' }],
    })
    expect(reading.columns.map(({ period, values }) => [period, ...values])).toEqual([
      [2022, 10],
      [2023, 11],
    ])
  })
})

describe('what cannot be read', () => {
  test('is refused with row, column, what stood there and what to do', () => {
    const reading = readCsvTable(
      'regiocode,inwoners,ouderen\nGM0344,veel,"1,5"\nGM9999,1,1\nZeist,1,1\nGM0355,3,2\nGM0355,4,2\nGM0353,1.5,99999999999\n',
    )
    expect(reasonsOf(reading)).toEqual([
      ['not-a-number', 1],
      ['decimal-comma', 1],
      ['unknown-area', 1],
      ['not-an-area-code', 1],
      ['duplicate-key', 1],
      ['too-many-decimals', 1],
      ['out-of-range', 1],
    ])
    expect(reading.counts).toMatchObject({ rowsRead: 6, rowsKept: 3, rowsRefused: 3, cellsRefused: 4 })
    expect(cellOf(reading, 'inhabitants', 'municipality', 0)).toEqual({ missing: 'unreadable' })
    expect(cellOf(reading, 'inhabitants', 'municipality', 2)).toEqual({ value: 3, status: 'final' })
    const first = reading.refusals[0]?.examples[0]
    expect(first && describeRefusal(first, 'nl')).toBe(
      'Hier hoort een getal, maar er staat tekst. (rij 2, kolom "inwoners", "veel") Verbeter de waarde, of zet het teken bij "signs" in het koppelbestand.',
    )
  })

  test('stops the table when a needed column is missing or double, naming its likeness', () => {
    const missing = readCsvTable('regiocode,Inwoners_5,ouderen\nGM0344,1,2\n')
    expect(missing.fault).toMatchObject({ reason: 'missing-column', column: 'inwoners', found: 'Inwoners_5' })
    expect(readCsvTable('regiocode,inwoners,inwoners,ouderen\n').fault?.reason).toBe('duplicate-column')
  })

  test('points from an ended code to its successor', () => {
    const areas = { ...orderOf(), successorsOf: (code: string) => (code === 'GM0240' ? ['GM1586'] : []) }
    const reader = createTableReader({ mapping: testMapping, indicators: testIndicators, areas })
    const csv = createCsvReader(reader)
    csv.push(new TextEncoder().encode('regiocode,inwoners,ouderen\nGM0240,1,1\n'))
    csv.end()
    expect(reader.finish().refusals[0]?.examples[0]?.found).toBe('GM0240 → GM1586')
  })

  test('counts every refusal but keeps five examples', () => {
    const rows = Array.from({ length: 1000 }, (_, place) => `XX${place}!,1,1`).join('\n')
    const reading = readCsvTable(`regiocode,inwoners,ouderen\n${rows}\n`)
    expect(reading.refusals[0]).toMatchObject({ reason: 'not-an-area-code', count: 1000 })
    expect(reading.refusals[0]?.examples).toHaveLength(5)
  })

  test('keeps control characters of a hostile file away from the terminal', () => {
    expect(describeRefusal({ reason: 'unknown-area', found: '\u001b[2J<script>' }, 'en')).not.toContain(
      '\u001b',
    )
  })
})
