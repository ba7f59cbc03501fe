import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'

/** The way to a list as a file, at the end of its page. @param path Dutch address of the list, without query */
export function ListFiles({
  locale,
  label,
  path,
}: {
  readonly locale: Locale
  readonly label: string
  readonly path: string
}): VNode {
  return (
    <p class="file-links soft">
      {label} <a href={addressIn(locale, `${path}.csv`)}>CSV</a>{' '}
      <a href={addressIn(locale, `${path}.xlsx`)}>XLSX</a>{' '}
      <a href={addressIn(locale, `${path}.json`)}>JSON</a>
    </p>
  )
}
