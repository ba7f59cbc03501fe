/**
 * Place of the first byte that is not valid UTF-8, or -1. Refuses overlong forms, surrogates and what lies above
 * U+10FFFF (RFC 3629). The slice must hold whole characters: give it whole lines.
 */
export function findInvalidUtf8(bytes: Uint8Array, start: number, end: number): number {
  let i = start
  while (i < end) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) {
      i++
      continue
    }
    const length = lengthOf(lead)
    if (length === 0 || i + length > end) return i
    const second = bytes[i + 1] ?? 0
    if (second < lowest(lead) || second > highest(lead)) return i
    for (let k = 2; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i
    i += length
  }
  return -1
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  if (lead >= 0xf0 && lead <= 0xf4) return 4
  return 0
}

function lowest(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}

function highest(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}
