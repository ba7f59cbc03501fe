import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvOptions, createCsvReader } from './csv.ts'
import { textAt } from './raw-row.ts'
import type { Refusal } from './refusal.ts'

interface Read {
  header: readonly string[]
  rows: string[][]
  refused: Refusal[]
  fault: Refusal | undefined
}

function read(input: string | Uint8Array, options: CsvOptions = {}, chunk = 7): Read {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const seen: Read = { header: [], rows: [], refused: [], fault: undefined }
  const reader = createCsvReader(
    {
      header: (names) => {
        seen.header = names
        return []
      },
      row: (row) => seen.rows.push(Array.from({ length: row.count }, (_, field) => textAt(row, field))),
      refuse: (refusal) => seen.refused.push(refusal),
    },
    options,
  )
  for (let at = 0; at < bytes.length && !seen.fault; at += chunk)
    seen.fault = reader.push(bytes.subarray(at, at + chunk))
  seen.fault ??= reader.end()
  return seen
}

describe('a CSV text', () => {
  test('is read with BOM, semicolons, quotes, padding and CRLF, as StatLine writes it', () => {
    const { header, rows } = read(
      '\uFEFF"ID";"RegioS";"Naam_2"\r\n"0";"GM1680    ";"Aa en Hunze     "\r\n"1";"LD01  ";"   42.5"\r\n',
    )
    expect(header).toEqual(['ID', 'RegioS', 'Naam_2'])
    expect(rows).toEqual([
      ['0', 'GM1680', 'Aa en Hunze'],
      ['1', 'LD01', '42.5'],
    ])
  })

  test('keeps delimiters, line breaks and doubled quotes that stand inside quotes', () => {
    expect(read('a,b\n"x, ""y""","1\n2"\n"""","q"').rows).toEqual([
      ['x, "y"', '1\n2'],
      ['"', 'q'],
    ])
  })

  test('is read the same however it is cut into chunks', () => {
    const field = fc.stringMatching(/^[a-zé€ ",;\n0-9.]{0,8}$/)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (table, chunk) => {
          const text = [
            'a,b,c',
            ...table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
          ].join('\r\n')
          const strip = (cell: string): string => cell.replace(/^ +| +$/g, '')
          expect(read(text, {}, chunk).rows).toEqual(table.map((row) => row.map(strip)))
        },
      ),
    )
  })

  test('never breaks on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (bytes, chunk) => {
        const { fault, rows, header } = read(bytes, {}, chunk)
        for (const row of rows) expect(row).toHaveLength(header.length)
        if (rows.length === 0 && header.length === 0) expect(fault).toBeDefined()
      }),
    )
  })

  test('without a final line break keeps its last row, and skips empty lines', () => {
    expect(read('a;b\n\n1;2\n\n3;4').rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('reads tabs, and empty fields at the end of a row', () => {
    expect(read('a\tb\tc\n1\t\t\n').rows).toEqual([['1', '', '']])
  })
})

describe('a CSV text that is not right', () => {
  test.each([
    ['is empty', '', 'empty-file'],
    ['has one column', 'regiocode\nGM0344\n', 'no-delimiter'],
    ['has two kinds of delimiter in its header', 'a,b;c\n1,2;3\n', 'delimiter-ambiguous'],
    ['never closes a quote', 'a,b\n1,"2\n3,4\n', 'quote-not-closed'],
    ['is a workbook', 'PK\u0003\u0004xxxxxx', 'not-a-text-file'],
    ['holds zero bytes', 'a\u0000,\u0000b', 'not-a-text-file'],
  ])('is refused when it %s', (_, text, reason) => {
    expect(read(text).fault?.reason).toBe(reason)
  })

  test('is read by the delimiter that yields the expected columns when two are possible', () => {
    const { header } = read('code;naam, kort\nGM0344;Utrecht\n', { expected: ['code'] })
    expect(header).toEqual(['code', 'naam, kort'])
  })

  test('is refused when the mapping names another delimiter', () => {
    expect(read('a;b\n1;2\n', { delimiter: 'comma' }).fault).toMatchObject({
      reason: 'wrong-delimiter',
      found: 'semicolon',
    })
  })

  test('is refused at the row with invalid UTF-8', () => {
    const bytes = new TextEncoder().encode('a,b\n1,2\nSúdwest,3\n')
    bytes[9] = 0xff
    expect(read(bytes).fault).toEqual({ reason: 'invalid-utf8', line: 3 })
    const latin1 = Uint8Array.from('a,b\nS\u00fad,1\n', (sign) => sign.charCodeAt(0))
    expect(read(latin1).fault).toEqual({ reason: 'invalid-utf8', line: 2 })
  })

  test('is refused at a line that is too long, without holding it all', () => {
    const { fault } = read(`a,b\n1,2\n${'x'.repeat(5000)},1\n`, { maxLineBytes: 1000 })
    expect(fault).toEqual({ reason: 'line-too-long', line: 3 })
  })

  test('loses only the row with too few fields or text after a quote', () => {
    const { rows, refused } = read('a,b\n1\n"x"y,2\n3,4\n5,6,7\n')
    expect(rows).toEqual([['3', '4']])
    expect(refused.map(({ reason, line }) => [reason, line])).toEqual([
      ['row-length', 2],
      ['quote-misplaced', 3],
      ['row-length', 5],
    ])
  })
})
