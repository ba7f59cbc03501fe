const encoder = new TextEncoder()

/** A zip archive of stored parts (APPNOTE 6.3.10, PKWARE), all of the first day that the format knows. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [path, text] of Object.entries(parts)) {
    const [title, bytes] = [encoder.encode(path), encoder.encode(text)]
    // Version, flags (names in UTF-8), method, time, day, checksum, sizes, length of the name, no extra field.
    const common = [
      2,
      20,
      2,
      0x800,
      2,
      0,
      2,
      0,
      2,
      0x21,
      4,
      crcOf(bytes),
      4,
      bytes.length,
      4,
      bytes.length,
      2,
      title.length,
      2,
      0,
    ]
    const local = numbers([4, 0x04034b50, ...common])
    directory.push(numbers([4, 0x02014b50, 2, 20, ...common, 2, 0, 2, 0, 2, 0, 4, 0, 4, at]), title)
    bodies.push(local, title, bytes)
    at += local.length + title.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = directory.length / 2
  const end = numbers([4, 0x06054b50, 2, 0, 2, 0, 2, count, 2, count, 4, size, 4, at, 2, 0])
  return join([...bodies, ...directory, end])
}

/** Little-endian numbers, each after its width in bytes. */
function numbers(list: readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < list.length; at += 2) {
    const value = list[at + 1] ?? 0
    for (let byte = 0; byte < (list[at] ?? 0); byte += 1) bytes.push((value >>> (8 * byte)) & 0xff)
  }
  return Uint8Array.from(bytes)
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crcOf(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
