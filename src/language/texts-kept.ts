import type { Bilingual } from '../base/locale.ts'

/** Names of what is kept, for whom it is about. A column that is not here is shown by its own name. */
export const columnWords: Readonly<Record<string, Bilingual>> = {
  id: { nl: 'nummer', en: 'number' },
  name: { nl: 'naam', en: 'name' },
  work: { nl: 'wat u doet', en: 'what you do' },
  email: { nl: 'e-mailadres', en: 'e-mail address' },
  digest: { nl: 'overzicht per mail', en: 'overview by mail' },
  locale: { nl: 'taal', en: 'language' },
  motive: { nl: 'wat u drijft', en: 'what drives you' },
  example: { nl: 'voorbeeld', en: 'example' },
  operator: { nl: 'beheerder van de site', en: 'operator of the site' },
  consent_at: { nl: 'toestemming sinds', en: 'consent since' },
  created_at: { nl: 'gemaakt op', en: 'made on' },
  updated_at: { nl: 'veranderd op', en: 'changed on' },
  removed_at: { nl: 'verwijderd op', en: 'removed on' },
  erased_at: { nl: 'gewist op', en: 'erased on' },
  expires_at: { nl: 'geldt tot', en: 'holds until' },
  last_seen_at: { nl: 'laatst gezien op', en: 'last seen on' },
  kind: { nl: 'soort', en: 'kind' },
  slug: { nl: 'laatste deel van het adres', en: 'last part of the address' },
  owner: { nl: 'van organisatie', en: 'of organisation' },
  title: { nl: 'titel', en: 'title' },
  title_fold: { nl: 'titel om op te sorteren', en: 'title to sort by' },
  summary: { nl: 'samenvatting', en: 'summary' },
  search: { nl: 'woorden om op te zoeken', en: 'words to search by' },
  extra_words: { nl: 'meer woorden om op te zoeken', en: 'more words to search by' },
  region: { nl: 'regio', en: 'region' },
  revision: { nl: 'hoe vaak bewaard', en: 'times saved' },
  visibility: { nl: 'wie het ziet', en: 'who sees it' },
  bead: { nl: 'nummer van de pagina', en: 'number of the page' },
  since: { nl: 'sinds', en: 'since' },
  until: { nl: 'tot', en: 'until' },
  role: { nl: 'rol', en: 'role' },
  scope: { nl: 'geldt in', en: 'holds in' },
  person: { nl: 'nummer van de persoon', en: 'number of the person' },
  organisation: { nl: 'nummer van de organisatie', en: 'number of the organisation' },
  body: { nl: 'nummer van het gremium', en: 'number of the body' },
  function: { nl: 'functie', en: 'function' },
  at: { nl: 'wanneer', en: 'when' },
  seq: { nl: 'regel', en: 'row' },
  means: { nl: 'hoe ingelogd', en: 'how signed in' },
  thing: { nl: 'waarmee', en: 'with what' },
  action: { nl: 'wat er gebeurde', en: 'what happened' },
  changes: { nl: 'wat er veranderde', en: 'what changed' },
  ip_address: { nl: 'internetadres', en: 'internet address' },
  user_agent: { nl: 'programma waarmee u kijkt', en: 'program that you look with' },
}

/** What stands in a column of a few fixed words. One that is not here is shown as it is. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  digest: { weekly: { nl: 'elke week', en: 'every week' }, off: { nl: 'nee', en: 'no' } },
  locale: { nl: { nl: 'Nederlands', en: 'Dutch' }, en: { nl: 'Engels', en: 'English' } },
  visibility: {
    public: { nl: 'iedereen', en: 'everybody' },
    partners: { nl: 'partners van de regio', en: 'partners of the region' },
    team: { nl: 'het team van de regio', en: 'the team of the region' },
    draft: { nl: 'concept', en: 'draft' },
  },
  scope: {
    region: { nl: 'de hele regio', en: 'the whole region' },
    body: { nl: 'één gremium', en: 'one body' },
  },
}

export const keptTexts = { nl: { yes: 'ja', no: 'nee' }, en: { yes: 'yes', no: 'no' } }
