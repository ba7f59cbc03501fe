import type { Bilingual, Locale } from '../base/locale.ts'

/** Levels of areas, as in `areas/area.ts` (which comes later in the house). */
export type LevelName = 'country' | 'province' | 'municipality' | 'district' | 'neighbourhood'

interface LevelWords {
  readonly one: Bilingual
  readonly many: Bilingual
  /** With the article, in a sentence: "deze gemeente". */
  readonly this: Bilingual
}

/** Dutch words of `product.md`; English keeps the Dutch word where English has none of its own. */
export const levelWords: Readonly<Record<LevelName, LevelWords>> = {
  country: {
    one: { nl: 'land', en: 'country' },
    many: { nl: 'landen', en: 'countries' },
    this: { nl: 'dit land', en: 'this country' },
  },
  province: {
    one: { nl: 'provincie', en: 'province' },
    many: { nl: 'provincies', en: 'provinces' },
    this: { nl: 'deze provincie', en: 'this province' },
  },
  municipality: {
    one: { nl: 'gemeente', en: 'municipality' },
    many: { nl: 'gemeenten', en: 'municipalities' },
    this: { nl: 'deze gemeente', en: 'this municipality' },
  },
  district: {
    one: { nl: 'wijk', en: 'district' },
    many: { nl: 'wijken', en: 'districts' },
    this: { nl: 'deze wijk', en: 'this district' },
  },
  neighbourhood: {
    one: { nl: 'buurt', en: 'neighbourhood' },
    many: { nl: 'buurten', en: 'neighbourhoods' },
    this: { nl: 'deze buurt', en: 'this neighbourhood' },
  },
}

/** "gemeente", "3 wijken" without the number: the word that goes with a count; one unless told. */
export function levelWord(level: LevelName, locale: Locale, count = 1): string {
  return (count === 1 ? levelWords[level].one : levelWords[level].many)[locale]
}
