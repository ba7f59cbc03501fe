import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isId, newId } from '../base/id.ts'
import type { ByteRange, Content, FileStore } from './store.ts'

/** Files in a folder of ours, spread over 256 folders by the end of their id. */
export function createFolderStore(folder: string): FileStore {
  const placeOf = (id: string) => {
    if (!isId(id)) throw new Error('the id of a file is a UUID')
    const part = path.join(folder, id.slice(-2))
    return { part, file: path.join(part, id) }
  }
  return {
    async put(id, content) {
      const { part, file } = placeOf(id)
      await mkdir(part, { recursive: true, mode: 0o700 })
      const waiting = path.join(part, `.${newId(new Date(0))}`)
      try {
        await write(waiting, content)
        await rename(waiting, file)
      } finally {
        await rm(waiting, { force: true })
      }
      // The name is on the disk only when its folder is.
      const parent = await open(part)
      await parent.sync().finally(() => parent.close())
    },
    async open(id, range) {
      const { file } = placeOf(id)
      const found = await stat(file).catch(absent)
      return found ? createReadStream(file, streamOptions(range)) : undefined
    },
    async remove(id) {
      await rm(placeOf(id).file, { force: true })
    },
    async *list() {
      for (const part of (await readdir(folder).catch(absent)) ?? [])
        for (const id of (await readdir(path.join(folder, part)).catch(absent)) ?? []) {
          const found = isId(id) ? await stat(path.join(folder, part, id)).catch(absent) : undefined
          if (found) yield { id, storedAt: found.mtime }
        }
    },
  }
}

async function write(file: string, content: Content): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    let size = 0
    for await (const chunk of content.open()) {
      await handle.write(chunk)
      size += chunk.byteLength
    }
    if (size !== content.size) throw new Error(`a file of ${content.size} bytes gave ${size}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function streamOptions(range: ByteRange | undefined) {
  return range ? { start: range.first, end: range.last } : {}
}

/** What is not there is nothing; any other trouble is thrown. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined
  throw error
}
