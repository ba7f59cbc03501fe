import type { VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { addressIn, texts } from '../../../language/index.ts'

export interface Crumb {
  readonly name: string
  /** Dutch address; the language of the page is added. */
  readonly path: string
}

/** The way from the top to this page; the page itself is its heading, so it is not repeated here. */
export function Breadcrumbs({
  locale,
  crumbs,
}: {
  readonly locale: Locale
  readonly crumbs: readonly Crumb[]
}): VNode {
  return (
    <nav class="crumbs" aria-label={texts[locale].frame.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a class="nl-link" href={addressIn(locale, crumb.path)}>
              {crumb.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
