import type { Bilingual } from '../base/locale.ts'

/** Texts of the page that finds anything. */
const nl = {
  title: 'Zoeken',
  titleOf: (query: string) => `Zoeken: ${query}`,
  description: 'Zoek een gemeente, wijk, buurt, regio, cijfer, partner of thema op naam, postcode of code.',
  noQuestion: 'Wat zoekt u? Typ bijvoorbeeld een naam, een postcode of een onderwerp.',
  found: (count: string) => `${count} gevonden`,
  foundMore: (count: string) => `Meer dan ${count} gevonden. Typ meer woorden om preciezer te zoeken.`,
  guess: (query: string) => `Niets heet precies “${query}”. Dit lijkt erop.`,
  nothing: (query: string) => `We vonden niets voor “${query}”.`,
  nothingOfKind: 'In deze soort vonden we niets. Kies hierboven een andere soort.',
  advice: 'Dit kunt u proberen',
  tips: [
    'Kijk of het goed is gespeld.',
    'Typ minder woorden, bijvoorbeeld alleen de naam van de plaats.',
    'Zoek op de vier cijfers van uw postcode.',
  ],
  examples: 'Voorbeelden',
  tooLong: 'Dat is een lange vraag',
  tooLongWhy: (limit: string) => `We zochten alleen op de eerste ${limit} tekens. Maak uw vraag korter.`,
  postcode: (postcode: string) => `Plaatsen met postcode ${postcode}`,
  postcodeWhy:
    'Dit klopt ongeveer. We kennen van elke buurt alleen de postcode die er het meest voorkomt. Aan de rand kunt u in de buurt ernaast wonen.',
  kinds: 'Soort',
  all: 'Alles',
  results: 'Resultaten',
  inPlace: (place: string) => `in ${place}`,
  former: (name: string, code: string) => `Vroeger de gemeente ${name} (${code}).`,
  formerPart: (name: string, code: string, share: string) =>
    `Hier ligt nu ${share} van de vroegere gemeente ${name} (${code}).`,
  badEncoding: 'de tekst in het adres is beschadigd. Typ uw vraag opnieuw in het zoekveld',
  unknownKind: 'deze soort kennen we niet',
  badPage: 'het nummer van de pagina is geen getal vanaf 1',
}
export type SearchTexts = typeof nl

const en: SearchTexts = {
  title: 'Search',
  titleOf: (query) => `Search: ${query}`,
  description:
    'Find a municipality, district, neighbourhood, region, figure, partner or theme by its name, postcode or code.',
  noQuestion: 'What are you looking for? Type a name, a postcode or a subject, for example.',
  found: (count) => `${count} found`,
  foundMore: (count) => `More than ${count} found. Type more words to search more precisely.`,
  guess: (query) => `Nothing is called exactly “${query}”. This looks like it.`,
  nothing: (query) => `We found nothing for “${query}”.`,
  nothingOfKind: 'We found nothing of this kind. Choose another kind above.',
  advice: 'What you can try',
  tips: [
    'Check the spelling.',
    'Type fewer words, for example only the name of the place.',
    'Search for the four digits of your postcode.',
  ],
  examples: 'Examples',
  tooLong: 'That is a long question',
  tooLongWhy: (limit) => `We searched only for the first ${limit} characters. Make your question shorter.`,
  postcode: (postcode) => `Places with postcode ${postcode}`,
  postcodeWhy:
    'This is approximate. Of each neighbourhood we only know its most common postcode. Near the edge you may live in the next neighbourhood.',
  kinds: 'Kind',
  all: 'All',
  results: 'Results',
  inPlace: (place) => `in ${place}`,
  former: (name, code) => `Formerly the municipality of ${name} (${code}).`,
  formerPart: (name, code, share) =>
    `${share} of the former municipality of ${name} (${code}) lies here now.`,
  badEncoding: 'the text in the address is damaged. Type your question again in the search box',
  unknownKind: 'we do not know this kind',
  badPage: 'the number of the page is not a number from 1',
}

export const searchTexts = { nl, en }

/** What people can look for: shown when there is no question or no answer. */
export const searchExamples = ['Zeist', '3704', 'Vollenhove', 'Twente', 'eenzaamheid', 'GM0355'] as const

/** Kinds that are no level of area; levels have their words in levels.ts. */
export const kindWords: Readonly<
  Record<'region' | 'indicator' | 'source', { readonly one: Bilingual; readonly many: Bilingual }>
> = {
  region: { one: { nl: 'regio', en: 'region' }, many: { nl: 'regio’s', en: 'regions' } },
  indicator: { one: { nl: 'cijfer', en: 'figure' }, many: { nl: 'cijfers', en: 'figures' } },
  source: { one: { nl: 'bron', en: 'source' }, many: { nl: 'bronnen', en: 'sources' } },
}
