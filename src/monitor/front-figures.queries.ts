import type { Locale } from '../base/locale.ts'
import { type Library, loadProfile } from '../figures/index.ts'
import { leadOf, listKeyFigures } from '../figures/place.ts'
import { listStandOuts, type StandOut } from '../figures/standout.ts'
import { statusWords } from '../language/index.ts'
import { type Region, regionTerritory } from '../regions/region.ts'
import { peersOf } from '../regions/region-peers.ts'
import type { KeyFigure } from '../web/ui/key-figures/key-figures.view.tsx'

/** Figures on the front page of a region. */
export interface FrontFigures {
  readonly lead: string | undefined
  readonly keyFigures: readonly KeyFigure[]
  readonly standOuts: readonly StandOut[]
  readonly peers: string
}

/** Worked out once for an edition of the figures: they change with it, and with nothing else. */
const kept = new WeakMap<Library, Map<string, Promise<FrontFigures>>>()

export function loadFrontFigures(library: Library, region: Region, locale: Locale): Promise<FrontFigures> {
  const known = kept.get(library) ?? new Map<string, Promise<FrontFigures>>()
  kept.set(library, known)
  // The members are in the key: a region that gets another territory has other figures.
  const key = [locale, region.slug, region.name, ...region.members.map(({ code }) => code)].join(' ')
  const found = known.get(key)
  if (found) return found
  const made = workOut(library, region, locale)
  known.set(key, made)
  made.catch(() => known.delete(key))
  return made
}

async function workOut(library: Library, region: Region, locale: Locale): Promise<FrontFigures> {
  const territory = regionTerritory(region)
  const { themes } = await loadProfile(library, territory)
  const peers = peersOf(territory, library, locale)
  return {
    lead: leadOf(themes, undefined, library, locale),
    keyFigures: listKeyFigures(themes, locale, statusWords.estimate.short[locale]),
    standOuts: listStandOuts(themes, peers.values, territory.level, 3),
    peers: peers.words,
  }
}
