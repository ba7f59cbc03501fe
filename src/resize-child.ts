import { drawPictures } from './news/resize.source.ts'

/**
 * A process of its own for the decoder of pictures (`news/picture.source.ts` starts it): its memory goes when it ends, and a
 * file that brings it down leaves the site alone.
 */
process.on('message', async (input: string | Uint8Array) => {
  process.send?.(await drawPictures(input))
})
