/** Bytes that wait to be stored; they can be read more than once. */
export interface Content {
  /** [bytes] */
  readonly size: number
  /** SHA-256 [64 hexadecimal digits]. */
  readonly hash: string
  open(): AsyncIterable<Uint8Array>
}

/** From the first to the last byte, both included, from 0. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Where the bytes of files are, outside the database. Ids are UUIDs of ours: nobody's file name is ever a path. */
export interface FileStore {
  /** All or nothing; the same id twice gives the last. */
  put(id: string, content: Content): Promise<void>
  /** The bytes, or a part of them; undefined when there are none under this id. */
  open(id: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Also when there is nothing. */
  remove(id: string): Promise<void>
  /** Everything that is there, for the job that removes what nobody knows any more. */
  list(): AsyncIterable<{ readonly id: string; readonly storedAt: Date }>
}

/** The only part that a browser asks for; undefined for all of it, "outside" for what is not there. */
export function readRange(header: string | undefined, size: number): ByteRange | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') return to === '0' ? 'outside' : { first: Math.max(0, size - Number(to)), last: size - 1 }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size) return 'outside'
  return last < first ? undefined : { first, last }
}
