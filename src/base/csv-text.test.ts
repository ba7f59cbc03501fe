import { describe, expect, test } from 'vitest'
import { formatCsv } from './csv-text.ts'

describe('formatCsv', () => {
  test('quotes what would break a cell and leaves numbers as they are', () => {
    expect(
      formatCsv(
        ['naam', 'waarde'],
        [
          ['Bergen (NH), "oost"', -1.5],
          [undefined, Number.NaN],
        ],
      ),
    ).toBe('naam,waarde\r\n"Bergen (NH), ""oost""",-1.5\r\n,\r\n')
  })

  test('does not let a spreadsheet run a text as a formula', () => {
    expect(formatCsv(['x'], [['=HYPERLINK("http://x")'], ['@SUM(A1)'], ['-2+3']])).toBe(
      'x\r\n"\'=HYPERLINK(""http://x"")"\r\n\'@SUM(A1)\r\n\'-2+3\r\n',
    )
  })
})
