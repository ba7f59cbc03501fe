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

/** The partners that were asked for, with counts that fit them. */
export function choosePartners(
  all: readonly Partner[],
  choice: PartnerChoice,
  territory: {
    readonly areas: readonly string[]
    /** Areas of the region and its parts by slug: where a partner works that names none. */
    readonly members: ReadonlyMap<string, readonly string[]>
  },
): ChosenPartners {
  const words = foldText(choice.words).split(/\s+/).filter(Boolean)
  const placed = all
    .filter((partner) => words.length === 0 || hasWords(partner, words))
    .map((partner) => ({ partner, areas: areasOfPartner(partner, territory) }))
    .filter(({ areas }) => choice.area === undefined || areas.includes(choice.area))
  const chosen = placed.filter(({ partner }) => !choice.sector || partner.sector === choice.sector)
  return {
    partners: chosen.map(({ partner }) => partner).sort(byName),
    sectors: sectors
      .map((sector) => ({
        sector,
        count: placed.filter(({ partner }) => partner.sector === sector).length,
      }))
      .filter(({ count }) => count > 0),
    perArea: new Map(
      territory.areas.map((code) => [code, chosen.filter(({ areas }) => areas.includes(code)).length]),
    ),
  }
}

/** Areas of the region that a partner works in, by its codes or, without any, by the regions it takes part in. */
function areasOfPartner(
  { areas, regions }: Partner,
  territory: Parameters<typeof choosePartners>[2],
): readonly string[] {
  const codes = areas.length > 0 ? areas : regions.flatMap((slug) => territory.members.get(slug) ?? [])
  const digits = codes.map((code) => code.slice(2))
  return territory.areas.filter((area) => {
    const own = area.slice(2)
    return digits.some((each) => each.startsWith(own) || own.startsWith(each))
  })
}

function hasWords({ bead, summary, sector }: Partner, words: readonly string[]): boolean {
  const text = foldText(`${bead.title} ${summary} ${sectorWords[sector].nl} ${sectorWords[sector].en}`)
  return words.every((word) => text.includes(word))
}

/** Capitals and accents aside: "Coöperatie" is found by "cooperatie". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const collator = new Intl.Collator('nl', { numeric: true, ignorePunctuation: true })
function byName(a: Partner, b: Partner): number {
  return collator.compare(a.bead.title, b.bead.title) || (a.bead.id < b.bead.id ? -1 : 1)
}
