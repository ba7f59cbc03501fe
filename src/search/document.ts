import type { AreaLevel } from '../areas/area.ts'
import type { Bilingual } from '../base/locale.ts'

/** What can be found, larger things first: the order of hits that match equally well. */
export const searchKinds = [
  'country',
  'province',
  'region',
  'municipality',
  'district',
  'neighbourhood',
  'indicator',
  'source',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** The old municipality under whose name an area is found. */
export interface FormerArea {
  readonly code: string
  readonly name: string
  /** Part of the old municipality that is in this one now [fraction, 0-1]. */
  readonly share: number
  /** Last division in which it existed. */
  readonly lastVintage?: number
}

/** One thing that can be found, under all its names. */
export interface SearchDocument {
  readonly kind: SearchKind
  /** Code of an area or source, slug of a region, id of an indicator. */
  readonly id: string
  readonly title: Bilingual
  /** Dutch address. */
  readonly path: string
  /** Everything it is called; a question that is one of these is an exact hit. */
  readonly names: readonly string[]
  /** Codes that mean exactly this. */
  readonly codes: readonly string[]
  /** Text in which single words are looked for, by their stem. */
  readonly text?: string
  /** Four-digit postcodes, approximate: the most common one of a neighbourhood. */
  readonly postcodes?: readonly string[]
  /** Where it lies: "Zeist, Utrecht". Tells places of one name apart. */
  readonly within?: string
  /** Newest count [persons]. */
  readonly inhabitants?: number
  /** One or two sentences about it. */
  readonly about?: Bilingual
  readonly former?: FormerArea
  /** Higher comes first among hits of one kind that match equally well. */
  readonly weight: number
}

/** Words for kinds in addresses: `?soort=gemeente`. */
export const kindSlugs: Readonly<Record<SearchKind, string>> = {
  country: 'land',
  province: 'provincie',
  region: 'regio',
  municipality: 'gemeente',
  district: 'wijk',
  neighbourhood: 'buurt',
  indicator: 'cijfer',
  source: 'bron',
}

export function kindOfSlug(slug: string | undefined): SearchKind | undefined {
  return searchKinds.find((kind) => kindSlugs[kind] === slug)
}

export function isAreaKind(kind: SearchKind): kind is AreaLevel {
  return kind !== 'region' && kind !== 'indicator' && kind !== 'source'
}
