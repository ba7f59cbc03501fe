import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { levelWord } from '../language/index.ts'
import { mapTexts } from '../language/texts-map.ts'
import { placeTexts } from '../language/texts-place.ts'
import { AreaMap } from './area-map.view.tsx'
import { findIndicator } from './catalogue.ts'
import type { Library } from './library.queries.ts'
import type { Territory } from './territory.ts'

/** Share of older people in the members of a set; its table twin is the list of members on the same page. */
export function SetMap({
  territory,
  library,
  locale,
}: {
  readonly territory: Territory
  readonly library: Library
  readonly locale: Locale
}): VNode | null {
  const indicator = findIndicator('share-65-plus')
  const column = library.shelf(territory.level, 'share-65-plus').at(-1)
  if (!library.topology || !indicator || !column || territory.kind !== 'set') return null
  const caption = mapTexts[locale].caption(
    indicator.name[locale],
    levelWord(territory.level, locale),
    String(column.period),
  )
  const map = AreaMap({
    id: 'kaart',
    topology: library.topology,
    shelves: library,
    indicator,
    column,
    codes: territory.members,
    level: territory.level,
    locale,
    width: 560,
    maxHeight: 480,
    description: caption,
    pathOfArea: (code) => `/gebieden/${code}`,
  })
  return (
    map && (
      <figure class="place-map">
        {map}
        <figcaption>
          {caption} <a href="#gebied">{placeTexts[locale].mapTable}</a> · CBS
        </figcaption>
      </figure>
    )
  )
}
