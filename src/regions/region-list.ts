import type { Locale } from '../base/locale.ts'
import { isPresent } from '../figures/cell.ts'
import { cellAt } from '../figures/column.ts'
import type { Library } from '../figures/index.ts'
import { formatNumber } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import type { Region } from './region.ts'

/** Inhabitants of the members together; undefined when one of them has no figure. */
export function countInhabitants(
  region: Region,
  library: Pick<Library, 'shelf' | 'gazetteer'>,
): number | undefined {
  const column = library.shelf('municipality', 'population').at(-1)
  if (!column) return undefined
  let total = 0
  for (const { code } of region.members) {
    const cell = cellAt(column, library.gazetteer.position.get(code) ?? -1)
    if (!isPresent(cell)) return undefined
    total += cell.value
  }
  return total
}

/** "640.806 inwoners in 14 gemeenten". */
export function sayTerritory(
  region: Region,
  library: Pick<Library, 'shelf' | 'gazetteer'>,
  locale: Locale,
): string {
  const words = regionTexts[locale]
  const municipalities = words.municipalities(
    formatNumber(region.members.length, locale),
    region.members.length === 1,
  )
  const inhabitants = countInhabitants(region, library)
  return inhabitants === undefined
    ? municipalities
    : words.inhabitantsOf(formatNumber(inhabitants, locale), municipalities)
}
