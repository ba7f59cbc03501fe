/** What may be stored, by its media type. */
export const documentTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
] as const
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/avif'] as const
export type FileType = (typeof documentTypes)[number] | (typeof pictureTypes)[number]

/** Largest file of each sort [bytes]. */
export const LARGEST_REPORT = 20_000_000
export const LARGEST_PICTURE = 10_000_000

export type FileRefusal = 'empty' | 'too-large' | 'wrong-type' | 'macros' | 'bomb' | 'damaged'

/** What a file is by its first bytes; "zip" still has to be looked into. */
export function typeOfStart(start: Uint8Array): FileType | 'zip' | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to))
  if (text(0, 5) === '%PDF-') return 'application/pdf'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp'
  if (text(4, 8) === 'ftyp' && ['avif', 'avis'].includes(text(8, 12))) return 'image/avif'
  if (text(0, 4) === 'PK\x03\x04') return 'zip'
  return undefined
}

/** What a zip tells of itself without being unpacked. */
export interface ZipEntry {
  readonly name: string
  /** [bytes] */
  readonly packed: number
  readonly unpacked: number
  readonly encrypted: boolean
}

const MOST_ENTRIES = 5000
const MOST_UNPACKED = 300_000_000
const MOST_GROWTH = 200

/** Why a document in a zip is not taken, by its list of parts. */
export function refuseZip(entries: readonly ZipEntry[], size: number): FileRefusal | undefined {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  // Parts that lie over each other add up to more than the file.
  if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || packed > size) return 'bomb'
  if (unpacked > 1_000_000 && unpacked > MOST_GROWTH * size) return 'bomb'
  if (entries.some(({ encrypted }) => encrypted)) return 'damaged'
  if (entries.some(({ name }) => isMacro(name))) return 'macros'
  return undefined
}

function isMacro(name: string): boolean {
  return /vba|macro/i.test(name) || /^(Basic|Scripts)\//.test(name)
}

/** The type that the parts of a document declare, or why not. */
export function typeOfDocument(parts: {
  readonly mimetype: string | undefined
  readonly contentTypes: string | undefined
}): FileType | FileRefusal {
  if (parts.mimetype !== undefined)
    return parts.mimetype === documentTypes[2] ? documentTypes[2] : 'wrong-type'
  const types = parts.contentTypes ?? ''
  if (/macroEnabled|vbaProject/i.test(types)) return 'macros'
  return types.includes(`"${documentTypes[1]}.main+xml"`) ? documentTypes[1] : 'wrong-type'
}

export function isFileType(found: FileType | FileRefusal): found is FileType {
  return found.includes('/')
}
