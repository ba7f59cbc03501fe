import type { VNode } from 'preact'
import { type Picture, sourcesOf } from './picture.ts'

/**
 * The picture of an article; the browser takes the smallest file that fits.
 *
 * @param size `page` on its own page, `list` beside others
 */
export function ArticlePicture({
  picture,
  size,
}: {
  readonly picture: Picture
  readonly size: 'page' | 'list'
}): VNode | null {
  const { sources, image } = sourcesOf(picture.files)
  if (!image) return null
  const sizes = size === 'page' ? '(min-width: 60rem) 44rem, 92vw' : '(min-width: 40rem) 15rem, 92vw'
  const drawn = (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={`/beelden/${image.file}`}
        width={image.width}
        height={image.height}
        // In a list the title says what it is about; the picture is described on its own page.
        alt={size === 'page' ? picture.text : ''}
        loading={size === 'page' ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  )
  if (size === 'list') return <div class="strung__picture">{drawn}</div>
  return (
    <figure class="article-picture">
      {drawn}
      {picture.credit === '' ? null : <figcaption>{picture.credit}</figcaption>}
    </figure>
  )
}
