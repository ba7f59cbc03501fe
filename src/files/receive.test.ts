import fs from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Problem } from '../base/problem.ts'
import { checkFile } from './check-file.source.ts'
import { documentTypes, pictureTypes } from './file-type.ts'
import { receiveForm } from './receive.source.ts'

const MB = 1_000_000

/** A form with one file, sent piece by piece; what came of it. */
async function send(name: string, pieces: Iterable<Uint8Array>, largest = 20 * MB, length?: number) {
  const app = new Hono()
  let seen: { name: string; isCut: boolean; size: number; fields: object } | undefined
  app.onError((error, c) => c.text(error instanceof Problem ? error.code : String(error), 400))
  app.post('/', async (c) => {
    const form = await receiveForm(c, largest)
    const [file] = form.files
    const checked = file && (await checkFile(file.path, file.size, [...documentTypes, ...pictureTypes]))
    if (file) seen = { name: file.name, isCut: file.isCut, size: file.size, fields: form.fields }
    await form.dispose()
    expect(file && (await fs.stat(file.path).catch(() => undefined))).toBeUndefined()
    return c.json(checked ?? {})
  })
  const head = `--x\r\nContent-Disposition: form-data; name="titel"\r\n\r\nVerslag\r\n--x\r\nContent-Disposition: form-data; name="bestand"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
  const all = (function* () {
    yield Buffer.from(head)
    yield* pieces
    yield Buffer.from('\r\n--x--\r\n')
  })()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = all.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const headers = {
    'content-type': 'multipart/form-data; boundary=x',
    ...(length === undefined ? {} : { 'content-length': String(length) }),
  }
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const answer = await app.request('/', init)
  return { status: answer.status, text: await answer.text(), seen }
}

/** A zip whose parts are stored as they are. @param grown size that each part says to have when unpacked */
function zipOf(parts: Readonly<Record<string, string>>, grown?: number): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const [bytes, label] = [Buffer.from(text), Buffer.from(name)]
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(bytes.length, 4)
    sizes.writeUInt32LE(grown ?? bytes.length, 8)
    const method = grown === undefined ? 0 : 8
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(method, 8)
    sizes.copy(local, 14)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(method, 10)
    sizes.copy(entry, 16)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, label, bytes)
    central.push(entry, label)
    at += 30 + label.length + bytes.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const contentTypes = `<Types><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`
const docx = { '[Content_Types].xml': contentTypes, 'word/document.xml': '<w:document/>' }
const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }
const pdf = Buffer.from('%PDF-1.7 inhoud %%EOF\n')

describe('a file that is sent', () => {
  test('is what its content is, whatever it is called', async () => {
    expect(JSON.parse((await send('a.exe', [pdf])).text)).toEqual({ type: 'application/pdf' })
    expect(JSON.parse((await send('a.pdf', [zipOf(docx)])).text)).toEqual({ type: WORD })
    expect(JSON.parse((await send('a.docx', [zipOf(odt)])).text)).toEqual({ type: odt.mimetype })
    const wrong = { refused: 'wrong-type' }
    for (const lie of ['<html><script>alert(1)</script>', 'MZ\x90\x00', 'zomaar tekst'])
      expect(JSON.parse((await send('a.pdf', [Buffer.from(lie)])).text)).toEqual(wrong)
    expect(JSON.parse((await send('a.docx', [zipOf({ 'a.txt': 'x' })])).text)).toEqual(wrong)
    expect(JSON.parse((await send('a.pdf', [Buffer.from('%PDF-1.7 zonder einde')])).text)).toEqual({
      refused: 'damaged',
    })
  })

  test('is refused when it holds macros or unpacks to far more than it is', async () => {
    const macros = zipOf({ ...docx, 'word/vbaProject.bin': 'x' })
    expect(JSON.parse((await send('a.docx', [macros])).text)).toEqual({ refused: 'macros' })
    const bomb = zipOf({ 'word/document.xml': 'x'.repeat(100) }, 4_000_000_000)
    expect(JSON.parse((await send('a.docx', [bomb])).text)).toEqual({ refused: 'bomb' })
  })

  test('has no path in its name, and no sign that steers', async () => {
    for (const [sent, shown] of [
      ['../../etc/passwd.pdf', 'passwd.pdf'],
      ['C:\\\\map\\\\verslag.pdf', 'verslag.pdf'],
      ['a\u202efdp.exe', 'afdp.exe'],
    ] as const)
      expect((await send(sent, [pdf])).seen).toMatchObject({ name: shown, fields: { titel: 'Verslag' } })
  })

  test('of 200 MB is stopped long before its end, also when its length is a lie', async () => {
    let given = 0
    const piece = Buffer.alloc(MB, 1)
    const pieces = function* () {
      yield pdf
      for (let n = 0; n < 200; n++) {
        given += MB
        yield piece
      }
    }
    const before = process.memoryUsage().rss
    const answer = await send('groot.pdf', pieces())
    expect([answer.status, answer.text]).toEqual([400, 'file-too-large'])
    expect(given).toBeLessThan(60 * MB)
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * MB)
    given = 0
    expect((await send('groot.pdf', pieces(), 20 * MB, 200 * MB)).text).toBe('file-too-large')
    expect(given).toBeLessThan(3 * MB)
    expect((await send('klein.pdf', pieces(), 20 * MB, 10)).status).toBe(400)
  })

  test('a little too large says so with its words kept', async () => {
    const answer = await send('a.pdf', [pdf, Buffer.alloc(25 * MB, 1)])
    expect(answer.seen).toMatchObject({ isCut: true, fields: { titel: 'Verslag' } })
  })
})
