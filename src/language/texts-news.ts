import type { Locale } from '../base/locale.ts'

/** News of a region. */
const nl = {
  news: 'Nieuws',
  newsTitle: (region: string) => `Nieuws uit ${region}`,
  newsWhat: 'Wat er gebeurt en wat er bereikt is.',
  none: 'Er is nog geen nieuws.',
  noMatch: 'Geen bericht past bij deze keuze.',
  count: ['bericht', 'berichten'],
  theme: 'Thema',
  everyTheme: 'Alle thema’s',
  search: 'Zoek in titel en samenvatting',
  show: 'Toon',
  clear: 'Wis de keuze',
  draft: 'concept',
  planned: (when: string) => `komt uit op ${when}`,
  notPublic: 'Niet openbaar',
  about: 'Gaat over',
}
export type NewsTexts = typeof nl

const en: NewsTexts = {
  news: 'News',
  newsTitle: (region) => `News from ${region}`,
  newsWhat: 'What happens and what has been reached.',
  none: 'There is no news yet.',
  noMatch: 'No article fits this choice.',
  count: ['article', 'articles'],
  theme: 'Theme',
  everyTheme: 'All themes',
  search: 'Search in title and summary',
  show: 'Show',
  clear: 'Clear the choice',
  draft: 'draft',
  planned: (when) => `comes out on ${when}`,
  notPublic: 'Not public',
  about: 'About',
}

export const newsTexts: Readonly<Record<Locale, NewsTexts>> = { nl, en }
