import { describe, expect, test } from 'vitest'
import { indicators } from '../figures/catalogue.ts'
import { cellAt } from '../figures/column.ts'
import { units } from '../figures/indicator.ts'
import { boundsOf } from './bounds.ts'
import { createCellReader } from './cell-reader.ts'
import { createRowWriter } from './raw-row.ts'
import { describeRefusal } from './refusal-count.ts'
import { planTable } from './table-plan.ts'
import type { TableReading } from './table-reading.ts'
import { makeIndicator, readCsvTable, testMapping } from './testing.ts'

const lonely = [{ column: 'eenzaam', indicator: 'lonely', status: 'estimate' }] as const
const reasonsOf = (reading: TableReading) => reading.refusals.map(({ reason, count }) => [reason, count])
const cellsOf = (reading: TableReading) => {
  const [column] = reading.columns
  return column ? [0, 1, 2].map((position) => cellAt({ ...column, edition: 1 }, position)) : []
}

describe('a value that cannot be', () => {
  test('is unreadable, counted, and refused with what to do', () => {
    const reading = readCsvTable('regiocode,eenzaam\nGM0344,-5\nGM0353,100.1\nGM0355,49.5\n', {
      measures: lonely,
    })
    expect(cellsOf(reading)).toEqual([
      { missing: 'unreadable' },
      { missing: 'unreadable' },
      { value: 49.5, status: 'estimate' },
    ])
    expect(reasonsOf(reading)).toEqual([['impossible-value', 2]])
    expect(reading.counts.cellsRefused).toBe(2)
    const first = reading.refusals[0]?.examples[0]
    expect(first && describeRefusal(first, 'nl')).toMatch(
      /^Deze waarde kan niet: .*\(rij 2, kolom "eenzaam", "-5"\) /,
    )
    expect(first && describeRefusal(first, 'en')).toMatch(/^This value cannot be: .*"signs"/)
  })

  test('is not nought or a hundred per cent, nor minus nought', () => {
    const reading = readCsvTable('regiocode,eenzaam\nGM0344,0\nGM0353,100.0\nGM0355,-0\n', {
      measures: lonely,
    })
    expect(cellsOf(reading)).toMatchObject([{ value: 0 }, { value: 100 }, { value: 0 }])
    expect(reading.refusals).toEqual([])
  })

  test('is measured in the unit of the indicator, after the factor', () => {
    const reading = readCsvTable('regiocode,eenzaam\nGM0344,0.495\nGM0353,1\nGM0355,1.001\n', {
      measures: [{ ...lonely[0], factor: 100 }],
    })
    expect(cellsOf(reading)).toMatchObject([{ value: 49.5 }, { value: 100 }, { missing: 'unreadable' }])
  })

  test('leaves a sign of the source its meaning', () => {
    const reading = readCsvTable('regiocode,eenzaam\nGM0344,-99997\nGM0353,-99995\nGM0355,1\n', {
      measures: lonely,
      signs: { '-99997': 'not-applicable' },
    })
    expect(cellsOf(reading)).toMatchObject([
      { missing: 'not-applicable' },
      { missing: 'unreadable' },
      { value: 1 },
    ])
    expect(reasonsOf(reading)).toEqual([['impossible-value', 1]])
  })

  test('is also a sum of percentages above a hundred', () => {
    const reading = readCsvTable(
      'regiocode,groep,eenzaam\nGM0344,a,60\nGM0344,b,70\nGM0353,a,60\nGM0353,b,30\n',
      {
        measures: [{ ...lonely[0], where: { groep: ['a', 'b'] } }],
      },
    )
    expect(cellsOf(reading)).toMatchObject([
      { missing: 'unreadable' },
      { value: 90 },
      { missing: 'not-collected' },
    ])
    expect(reading.refusals[0]?.examples[0]).toMatchObject({ reason: 'impossible-value', found: '130' })
  })
})

describe('the bounds of a unit', () => {
  test('let only money be negative, and only a percentage has a roof', () => {
    const negative = units.filter((unit) => boundsOf({ unit, decimals: 0 }).least < 0)
    expect(negative).toEqual(['euro', 'thousand-euro'])
    const roofed = units.filter((unit) => boundsOf({ unit, decimals: 0 }).most < 1000)
    expect(roofed).toEqual(['percent'])
    expect(boundsOf({ unit: 'percent', decimals: 1 })).toEqual({ least: 0, most: 1000 })
  })

  test('let a debt and an old-age ratio above a hundred in', () => {
    const read = (id: string, text: string) => {
      const indicator = indicators.find((one) => one.id === id) ?? makeIndicator(id)
      const mapping = { ...testMapping, measures: [{ column: 'x', indicator: id, status: 'final' }] } as const
      const planned = planTable(mapping, ['regiocode', 'x'], new Map([[id, indicator]]))
      const measure = 'plan' in planned ? planned.plan.measures[0] : undefined
      const writer = createRowWriter(2)
      writer.begin(2)
      writer.put('GM0344')
      writer.put(text)
      const cell = createCellReader({})
      if (measure) cell.read(writer.row, measure)
      return cell.fault ?? cell.value
    }
    expect(read('median-wealth', '-1200')).toBe(-1200)
    expect(read('old-age-ratio-20-64', '250.5')).toBe(2505)
    expect(read('population', '-1')).toBe('impossible-value')
    expect(read('distance-to-gp', '-0.1')).toBe('impossible-value')
    expect(read('population', '99999999999')).toBe('out-of-range')
  })
})
