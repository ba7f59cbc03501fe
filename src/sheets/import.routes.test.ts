import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { fileOf, importTest } from '../partners/import.testing.ts'
import { makeWorkbook, makeZip } from '../sources/zip.testing.ts'

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${cell('A1', 'naam')}${cell('B1', 'sector')}</row>`
const workbook = (rows: string) => new Blob([new Uint8Array(makeWorkbook({ Blad1: head + rows }))])

/** Refused with these words; nothing stored, and the reason alone in the audit trail. */
type Sent = { readonly status: number; readonly text: string }
async function expectRefusal(site: { readonly db: Database }, sent: Sent, words: string, reason: string) {
  expect(sent.status).toBe(422)
  expect(sent.text).toContain(words)
  expect(await site.db.selectFrom('import_draft').select('id').execute()).toEqual([])
  const { changes } = await site.db
    .selectFrom('audit_event')
    .select('changes')
    .where('kind', '=', 'import')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(changes).toBe(JSON.stringify({ refused: [null, reason] }))
}

describe('a file that is no honest list', () => {
  importTest('is read when it is an ordinary workbook', async ({ site }) => {
    const { at } = await site.send(
      workbook(`<row r="2">${cell('A2', 'Buurthuis Blad')}${cell('B2', 'Welzijn')}</row>`),
      'x.xlsx',
    )
    expect((await site.read(at)).text).toContain('Buurthuis Blad')
  })

  importTest('is refused with its cell when it holds a formula', async ({ site }) => {
    const formula = `<row r="4">${cell('A4', 'Jan')}<c r="B4"><f>HYPERLINK("https://x.invalid")</f><v>1</v></c></row>`
    const sent = await site.send(workbook(formula), 'geheim jansen.xlsx')
    await expectRefusal(site, sent, 'Cel B4 bevat een formule.', 'formula')
  })

  importTest('is refused when it holds macros', async ({ site }) => {
    const parts = { 'xl/vbaProject.bin': 'x', 'xl/workbook.xml': '<workbook/>' }
    const sent = await site.send(new Blob([new Uint8Array(makeZip(parts))]), 'lijst.xlsx')
    await expectRefusal(site, sent, 'Het bestand bevat macro’s.', 'macro')
  })

  importTest(
    'is refused when it grows too large in unpacking',
    async ({ site }) => {
      const bomb = makeWorkbook({
        Blad1: `${head}<row r="2"><c r="A2" t="str"><v>${' '.repeat(60_000_000)}</v></c></row>`,
      })
      expect(bomb.length).toBeLessThan(200_000)
      const sent = await site.send(new Blob([new Uint8Array(bomb)]), 'lijst.xlsx')
      await expectRefusal(site, sent, 'Het bestand wordt bij het uitpakken veel te groot.', 'bomb')
    },
    30_000,
  )

  importTest(
    'is refused when it has 200,000 rows, as a workbook and as text',
    async ({ site }) => {
      const many = Array.from(
        { length: 200_000 },
        (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><v>1</v></c></row>`,
      ).join('')
      await expectRefusal(
        site,
        await site.send(workbook(many), 'x.xlsx'),
        'meer dan 10.000 rijen',
        'too-many-rows',
      )
      const text = `naam;sector\n${'a;b\n'.repeat(200_000)}`
      await expectRefusal(site, await site.send(fileOf(text)), 'meer dan 10.000 rijen', 'too-many-rows')
    },
    30_000,
  )

  importTest('is refused when it is something else, whatever it is called', async ({ site }) => {
    const old = new Blob([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])])
    await expectRefusal(site, await site.send(old, 'lijst.xls'), 'oud Excelbestand', 'old-excel')
    const pdf = fileOf('%PDF-1.7 naam;sector')
    await expectRefusal(
      site,
      await site.send(pdf, 'lijst.csv'),
      'geen CSV-bestand en geen Excelbestand',
      'not-a-list',
    )
    const image = new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])])
    await expectRefusal(site, await site.send(image, 'lijst.csv'), 'geen CSV-bestand', 'not-a-list')
    const zip = new Blob([new Uint8Array(makeZip({ 'a.txt': 'x' }))])
    await expectRefusal(site, await site.send(zip, 'lijst.xlsx'), 'geen werkmap', 'bad-workbook')
    await expectRefusal(site, await site.send(fileOf('naam;sector\n')), 'Er staan geen rijen in.', 'empty')
  })

  importTest('is refused when it is larger than 5 MB, and when there is nothing', async ({ site }) => {
    const large = fileOf(`naam;sector\n${'x'.repeat(5 * 1024 * 1024)};b\n`)
    await expectRefusal(site, await site.send(large), 'groter dan 5 MB', 'too-large')
    const none = await site.send('   ')
    expect(none.status).toBe(422)
    expect(none.text).toContain('Kies een bestand of plak een lijst.')
    const huge = await site.send(fileOf('x'.repeat(12 * 1024 * 1024)))
    expect(huge.status).toBe(413)
  })
})
