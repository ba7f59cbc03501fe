import type { Locale } from '../base/locale.ts'

/** Choosing one of many people by a part of their name. */
const nl = {
  search: 'Zoek op een deel van de naam',
  searchHelp: (count: string) => `Hier zijn ${count}. Zoek eerst wie u bedoelt, kies daarna.`,
  count: ['persoon', 'mensen'],
  button: 'Zoek persoon',
  none: (query: string) =>
    `Er is hier niemand met ‘${query}’ in de naam. Typ een korter deel van de naam, of kijk hoe de naam is geschreven.`,
  more: (count: number) => `Dit zijn de eerste ${count}. Er zijn er meer: verfijn uw zoekopdracht.`,
  alike: 'Bedoelt u een van deze mensen?',
  alikeMore: (count: number) => `Dit zijn de eerste ${count}. Er zijn er meer: typ meer van de naam.`,
  other: 'Iemand anders: ik verbeter de naam',
}

const en: typeof nl = {
  search: 'Search by a part of the name',
  searchHelp: (count) => `There are ${count} here. First search for whom you mean, then choose.`,
  count: ['person', 'people'],
  button: 'Search person',
  none: (query) =>
    `There is nobody here with ‘${query}’ in their name. Type a shorter part of the name, or look how it is written.`,
  more: (count) => `These are the first ${count}. There are more: refine your search.`,
  alike: 'Do you mean one of these people?',
  alikeMore: (count) => `These are the first ${count}. There are more: type more of the name.`,
  other: 'Somebody else: I correct the name',
}

export const personChoiceTexts: Readonly<Record<Locale, typeof nl>> = { nl, en }
