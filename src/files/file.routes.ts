import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { maySee } from '../beads/reader.ts'
import { type ActEnv, guardFor, type PeopleEnv } from '../people/index.ts'
import { pictureTypes } from './file-type.ts'
import { type FileStore, readRange } from './store.ts'
import { findFile, type StoredFile } from './stored-file.queries.ts'
import { streamOf } from './stream.source.ts'

type Asked = Pick<Context<PeopleEnv & ActEnv>, 'var' | 'req' | 'header' | 'body'>

/** What hangs on a file of somebody: it runs nothing, wherever it is opened. */
const NOTHING_RUNS = "default-src 'none'; style-src 'none'; sandbox"

/** Files for whoever may see the bead that they belong to; not there for anybody else. */
export function fileRoutes(store: FileStore): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/bestanden/:file', guardFor('anyone'), async (c) => {
      const found = await findSeen(c)
      // Not "public" first: the page cache of this process would hold the bytes in memory.
      const how = { disposition: `attachment; ${filenameOf(found.file.name)}`, cache: 'max-age=3600, public' }
      return await answerFile(c, store, found, how)
    })
    .get('/beelden/:file', guardFor('anyone'), async (c) => {
      const found = await findSeen(c)
      if (!pictureTypes.some((type) => type === found.file.type)) throw new Problem('file-not-found')
      // Under one address the bytes never change. Only browsers keep them: what is not public any more is given no further.
      return await answerFile(c, store, found, {
        disposition: 'inline',
        cache: 'private, max-age=31536000, immutable',
      })
    })
}

interface Found {
  readonly file: StoredFile
  readonly isPublic: boolean
}

async function findSeen(c: Asked): Promise<Found> {
  const id = c.req.param('file') ?? ''
  const found = isId(id) ? await findFile(c.var.db, id) : undefined
  if (!found || !maySee(c.var.viewer.reader, found.bead)) throw new Problem('file-not-found')
  return { file: found.file, isPublic: found.bead.visibility === 'public' }
}

async function answerFile(
  c: Asked,
  store: FileStore,
  { file, isPublic }: Found,
  { disposition, cache }: { readonly disposition: string; readonly cache: string },
): Promise<Response> {
  const etag = `"${file.hash}"`
  c.header('Content-Type', file.type)
  c.header('Content-Disposition', disposition)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Content-Security-Policy', NOTHING_RUNS)
  c.header('ETag', etag)
  c.header('Accept-Ranges', 'bytes')
  c.header('Cache-Control', isPublic ? cache : 'private, no-store')
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const range = readRange(c.req.header('range'), file.size)
  if (range === 'outside') {
    c.header('Content-Range', `bytes */${file.size}`)
    return c.body(null, 416)
  }
  const bytes = await store.open(file.id, range)
  if (!bytes) throw new Problem('file-not-found')
  if (range) c.header('Content-Range', `bytes ${range.first}-${range.last}/${file.size}`)
  c.header('Content-Length', String(range ? range.last - range.first + 1 : file.size))
  return c.body(streamOf(bytes), range ? 206 : 200)
}

/** RFC 6266 with RFC 5987: a plain name for old programs, the real one for the others. */
function filenameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${full}`
}
