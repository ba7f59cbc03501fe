import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import {
  type FileRefusal,
  type FileType,
  isFileType,
  refuseZip,
  typeOfDocument,
  typeOfStart,
  type ZipEntry,
} from './file-type.ts'

/** Largest part of a document that is unpacked to learn its type [bytes]. */
const MOST_PART = 1_000_000

/**
 * What a file is, by its content and never by its name.
 *
 * @param file path of our own
 */
export async function checkFile(
  file: string,
  size: number,
  allowed: readonly FileType[],
): Promise<{ readonly type: FileType } | { readonly refused: FileRefusal }> {
  if (size === 0) return { refused: 'empty' }
  const handle = await open(file)
  try {
    const start = Buffer.alloc(16)
    await handle.read(start, 0, 16, 0)
    const end = Buffer.alloc(Math.min(size, 2048))
    await handle.read(end, 0, end.length, size - end.length)
    const found = typeOfStart(start)
    const type = found === 'zip' ? await typeOfZip(file, size) : found
    if (type === undefined) return { refused: 'wrong-type' }
    if (!isFileType(type)) return { refused: type }
    if (!allowed.includes(type)) return { refused: 'wrong-type' }
    if (type === 'application/pdf' && !end.includes('%%EOF')) return { refused: 'damaged' }
    return { type }
  } finally {
    await handle.close()
  }
}

async function typeOfZip(file: string, size: number): Promise<FileType | FileRefusal> {
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    try {
      const entries: ZipEntry[] = []
      let mimetype: string | undefined
      let contentTypes: string | undefined
      for await (const entry of zip.eachEntry()) {
        const { fileName: name, compressedSize: packed, uncompressedSize: unpacked } = entry
        entries.push({ name, packed, unpacked, encrypted: entry.isEncrypted() })
        const refused = refuseZip(entries, size)
        if (refused) return refused
        if (unpacked > MOST_PART) continue
        if (entries.length === 1 && name === 'mimetype') mimetype = await read(zip, entry)
        if (name === '[Content_Types].xml') contentTypes = await read(zip, entry)
      }
      return typeOfDocument({ mimetype, contentTypes })
    } finally {
      zip.close()
    }
  } catch {
    // Whatever a reader of zips stumbles over, no word processor opens either.
    return 'damaged'
  }
}

async function read(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
