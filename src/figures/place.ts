import type { Area } from '../areas/area.ts'
import { descendantsAt, lineageOf } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { formatNumber, levelWord } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { isPresent } from './cell.ts'
import { cellAt } from './column.ts'
import { sayOneIn } from './lead.ts'
import type { Shelves } from './observe.ts'
import type { ProfileFigure, ProfileTheme } from './profile.ts'
import { formatCell } from './sentence.ts'

/** The indicators of the first screen, most telling first; a place shows the first three that it has. */
const keyIndicators = [
  'share-65-plus',
  'lonely-65-plus',
  'wmo-clients-per-1000',
  'share-one-person-households',
  'distance-to-gp',
] as const

export interface KeyFigureWords {
  readonly value: string
  readonly text: string
  readonly note?: string
}

export function findFigure(themes: readonly ProfileTheme[], id: string): ProfileFigure | undefined {
  return themes.flatMap(({ figures }) => figures).find(({ indicator }) => indicator.id === id)
}

/** Three figures for the first screen, in words that read on from the number. */
export function listKeyFigures(
  themes: readonly ProfileTheme[],
  locale: Locale,
  estimateWord: string,
): KeyFigureWords[] {
  const words = placeTexts[locale].keyFigures
  return keyIndicators
    .flatMap((id): KeyFigureWords[] => {
      const figure = findFigure(themes, id)
      const cell = figure?.latest?.cell
      const text = words[id]
      if (!figure || !cell || !isPresent(cell) || text === undefined) return []
      const value =
        figure.indicator.unit === 'per-1000'
          ? formatNumber(cell.value, locale)
          : formatCell(cell.value, figure.indicator, locale)
      return [{ value, text, ...(figure.indicator.basis === 'model' ? { note: estimateWord } : {}) }]
    })
    .slice(0, 3)
}

/** The number of inhabitants now, when it is known. */
export function inhabitantsOf(themes: readonly ProfileTheme[]): number | undefined {
  const cell = findFigure(themes, 'population')?.latest?.cell
  return cell && isPresent(cell) ? cell.value : undefined
}

/** Fewer inhabitants than this make a share that says little: such a neighbourhood is no example of "some". */
const FEWEST_FOR_EXAMPLE = 200

/**
 * The answer in one or two sentences: how many are 65 or older, and how high that is in the oldest neighbourhoods.
 *
 * @param area absent for a set of areas: then the second sentence is left out
 */
export function leadOf(
  themes: readonly ProfileTheme[],
  area: Area | undefined,
  shelves: Shelves,
  locale: Locale,
): string | undefined {
  const words = placeTexts[locale]
  const inhabitants = inhabitantsOf(themes)
  if (inhabitants !== undefined && inhabitants < 50) return words.emptyLead
  const cell = findFigure(themes, 'share-65-plus')?.latest?.cell
  if (!cell || !isPresent(cell))
    return inhabitants === undefined ? undefined : words.countLead(formatNumber(inhabitants, locale))
  const phrase = sayOneIn(cell.value, locale)
  if (phrase === undefined) return undefined
  const first = words.shareLead(startUpper(phrase))
  const highest = area && highestBelow(area, shelves)
  const phraseThere =
    highest && highest.share > cell.value * 1.25 ? sayOneIn(highest.share, locale) : undefined
  if (!highest || phraseThere === undefined) return first
  return `${first} ${words.someAreas(levelWord(highest.level, locale, 2), phraseThere.replace(/^(ongeveer|about) /, ''))}`
}

function highestBelow(
  area: Area,
  shelves: Shelves,
): { share: number; level: 'neighbourhood' | 'municipality' } | undefined {
  const level = area.level === 'municipality' || area.level === 'district' ? 'neighbourhood' : 'municipality'
  if (area.level === 'neighbourhood') return undefined
  const shares = shelves.shelf(level, 'share-65-plus').at(-1)
  const people = shelves.shelf(level, 'population').at(-1)
  if (!shares || !people) return undefined
  let share = 0
  for (const code of descendantsAt(shelves.gazetteer, area.code, level)) {
    const position = shelves.gazetteer.position.get(code) ?? -1
    const [cell, count] = [cellAt(shares, position), cellAt(people, position)]
    if (isPresent(cell) && isPresent(count) && count.value >= FEWEST_FOR_EXAMPLE)
      share = Math.max(share, cell.value)
  }
  return { share, level }
}

/** The way down to an area, without the area itself: land, provincie, gemeente, wijk. */
export function crumbsOf(shelves: Shelves, code: string, locale: Locale): { name: string; path: string }[] {
  return lineageOf(shelves.gazetteer, code)
    .slice(0, -1)
    .map((area) => ({
      name: locale === 'en' && area.level === 'country' ? 'Netherlands' : area.name,
      path: `/gebieden/${area.code}`,
    }))
}

function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
