import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textAt } from './raw-row.ts'
import type { Refusal } from './refusal.ts'
import { readXlsx, type XlsxLimits } from './xlsx.source.ts'
import { columnOfReference, numberText } from './xlsx-cell.ts'
import { makeWorkbook, makeZip } from './zip.testing.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: Uint8Array, options: { sheet?: string; limits?: Partial<XlsxLimits> } = {}) {
  const file = path.join(folder, 'table.xlsx')
  await writeFile(file, bytes)
  const seen = { header: [] as readonly string[], rows: [] as string[][], refused: [] as Refusal[] }
  const fault = await readXlsx(
    file,
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
  return { ...seen, fault }
}

const header =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>inwoners</t></is></c><c r="C1" t="s"><v>1</v></c></row>'
const strings = [
  '<t>regiocode</t>',
  '<r><t>oud</t></r><r><t>eren</t></r><rPh><t>x</t></rPh>',
  '<t xml:space="preserve">GM0344  </t>',
]

describe('a workbook', () => {
  test('gives its rows with shared, rich and inline texts, numbers and stored results of formulas', async () => {
    const rows =
      '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>374238</v></c><c r="C3"><f>SUM(B3)</f><v>40261</v></c></row>'
    const outcome = await read(makeWorkbook({ Blad1: header + rows }, strings))
    expect(outcome).toMatchObject({
      header: ['regiocode', 'inwoners', 'ouderen'],
      rows: [['GM0344', '374238', '40261']],
      fault: undefined,
    })
  })

  test('keeps an empty cell in its place', async () => {
    const outcome = await read(
      makeWorkbook({ Blad1: `${header}<row r="2"><c r="C2"><v>7</v></c></row>` }, strings),
    )
    expect(outcome.rows).toEqual([['', '', '7']])
  })

  test('shows what the author typed, not the noise of a double', () => {
    expect(numberText('12.300000000000001')).toBe('12.3')
    expect(numberText('0.1')).toBe('0.1')
    expect(numberText('100000')).toBe('100000')
    expect(numberText('#N/A')).toBe('#N/A')
    expect(columnOfReference('AB12')).toBe(27)
    expect(columnOfReference('ZZZ1')).toBeUndefined()
  })

  test('marks a formula without a stored result', async () => {
    const outcome = await read(
      makeWorkbook({ Blad1: `${header}<row r="2"><c r="B2"><f>1+1</f></c></row>` }, strings),
    )
    expect(outcome.rows).toEqual([['', '=', '']])
  })

  test('is read from the sheet that was asked for', async () => {
    const other = '<row r="1"><c r="A1" t="str"><v>code</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
    expect(
      (await read(makeWorkbook({ Uitleg: header, Cijfers: other }, strings), { sheet: 'Cijfers' })).rows,
    ).toEqual([['1']])
    expect((await read(makeWorkbook({ Uitleg: header }), { sheet: 'Cijfers' })).fault).toEqual({
      reason: 'sheet-not-found',
      found: 'Uitleg',
    })
  })
})

describe('a workbook that is not right', () => {
  test('is refused when it is no archive, or lacks its parts', async () => {
    expect((await read(Buffer.from('a,b\n1,2\n'))).fault).toMatchObject({ reason: 'bad-workbook' })
    expect((await read(makeZip({ 'hello.txt': 'x' }))).fault).toMatchObject({ reason: 'bad-workbook' })
    expect((await read(makeWorkbook({ Blad1: `${header}<row><c>` }, strings))).fault).toMatchObject({
      reason: 'bad-workbook',
    })
    expect((await read(makeWorkbook({ Blad1: '' }))).fault).toEqual({ reason: 'empty-file' })
  })

  test('is refused when it is not there', async () => {
    const sink = { header: () => [], row: () => undefined, refuse: () => undefined }
    expect(await readXlsx(path.join(folder, 'nothing.xlsx'), sink)).toMatchObject({
      reason: 'file-unreadable',
    })
  })

  test('is refused when it unpacks to a thousand times its size', async () => {
    const bomb = makeWorkbook({ Blad1: header + ' '.repeat(30_000_000) }, strings)
    expect(bomb.length).toBeLessThan(60_000)
    expect((await read(bomb)).fault).toMatchObject({ reason: 'workbook-too-large' })
  })

  test('is refused when its texts or a part pass the limit', async () => {
    const book = makeWorkbook(
      { Blad1: header },
      Array.from({ length: 100 }, () => `<t>${'x'.repeat(100)}</t>`),
    )
    expect((await read(book, { limits: { stringChars: 5000 } })).fault).toMatchObject({
      reason: 'workbook-too-large',
    })
    expect((await read(book, { limits: { partBytes: 100 } })).fault).toMatchObject({
      reason: 'workbook-too-large',
    })
  })

  test('does not expand entities of its own making', async () => {
    const evil = makeWorkbook({ Blad1: '<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>' })
    expect((await read(evil)).fault).toMatchObject({ reason: 'bad-workbook' })
  })
})
