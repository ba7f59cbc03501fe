import { sectorWords } from '../language/texts-partner-words.ts'
import type { Partner } from './partner.ts'
import { type Sector, sectors } from './sector.ts'

/** What somebody asks of the list of partners; all of it in the address. */
export interface PartnerChoice {
  /** Words that must all occur. */
  readonly words: string
  readonly sector?: Sector
  /** Code of one of the areas of the region. */
  readonly area?: string
}

export interface ChosenPartners {
  /** In the order of the alphabet. */
  readonly partners: readonly Partner[]
  /** Sectors that occur, with how many there are whatever sector was chosen. */
  readonly sectors: readonly { readonly sector: Sector; readonly count: number }[]
  /** How many of the chosen work in each area of the region. */
  readonly perArea: ReadonlyMap<string, number>
}

/** Where the partners of a region can work. */
export interface PartnerTerritory {
  readonly areas: readonly string[]
  /** Areas of the region and its parts by slug: where a partner works that names none. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

/** The partners that were asked for, with counts that fit them. */
export function choosePartners(
  all: readonly Partner[],
  choice: PartnerChoice,
  territory: PartnerTerritory,
): ChosenPartners {
  const words = foldText(choice.words).split(/\s+/).filter(Boolean)
  const areasOfPartner = createPlacing(territory)
  const placed = all
    .filter((partner) => words.length === 0 || hasWords(partner, words))
    .filter((partner) => choice.area === undefined || areasOfPartner(partner).includes(choice.area))
  const counts = Map.groupBy(placed, ({ sector }) => sector)
  const chosen = placed.filter(({ sector }) => !choice.sector || sector === choice.sector)
  const perArea = new Map(territory.areas.map((code) => [code, 0]))
  for (const partner of chosen)
    for (const code of areasOfPartner(partner)) perArea.set(code, (perArea.get(code) ?? 0) + 1)
  return {
    partners: sortByName(chosen),
    sectors: sectors.flatMap((sector) => {
      const count = counts.get(sector)?.length ?? 0
      return count === 0 ? [] : [{ sector, count }]
    }),
    perArea,
  }
}

/**
 * Areas of the region that a partner works in, by its codes or, without any, by the regions it takes part in. Many
 * partners work in the same places: each set of codes is worked out once.
 */
function createPlacing({ areas, members }: PartnerTerritory): (partner: Partner) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (partner) => {
    const key = partner.areas.length > 0 ? partner.areas.join() : `regions ${partner.regions.join()}`
    const before = known.get(key)
    if (before) return before
    const codes =
      partner.areas.length > 0 ? partner.areas : partner.regions.flatMap((slug) => members.get(slug) ?? [])
    const digits = codes.map((code) => code.slice(2))
    const found = areas.filter((area) => {
      const own = area.slice(2)
      return digits.some((each) => each.startsWith(own) || own.startsWith(each))
    })
    known.set(key, found)
    return found
  }
}

function hasWords({ bead, summary, sector }: Partner, words: readonly string[]): boolean {
  const text = foldText(`${bead.title} ${summary} ${sectorWords[sector].nl} ${sectorWords[sector].en}`)
  return words.every((word) => text.includes(word))
}

/** Capitals and accents aside: "Coöperatie" is found by "cooperatie". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * In the order in which Dutch people look for a name: capitals, accents and marks aside, numbers by their size. By a key
 * for each name, because comparing by the rules of the language costs as much as the rest of the page.
 */
function sortByName(partners: readonly Partner[]): readonly Partner[] {
  return partners
    .map((partner) => ({ partner, key: sortKeyOf(partner) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.partner.bead.id < b.partner.bead.id ? -1 : 1))
    .map(({ partner }) => partner)
}

/** Keys of partners that are kept in memory, so that they are made once. */
const sortKeys = new WeakMap<Partner, string>()

function sortKeyOf(partner: Partner): string {
  const known = sortKeys.get(partner)
  if (known !== undefined) return known
  const key = foldText(partner.bead.title)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\d+/g, (digits) => digits.padStart(12, '0'))
    .trim()
  sortKeys.set(partner, key)
  return key
}
