import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pngOf } from './picture.testing.ts'
import { readPicture } from './picture.ts'

const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** The smallest pictures that others publish; each is one pixel. */
const gif = base64('R0lGODlhAQABAAAAACwAAAAAAQABAAA=')
const png = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)
const webp = base64('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==')
const jpegHead = (width: number, height: number) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    ...[0xff, 0xd9, 0, 0],
  ])

test('knows a picture and its size by its own bytes', () => {
  expect(readPicture(png)).toEqual({ type: 'image/png', width: 1, height: 1 })
  expect(readPicture(webp)).toEqual({ type: 'image/webp', width: 1, height: 1 })
  expect(readPicture(jpegHead(640, 480))).toEqual({ type: 'image/jpeg', width: 640, height: 480 })
})

test.for([
  ['nothing', new Uint8Array()],
  ['a GIF', gif],
  ['HTML', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'.repeat(3))],
  ['the first bytes of a PNG alone', png.slice(0, 12)],
  [
    'a PNG with HTML behind it',
    new Uint8Array([...png, ...new TextEncoder().encode('<script>alert(1)</script>')]),
  ],
  ['a PNG without width', pngOf(0, 10)],
  ['a JPEG that ends before its size', jpegHead(1, 1).slice(0, 14)],
  [
    'a JPEG whose segment has no length',
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...new Uint8Array(40)]),
  ],
  ['a WebP of an unknown kind', new TextEncoder().encode(`RIFF0000WEBPVP9 ${' '.repeat(20)}`)],
  ['a compressed text', new Uint8Array(deflateSync(Buffer.alloc(5000)))],
] as const)('takes %s for no picture', (entry) => {
  expect(readPicture(entry[1])).toEqual({ fault: 'logo-not-image' })
})

test('refuses pictures that are too wide or too many bytes', () => {
  expect(readPicture(pngOf(2001, 10))).toEqual({ fault: 'logo-too-wide' })
  expect(readPicture(pngOf(10, 4_000_000_000))).toEqual({ fault: 'logo-too-wide' })
  expect(readPicture(jpegHead(20_000, 20_000))).toEqual({ fault: 'logo-too-wide' })
  expect(readPicture(new Uint8Array(100 * 1024 + 1))).toEqual({ fault: 'logo-too-large' })
})
