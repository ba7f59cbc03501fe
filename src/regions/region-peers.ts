import type { Locale } from '../base/locale.ts'
import type { Library } from '../figures/index.ts'
import { areaValues, careOffices, setValues } from '../figures/peers.ts'
import type { Territory } from '../figures/territory.ts'
import { levelWord } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'

/** What a region is laid beside: the regions of the care offices, or for a single area the areas like it. */
export function peersOf(territory: Territory, library: Library, locale: Locale) {
  const { level } = territory
  return territory.kind === 'set' && territory.members.length === 1
    ? { values: areaValues(level, library), words: levelWord(level, locale, 2) }
    : { values: setValues(careOffices(library), library), words: placeTexts[locale].regionPeers }
}
