/** What a picture is by its own bytes, whatever its name or its sender says. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp'
  /** [pixels] */
  readonly width: number
  readonly height: number
}

export const LARGEST_PICTURE = 100 * 1024
export const WIDEST_PICTURE = 2000

/**
 * Reads kind and size from the first bytes of a picture; no pixel is decoded.
 *
 * @returns the picture, or why it cannot be a logo
 * @source W3C PNG (third edition) §5, §11.2.1; ITU-T T.81 §B.2.2; RFC 9649 §2.5–2.7
 */
export function readPicture(
  bytes: Uint8Array,
): Picture | { readonly fault: 'logo-too-large' | 'logo-not-image' | 'logo-too-wide' } {
  if (bytes.length > LARGEST_PICTURE) return { fault: 'logo-too-large' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = readPng(view) ?? readJpeg(view) ?? readWebp(view)
  if (!picture || picture.width < 1 || picture.height < 1) return { fault: 'logo-not-image' }
  const isWide = picture.width > WIDEST_PICTURE || picture.height > WIDEST_PICTURE
  return isWide ? { fault: 'logo-too-wide' } : picture
}

function readPng(view: DataView): Picture | undefined {
  if (view.byteLength < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return undefined
  if (textAt(view, 12, 4) !== 'IHDR' || textAt(view, view.byteLength - 8, 4) !== 'IEND') return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments up to the one that starts a frame. */
function readJpeg(view: DataView): Picture | undefined {
  if (view.byteLength < 12 || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

function readWebp(view: DataView): Picture | undefined {
  if (view.byteLength < 30 || textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return undefined
  const type = 'image/webp'
  const low14 = 0x3fff
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & low14, height: view.getUint16(28, true) & low14 }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { type, width: (bits & low14) + 1, height: ((bits >>> 14) & low14) + 1 }
    }
    case 'VP8X': {
      const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
      return { type, width: three(24) + 1, height: three(27) + 1 }
    }
    default:
      return undefined
  }
}

function textAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(at + i)))
}
