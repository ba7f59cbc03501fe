import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Context } from 'hono'
import { Problem } from '../base/problem.ts'
import { LARGEST_FORM } from '../web/index.ts'
import type { Content } from './store.ts'

/** A file as it came, on a place of ours until `dispose`. */
export interface Received extends Content {
  readonly field: string
  /** What the sender calls it: to show, never a path. */
  readonly name: string
  /** Path of our own. */
  readonly path: string
  /** Longer than allowed: only its beginning is here. */
  readonly isCut: boolean
}

export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly Received[]
  /** Removes what was received. */
  dispose(): Promise<void>
}

/** Room for the other fields and the boundaries [bytes]. */
const AROUND = LARGEST_FORM + 64 * 1024
const MOST_FILES = 5

/**
 * Reads a form with files as it comes in: on the disk, never whole in memory. Stops as soon as more comes than may,
 * whatever length was promised.
 *
 * @param largest size of one file [bytes]
 * @throws Problem `file-too-large`, `bad-form`
 */
export async function receiveForm(c: Context, largest: number): Promise<ReceivedForm> {
  const type = c.req.header('content-type') ?? ''
  const tooLarge = () => new Problem('file-too-large', { most: `${largest / 1_000_000} MB` })
  // A little more than may is read to the end, so that the words around the file are not lost.
  const most = largest * 1.5 + AROUND
  if (!/^multipart\/form-data\b/i.test(type) || !c.req.raw.body) throw new Problem('bad-form')
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'noaber-file-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    let size = 0
    const counter = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        size += chunk.byteLength
        done(size > most ? tooLarge() : null, chunk)
      },
    })
    const fields: Record<string, string> = {}
    const writing: Promise<Received>[] = []
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: { fileSize: largest, files: MOST_FILES, fields: 100, fieldSize: LARGEST_FORM },
    })
    parser.on('field', (name, value) => {
      const text = value.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
      fields[name] = fields[name] === undefined ? text : `${fields[name]}\n${text}`
    })
    parser.on('file', (field, stream, name) => {
      const file = path.join(folder, String(writing.length))
      const written = write(stream, file, field, shownName(name))
      // Awaited below; until then its fault must not end the process.
      written.catch(() => undefined)
      writing.push(written)
    })
    try {
      await pipeline(Readable.from(c.req.raw.body), counter, parser)
    } catch (cause) {
      throw cause instanceof Problem ? cause : new Problem('bad-form', {}, { cause })
    }
    const files = await Promise.all(writing)
    return { fields, files: files.filter(({ name, size }) => name !== '' || size > 0), dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

type FileStream = Readable & { readonly truncated?: boolean }

async function write(stream: FileStream, file: string, field: string, name: string): Promise<Received> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk)
      size += chunk.byteLength
      done(null, chunk)
    },
  })
  await pipeline(stream, measure, createWriteStream(file, { mode: 0o600 }))
  const isCut = stream.truncated === true
  return {
    field,
    name,
    path: file,
    size,
    isCut,
    hash: hash.digest('hex'),
    open: () => createReadStream(file),
  }
}

/** The last part of a name, without signs that steer a terminal or turn the direction of reading. */
function shownName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '')
    .trim()
    .slice(-200)
}
