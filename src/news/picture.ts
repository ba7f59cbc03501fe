/** Widths that a picture is made in, so that a phone fetches no more than it shows [pixels]. */
export const WIDTHS = [480, 960, 1440] as const

export const pictureForms = ['image/avif', 'image/webp', 'image/jpeg'] as const
export type PictureForm = (typeof pictureForms)[number]

/** One form of a picture, as a file. */
export interface PictureFile {
  /** [pixels] */
  readonly width: number
  readonly height: number
  readonly type: PictureForm
  /** Id of the stored file. */
  readonly file: string
}

/** The picture of an article. */
export interface Picture {
  /** What it shows, for who cannot see it. */
  readonly text: string
  /** Who made it; may be empty. */
  readonly credit: string
  /** At least one JPEG, which every browser knows. */
  readonly files: readonly PictureFile[]
}

/** Widths for a picture of this width: never larger than it is, and its own when it is small. */
export function widthsOf(width: number): readonly number[] {
  const fitting = WIDTHS.filter((each) => each <= width)
  return fitting.length === WIDTHS.length ? fitting : [...fitting, width].filter(isFirst)
}

function isFirst(width: number, at: number, all: readonly number[]): boolean {
  return all.indexOf(width) === at
}

/** Sources for a browser to choose from, the smallest format first; and the JPEG for all others. */
export function sourcesOf(files: readonly PictureFile[]): {
  readonly sources: readonly { readonly type: PictureForm; readonly srcset: string }[]
  readonly image: PictureFile | undefined
} {
  const byWidth = files.toSorted((a, b) => a.width - b.width)
  const sources = pictureForms.flatMap((type) => {
    const srcset = byWidth
      .filter((file) => file.type === type)
      .map(({ file, width }) => `/beelden/${file} ${width}w`)
      .join(', ')
    return type === 'image/jpeg' || srcset === '' ? [] : [{ type, srcset }]
  })
  return { sources, image: byWidth.findLast(({ type }) => type === 'image/jpeg') }
}
