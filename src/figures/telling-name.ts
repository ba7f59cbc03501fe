import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { levelWord } from '../language/index.ts'
import { nameIn } from './figure-parts.ts'
import { foldName, fullNameOf, listNames } from './place-name.ts'
import type { Memory } from './profile.ts'
import type { Territory } from './territory.ts'

/**
 * The name of a territory among others: a district with its municipality, a province with that word when a
 * municipality has the same name.
 */
export function tellingName(
  territory: Territory,
  library: { readonly gazetteer: Gazetteer; readonly memory: Memory },
  locale: Locale,
): string {
  const area = library.gazetteer.areas.get(territory.key)
  if (!area || area.level === 'country') return nameIn(territory, locale)
  if (area.level !== 'province') return fullNameOf(area, library.gazetteer)
  const same = listNames(library).get(foldName(area.name)) ?? []
  const isDouble = same.some(({ level }) => level === 'municipality')
  return isDouble ? `${area.name} (${levelWord('province', locale)})` : area.name
}
