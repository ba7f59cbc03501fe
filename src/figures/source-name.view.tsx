import type { ComponentChild, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { licenceName } from '../language/index.ts'
import type { SourceTable } from './source-table.ts'

interface SourceNameProps {
  readonly source: SourceTable
  readonly locale: Locale
}

/** Dutch words, marked as such on a page in another language, so that they are read aloud rightly (WCAG 3.1.2). */
function Dutch({ text, locale }: { readonly text: string; readonly locale: Locale }): ComponentChild {
  return locale === 'nl' ? text : <span lang="nl">{text}</span>
}

/** The title of a table, in the language or languages that its publisher gave it. */
export function SourceTitle({ source: { title, englishStart = '' }, locale }: SourceNameProps): VNode {
  return (
    <>
      {englishStart}
      <Dutch text={title.slice(englishStart.length)} locale={locale} />
    </>
  )
}

/** How the publisher wants to be named, and the licence: "CBS, CC BY 4.0". */
export function SourceCredit({ source, locale }: SourceNameProps): VNode {
  const licence = licenceName(source.licence)
  const isDutch = source.englishStart === undefined
  return (
    <>
      {isDutch ? <Dutch text={source.attribution} locale={locale} /> : source.attribution},{' '}
      {source.licence.startsWith('CC-') ? licence : <Dutch text={licence} locale={locale} />}
    </>
  )
}
