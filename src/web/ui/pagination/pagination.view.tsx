import type { VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { formatNumber, texts } from '../../../language/index.ts'
import { ButtonLink } from '../button/button.view.tsx'

export interface PaginationProps {
  readonly locale: Locale
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Address of a page of the list, in the language at hand. */
  readonly addressOf: (page: number) => string
}

/** Previous and next. Nothing at all when everything fits on one page. */
export function Pagination({ locale, page, pages, addressOf }: PaginationProps): VNode | null {
  if (pages <= 1) return null
  const words = texts[locale].frame
  return (
    <nav class="pages" aria-label={words.pagination}>
      {page > 1 ? (
        <ButtonLink href={addressOf(page - 1)} weight="secondary">
          {words.previous}
        </ButtonLink>
      ) : null}
      <p class="pages__count">{words.pageOf(formatNumber(page, locale), formatNumber(pages, locale))}</p>
      {page < pages ? (
        <ButtonLink href={addressOf(page + 1)} weight="secondary">
          {words.next}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
