import { descendantsAt, type Gazetteer } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { formatList } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { childrenOf, type Region } from '../regions/region.ts'
import type { Partner } from './partner.ts'

/** A region with its parts: whose partners stand on its page. */
export function familyOf(region: Region, regions: readonly Region[]): readonly Region[] {
  return [region, ...childrenOf(regions, region.slug)]
}

/** Names of areas, in the order of the alphabet; a code that is not known stays a code. */
export function namesOf(codes: readonly string[], gazetteer: Gazetteer): string[] {
  return codes.map((code) => gazetteer.areas.get(code)?.name ?? code).sort((a, b) => a.localeCompare(b, 'nl'))
}

/** Where a partner works, in a few words: "Zeist en De Bilt", "hele regio", "doet mee in Eemland". */
export function sayWhere(
  { areas, regions: slugs }: Partner,
  region: Region,
  regions: readonly Region[],
  gazetteer: Gazetteer,
  locale: Locale,
): string {
  const words = partnerTexts[locale]
  const parts = slugs.includes(region.slug)
    ? []
    : regions.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name)
  const names = namesOf(areas, gazetteer)
  const shown =
    names.length > FEW
      ? [...names.slice(0, FEW - 1), words.otherPlaces(String(names.length - FEW + 1))]
      : names
  const place = names.length === 0 && parts.length === 0 ? [words.wholeRegion] : [formatList(shown, locale)]
  const via = parts.length === 0 ? [] : [words.viaPart(formatList(parts, locale))]
  return [...place, ...via].filter((part) => part !== '').join(' · ')
}
const FEW = 4

/** Codes that a region reaches: of itself, of its areas and of all that lies in them. */
export function isInside(code: string, gazetteer: Gazetteer): boolean {
  const level = gazetteer.areas.get(code)?.level
  return level === 'municipality' || level === 'district' || level === 'neighbourhood'
}

/** Areas by which a region shows where its partners are: its members, or the districts of its one municipality. */
export function areasOf(region: Region, gazetteer: Gazetteer): readonly string[] {
  const codes = region.members.map(({ code }) => code)
  const [only, ...more] = codes
  if (only === undefined || more.length > 0 || !only.startsWith('GM')) return codes
  const districts = descendantsAt(gazetteer, only, 'district')
  return districts.length === 0 ? codes : districts
}
