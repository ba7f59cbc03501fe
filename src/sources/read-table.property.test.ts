import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAt } from '../figures/column.ts'
import { createCsvReader } from './csv.ts'
import { createTableReader } from './read-table.ts'
import { orderOf, testIndicators, testMapping, testOrder } from './testing.ts'

const codes = [
  ...testOrder.municipality,
  ...testOrder.neighbourhood,
  'NL01',
  'CR17',
  'GM9999',
  'Zeist',
  '',
  'gm0344',
]
const number = fc.integer({ min: -100, max: 2_147_483_647 }).map(String)
const text = fc.oneof(number, fc.constantFrom('', '.', '-99997', 'x', '1,5', '1.5', '  12 ', '"', '9e99'))
const row = fc.record({ code: fc.constantFrom(...codes), first: text, second: text })

/** What the mapping says of one cell, written down the plain way. */
function expectedCell(cell: string): unknown {
  const trimmed = cell.trim()
  if (trimmed === '' || trimmed === '.') return { missing: 'suppressed' }
  if (trimmed === '-99997') return { missing: 'not-applicable' }
  // Persons: a negative number is no count.
  if (/^\d+$/.test(trimmed)) return { value: Number(trimmed), status: 'final' }
  return { missing: 'unreadable' }
}

test('whatever the rows are, each cell is what its first row says, and every row is accounted for', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 64 }), (rows, chunk) => {
      const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
      const lines = rows.map(({ code, first, second }) => [`${code}  `, first, second].map(quoted).join(';'))
      const bytes = new TextEncoder().encode(['regiocode;inwoners;ouderen', ...lines].join('\r\n'))
      const mapping = { ...testMapping, signs: { '-99997': 'not-applicable' as const } }
      const reader = createTableReader({ mapping, indicators: testIndicators, areas: orderOf() })
      const csv = createCsvReader(reader)
      for (let at = 0; at < bytes.length; at += chunk)
        expect(csv.push(bytes.subarray(at, at + chunk))).toBeUndefined()
      expect(csv.end()).toBeUndefined()
      const { columns, counts } = reader.finish()
      expect(counts.rowsRead).toBe(rows.length)
      expect(counts.rowsKept + counts.rowsSkipped + counts.rowsRefused).toBe(rows.length)
      for (const column of columns) {
        const order = testOrder[column.level]
        order.forEach((code, position) => {
          const found = rows.find((one) => (one.code === 'NL01' ? 'NL00' : one.code) === code)
          const cell = column.indicator === 'inhabitants' ? found?.first : found?.second
          const wanted = cell === undefined ? { missing: 'not-collected' } : expectedCell(cell)
          expect(cellAt({ ...column, edition: 1 }, position)).toEqual(wanted)
        })
      }
      // A column is left out only when its level has no number for it at all.
      for (const level of ['municipality', 'neighbourhood'] as const) {
        const first = new Map<string, string>()
        for (const one of rows)
          if (testOrder[level].includes(one.code) && !first.has(one.code)) first.set(one.code, one.first)
        const hasNumber = [...first.values()].some((cell) => /^\d+$/.test(cell.trim()))
        expect(columns.some((column) => column.indicator === 'inhabitants' && column.level === level)).toBe(
          hasNumber,
        )
      }
    }),
    { numRuns: 300 },
  )
})
