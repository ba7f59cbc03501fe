import type { VNode } from 'preact'
import { descendantsAt } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { addressIn, levelWord, texts } from '../language/index.ts'
import { mapTexts } from '../language/texts-map.ts'
import { placeTexts } from '../language/texts-place.ts'
import { AreaMap } from './area-map.view.tsx'
import { findIndicator } from './catalogue.ts'
import type { Library } from './library.queries.ts'
import type { Territory } from './territory.ts'

/**
 * Share of older people in the members of a set; its table twin is the list of members on the same page. A set of one
 * municipality, of which that map would be one stain, shows its neighbourhoods.
 */
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
  if (!library.topology || !indicator || territory.kind !== 'set') return null
  const [only, ...more] = territory.members
  const inside = more.length === 0 && territory.level === 'municipality' ? only : undefined
  const level = inside === undefined ? territory.level : 'neighbourhood'
  const column = library.shelf(level, 'share-65-plus').at(-1)
  if (!column) return null
  const caption = mapTexts[locale].caption(
    indicator.name[locale],
    levelWord(level, locale),
    String(column.period),
  )
  const map = AreaMap({
    id: 'kaart',
    topology: library.topology,
    shelves: library,
    indicator,
    column,
    codes: inside === undefined ? territory.members : descendantsAt(library.gazetteer, inside, level),
    level,
    locale,
    width: 560,
    maxHeight: 480,
    keep: { memory: library.memory, key: `set ${territory.members.join()}` },
    description: caption,
    pathOfArea: (code) => `/gebieden/${code}`,
  })
  const table =
    inside === undefined
      ? '#gebied'
      : addressIn(locale, `/kaart?cijfer=share-65-plus&niveau=${level}&binnen=${inside}`)
  return (
    map && (
      <figure class="place-map">
        {map}
        <figcaption>
          {caption} <a href={table}>{placeTexts[locale].mapTable}</a> · {texts[locale].figures.source}: CBS
        </figcaption>
      </figure>
    )
  )
}
