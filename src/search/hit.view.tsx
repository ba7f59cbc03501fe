import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatNumber, formatPercent, texts } from '../language/index.ts'
import type { SearchDocument } from './document.ts'
import type { Match } from './find-matches.ts'
import { kindName } from './kind-name.ts'

export interface SearchHitProps {
  readonly hit: Match
  readonly locale: Locale
  /** Certainly what was asked for. */
  readonly large: boolean
}

/** One thing that was found: its name, what it is, and what tells it from others of that name. */
export function SearchHit({ hit: { document }, locale, large }: SearchHitProps): VNode {
  const former = formerWords(document, locale)
  return (
    <li class={large ? 'hit hit--large' : 'hit'}>
      <a class="hit__name" href={addressIn(locale, document.path)}>
        {document.title[locale]}
      </a>
      <p class="hit__facts">{factsOf(document, locale).join(' · ')}</p>
      {former === undefined ? null : <p class="hit__about">{former}</p>}
      {document.about === undefined ? null : <p class="hit__about">{document.about[locale]}</p>}
    </li>
  )
}

/** A bead that was found, with its region. */
export function BeadHit({
  bead,
  regionName,
  locale,
  large,
}: {
  readonly bead: Bead
  readonly regionName: string | undefined
  readonly locale: Locale
  readonly large: boolean
}): VNode {
  const kind = kindName(bead.kind, locale)
  return (
    <li class={large ? 'hit hit--large' : 'hit'}>
      <a class="hit__name" href={addressIn(locale, beadPath(bead))}>
        {bead.title}
      </a>
      <p class="hit__facts">
        {regionName === undefined ? kind : `${kind} ${texts[locale].search.inPlace(regionName)}`}
      </p>
      {bead.summary === '' ? null : <p class="hit__about">{bead.summary}</p>}
    </li>
  )
}

/** "buurt in Zeist, Utrecht", "4.600 inwoners", "BU03550205". */
function factsOf({ kind, within, inhabitants, id }: SearchDocument, locale: Locale): string[] {
  const name = kindName(kind, locale)
  const isArea = inhabitants !== undefined
  return [
    within === undefined ? name : `${name} ${texts[locale].search.inPlace(within)}`,
    ...(isArea ? [texts[locale].figures.inhabitants(formatNumber(inhabitants, locale))] : []),
    ...(kind === 'region' || kind === 'indicator' ? [] : [id]),
  ]
}

function formerWords({ former }: SearchDocument, locale: Locale): string | undefined {
  if (!former) return undefined
  const words = texts[locale].search
  if (former.share === 1) return words.former(former.name, former.code)
  return words.formerPart(former.name, former.code, formatPercent(former.share * 100, locale, 0))
}
