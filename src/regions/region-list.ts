import type { Locale } from '../base/locale.ts'
import { isPresent } from '../figures/cell.ts'
import { cellAt } from '../figures/column.ts'
import type { Library } from '../figures/index.ts'
import { formatNumber, levelWord } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { levelOfMembers, type Region } from './region.ts'

/** Inhabitants of the members together; undefined when one of them has no figure. */
export function countInhabitants(
  region: Region,
  library: Pick<Library, 'shelf' | 'gazetteer'>,
): number | undefined {
  const column = library.shelf(levelOfMembers(region), 'population').at(-1)
  if (!column) return undefined
  let total = 0
  for (const { code } of region.members) {
    const cell = cellAt(column, library.gazetteer.position.get(code) ?? -1)
    if (!isPresent(cell)) return undefined
    total += cell.value
  }
  return total
}

/** "14 gemeenten", "3 wijken". */
export function sayMembers(region: Region, locale: Locale): string {
  const count = region.members.length
  return `${formatNumber(count, locale)} ${levelWord(levelOfMembers(region), locale, count)}`
}

/** "640.806 inwoners in 14 gemeenten". */
export function sayTerritory(
  region: Region,
  library: Pick<Library, 'shelf' | 'gazetteer'>,
  locale: Locale,
): string {
  const words = regionTexts[locale]
  const members = sayMembers(region, locale)
  const inhabitants = countInhabitants(region, library)
  return inhabitants === undefined ? members : words.inhabitantsOf(formatNumber(inhabitants, locale), members)
}
