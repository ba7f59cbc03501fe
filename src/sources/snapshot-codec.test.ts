import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewColumn } from './new-column.ts'
import { decodeColumns, encodeColumns } from './snapshot-codec.ts'

const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })

function column(more: Partial<NewColumn>, values: number[], flags?: number[]): NewColumn {
  return {
    indicator: 'inhabitants',
    period: 2024,
    level: 'neighbourhood',
    vintage: 2024,
    decimals: 0,
    values: Int32Array.from(values),
    flags: Uint8Array.from(flags ?? values.map(() => 0)),
    ...more,
  }
}

describe('packed columns in a snapshot', () => {
  test('come back cell by cell, whatever is in them', () => {
    const cells = fc.array(fc.record({ value: int32, flag: fc.nat(255), low: int32, high: int32 }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(cells, cells, fc.boolean(), (one, other, hasMargin) => {
        const make = (period: number, rows: typeof one): NewColumn => ({
          ...column(
            { period },
            rows.map(({ value }) => value),
            rows.map(({ flag }) => flag),
          ),
          ...(hasMargin
            ? {
                low: Int32Array.from(rows, ({ low }) => low),
                high: Int32Array.from(rows, ({ high }) => high),
              }
            : {}),
        })
        const columns = [make(2023, one), make(2024, other.slice(0, one.length)), make(2025, one)]
        expect(decodeColumns(encodeColumns(columns))).toEqual(columns)
      }),
    )
  })

  test('give the same bytes in whatever order they come', () => {
    const columns = [2024, 2022, 2023].map((period) => column({ period }, [1, 2, period]))
    expect(encodeColumns(columns)).toEqual(encodeColumns([...columns].reverse()))
  })

  test('of two like years take little more than one', () => {
    const many = Array.from({ length: 2000 }, (_, place) => (place * 7919) % 100_000)
    const one = encodeColumns([column({}, many)]).length
    const two = encodeColumns([
      column(
        { period: 2023 },
        many.map((value) => value + 3),
      ),
      column({}, many),
    ]).length
    expect(two - one).toBeLessThan(2000 * 2 + 400)
  })

  test('that are cut off, longer or of another format are not read', () => {
    const bytes = encodeColumns([column({}, [1, 2, 3])])
    expect(decodeColumns(bytes.subarray(0, bytes.length - 1))).toBeUndefined()
    expect(decodeColumns(new Uint8Array([...bytes, 0]))).toBeUndefined()
    expect(decodeColumns(new TextEncoder().encode('NOABER-FIGURES-1\n[{"cells":1e9}]\n'))).toBeUndefined()
    expect(decodeColumns(new TextEncoder().encode('NOABER-FIGURES-1\n{{{\n'))).toBeUndefined()
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => decodeColumns(noise) === undefined))
  })
})
