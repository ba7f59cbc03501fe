import sharp from 'sharp'
import { type PictureForm, WIDTHS, widthsOf } from './picture.ts'

/** Larger pictures are refused before they are unpacked [pixels]. */
const MOST_PIXELS = 60_000_000
/** A picture that is smaller than this says nothing on a page [pixels]. */
const SMALLEST = 200
/** Unpacking stops here: no honest picture takes so long [s]. */
const LONGEST_S = 30
/** Width of the JPEG, for browsers that know nothing newer [pixels]. */
const JPEG_WIDTH = 960

// The machine has other visitors.
sharp.concurrency(1)

export interface DrawnPicture {
  /** [pixels] */
  readonly width: number
  readonly height: number
  readonly type: PictureForm
  readonly bytes: Uint8Array
}

export type PictureRefusal = 'damaged' | 'too-many-pixels' | 'too-small'
export type Drawn = { readonly pictures: readonly DrawnPicture[] } | { readonly refused: PictureRefusal }

/**
 * Makes a picture in each width as AVIF and WebP, and once as JPEG. It is turned upright; what a camera wrote in it, such
 * as the place where it was taken, is left out.
 *
 * @param input path of our own, or bytes
 */
export async function drawPictures(input: string | Uint8Array): Promise<Drawn> {
  try {
    const { width, height } = await sharp(input, { limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS) return { refused: 'too-many-pixels' }
    if (Math.min(width, height) < SMALLEST) return { refused: 'too-small' }
    // Unpacked once, at the largest width; the others are made of that.
    const { data, info } = await sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: Math.max(...WIDTHS), withoutEnlargement: true })
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .raw()
      .timeout({ seconds: LONGEST_S })
      .toBuffer({ resolveWithObject: true })
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } }
    const make = async (type: PictureForm, to: number): Promise<DrawnPicture> => {
      const resized = sharp(data, raw).resize({ width: to, withoutEnlargement: true })
      const drawn = await (type === 'image/avif'
        ? resized.avif({ quality: 50, effort: 2 })
        : type === 'image/webp'
          ? resized.webp({ quality: 72 })
          : resized.jpeg({ quality: 76, mozjpeg: true })
      ).toBuffer({ resolveWithObject: true })
      return { width: drawn.info.width, height: drawn.info.height, type, bytes: drawn.data }
    }
    const pictures: DrawnPicture[] = []
    for (const to of widthsOf(info.width))
      for (const type of ['image/avif', 'image/webp'] as const) pictures.push(await make(type, to))
    pictures.push(await make('image/jpeg', Math.min(JPEG_WIDTH, info.width)))
    return { pictures }
  } catch {
    // Whatever the decoder stumbles over, no browser shows either.
    return { refused: 'damaged' }
  }
}
