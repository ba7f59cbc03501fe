/** An article in a feed. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** The article itself, with absolute addresses. */
  readonly html: string
  /** Absolute. */
  readonly address: string
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly picture?: {
    /** Absolute. */
    readonly address: string
    /** [pixels] */
    readonly width: number
    readonly height: number
    readonly text: string
  }
}

export interface Feed {
  readonly title: string
  /** Absolute, of the feed itself and of its page; the page is its id too. */
  readonly self: string
  readonly page: string
  /** When nothing was written yet. */
  readonly since: Date
  readonly entries: readonly FeedEntry[]
}

/** The feed as Atom (RFC 4287). */
export function atomOf({ title, self, page, since, entries }: Feed, locale: string): string {
  const updated = new Date(Math.max(since.getTime(), ...entries.map(({ updatedAt }) => updatedAt.getTime())))
  const drawn = entries.map(
    (entry) => `<entry><id>urn:uuid:${entry.id}</id><title>${xmlText(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(entry.address)}"/>
<published>${entry.publishedAt.toISOString()}</published><updated>${entry.updatedAt.toISOString()}</updated>
${entry.summary === '' ? '' : `<summary>${xmlText(entry.summary)}</summary>`}${contentOf(entry)}</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}"><id>${xmlText(page)}</id><title>${xmlText(title)}</title>
<updated>${updated.toISOString()}</updated><author><name>${xmlText(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(page)}"/>
${drawn.join('\n')}
</feed>
`
}

/** The article with its picture, as a reader of news shows it. */
function contentOf({ picture, html }: FeedEntry): string {
  return `\n<content type="html">${xmlText(`${picture ? `<p>${imageOf(picture)}</p>` : ''}${html}`)}</content>`
}

function imageOf({ address, width, height, text }: NonNullable<FeedEntry['picture']>): string {
  return `<img src="${xmlText(address)}" width="${width}" height="${height}" alt="${xmlText(text)}">`
}

/** Text within XML: without the characters that XML 1.0 does not know. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** Where an article can be shared: plain links, nothing is told to anybody before they are followed. */
export function shareLinks(
  address: string,
  title: string,
): readonly { readonly name: string; readonly href: string }[] {
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(title)]
  const both = encodeURIComponent(`${title} ${address}`)
  return [
    { name: 'E-mail', href: `mailto:?subject=${text}&body=${url}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
  ]
}
