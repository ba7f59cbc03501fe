import { z } from 'zod'
import { areaLevels } from '../areas/area.ts'

/** What a snapshot holds, readable by people: which tables, of whom, under which licence, with which checksums. */
const entry = z.object({
  source: z.string().min(1),
  publisher: z.string(),
  title: z.string(),
  licence: z.string().min(1),
  attribution: z.string().min(1),
  address: z.string(),
  edition: z.string().min(1),
  retrievedOn: z.string(),
  /** SHA-256 of the publisher's bytes that were imported. */
  sourceChecksum: z.string(),
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ncf\.br$/),
  bytes: z.int().min(1),
  /** SHA-256 of the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes after unpacking: a loader unpacks no more. */
  unpackedBytes: z.int().min(1).max(1_000_000_000),
  columns: z.int().min(0),
  cells: z.int().min(0),
  indicators: z.array(z.string()),
  periods: z.array(z.int()),
})

const order = z.object({
  vintage: z.int(),
  level: z.enum(areaLevels),
  areas: z.int().min(0),
  /** SHA-256 of the codes in order, one a line. */
  sha256: z.string(),
})

const manifest = z.object({
  format: z.literal('noaber-figures'),
  version: z.literal(1),
  orders: z.array(order),
  sources: z.array(entry),
})

export type SnapshotManifest = z.infer<typeof manifest>
export type SnapshotEntry = z.infer<typeof entry>
export type SnapshotOrder = z.infer<typeof order>

/** Reads a manifest; undefined when it is not one of this format. */
export function readManifest(text: string): SnapshotManifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
