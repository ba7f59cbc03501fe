import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import type { Library } from '../figures/index.ts'
import { addressIn } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { Cards } from '../web/ui/card/card.view.tsx'
import type { Region } from './region.ts'
import { sayTerritory } from './region-list.ts'

export interface PartCardsProps {
  readonly parts: readonly Region[]
  readonly library: Library
  readonly locale: Locale
}

/** The sub-regions of a region, each with its own page. */
export function PartCards({ parts, library, locale }: PartCardsProps): VNode {
  return (
    <Cards
      cards={parts.map((part) => ({
        href: addressIn(locale, `/regios/${part.slug}`),
        kind: regionTexts[locale].subRegion,
        title: part.name,
        children: sayTerritory(part, library, locale),
      }))}
    />
  )
}
