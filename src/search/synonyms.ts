import { fold, stemOf } from './fold.ts'

/** Names that people use for a municipality and that CBS does not. */
export const areaAliases: Readonly<Record<string, readonly string[]>> = {
  GM0518: ['Den Haag', 'The Hague'],
  GM0796: ['Den Bosch'],
  GM0820: ['Nuenen'],
  GM1900: ['Zuidwest-Friesland'],
  GM1970: ['Noordoost-Friesland'],
  GM0080: ['Ljouwert'],
  PV21: ['Friesland'],
  PV27: ['North Holland'],
  PV28: ['South Holland'],
  PV30: ['Brabant', 'North Brabant'],
  NL00: ['Holland', 'The Netherlands', 'Heel Nederland'],
}

/**
 * Words that mean nearly the same to somebody who looks for a figure. A figure that has one of them is found by all of
 * them. Irregular plurals, which the stem leaves alone, are here as well.
 */
export const synonyms: readonly (readonly string[])[] = [
  ['eenzaam', 'eenzaamheid', 'lonely', 'loneliness', 'alleen voelen'],
  ['mantelzorg', 'mantelzorgers', 'informal carers', 'caregivers', 'zorgen voor naaste'],
  [
    'ouderen',
    'senioren',
    'bejaarden',
    '65 plus',
    '65plussers',
    'older people',
    'elderly',
    'vergrijzing',
    'aow',
  ],
  ['inwoners', 'bevolking', 'bewoners', 'inhabitants', 'population'],
  ['huisarts', 'huisartsen', 'dokter', 'arts', 'gp', 'doctor'],
  ['ziekenhuis', 'ziekenhuizen', 'hospital', 'hospitals'],
  ['apotheek', 'apotheken', 'pharmacy', 'medicijnen'],
  ['supermarkt', 'winkel', 'boodschappen', 'supermarket', 'shops'],
  ['woning', 'woningen', 'huis', 'huizen', 'dwellings', 'houses', 'housing', 'wonen'],
  ['woz', 'woningwaarde', 'huizenprijs', 'house value'],
  ['inkomen', 'inkomens', 'salaris', 'loon', 'income'],
  ['rondkomen', 'armoede', 'geldzorgen', 'poverty', 'making ends meet'],
  ['alleenwonend', 'eenpersoonshuishoudens', 'alleenstaanden', 'single', 'living alone'],
  ['gezondheid', 'gezond', 'health', 'ervaren gezondheid'],
  ['bewegen', 'sporten', 'sport', 'beweging', 'exercise'],
  ['roken', 'rokers', 'smoking', 'smokers'],
  ['alcohol', 'drinken', 'drinkers', 'drank'],
  ['overgewicht', 'obesitas', 'te zwaar', 'overweight', 'obesity'],
  ['depressie', 'angst', 'somber', 'depression', 'anxiety'],
  ['beperking', 'beperkingen', 'handicap', 'limitation', 'disability'],
  ['vrijwilligers', 'vrijwilligerswerk', 'volunteers'],
  ['wmo', 'huishoudelijke hulp', 'thuishulp', 'home support'],
  ['wlz', 'verpleeghuis', 'verpleeghuizen', 'verzorgingshuis', 'verzorgingshuizen', 'nursing home'],
  ['werk', 'banen', 'arbeidsmarkt', 'jobs', 'labour market', 'werkenden'],
  ['regie', 'regie over leven', 'control over life'],
  ['uitkering', 'bijstand', 'benefit'],
  ['trein', 'station', 'train'],
  ['auto', 'auto’s', 'cars'],
  ['verhuizen', 'migratie', 'migration'],
  ['sterfte', 'overleden', 'overlijden', 'deaths'],
]

/** Other words for a word, found by its stem; none for most. */
export function wordsAlike(word: string): readonly string[] {
  const stem = stemOf(word)
  const groups = synonyms.filter((group) => group.some((phrase) => stemOf(fold(phrase)) === stem))
  return [...new Set(groups.flat())].filter((phrase) => phrase !== word)
}
