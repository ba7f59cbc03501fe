/** Words for making an organisation that is known already a partner of one's own region, and for ending that. */
const nl = {
  title: 'Bestaande organisatie toevoegen',
  lead: (region: string) =>
    `Zoek een organisatie die al op Noaber staat en maak haar partner van ${region}. Er komt geen tweede pagina bij: de organisatie houdt haar eigen pagina.`,
  link: 'Zoek een organisatie die al op Noaber staat',
  linkIntro:
    'Staat de organisatie al op Noaber, bijvoorbeeld bij een andere regio? Maak dan geen tweede pagina.',
  words: 'Naam of KvK-nummer',
  wordsHelp: 'Een deel van de naam is genoeg. Een KvK-nummer heeft acht cijfers.',
  place: 'Plaats waar zij werkt',
  placeHelp: 'Bijvoorbeeld een gemeente, wijk of buurt.',
  search: 'Zoek',
  found: ['1 organisatie gevonden', 'organisaties gevonden'],
  foundFirst: (most: number) =>
    `Er zijn meer dan ${most} organisaties gevonden. Dit zijn de eerste. Maak uw vraag preciezer.`,
  none: 'Wij vonden geen organisatie die u kunt toevoegen. Controleer de naam of maak een nieuwe partner.',
  create: 'Nieuwe partner maken',
  partnerOf: (names: string) => `Partner van ${names}`,
  partnerOfNone: 'Nog nergens partner',
  kvk: (number: string) => `KvK ${number}`,
  add: 'Voeg toe als partner',
  already: 'Is al partner van deze regio',
  double: 'Deze organisatie staat misschien al op Noaber',
  doubleText:
    'Er is een organisatie met hetzelfde KvK-nummer of met bijna dezelfde naam. Is dit dezelfde? Voeg haar dan toe. Dan verdwijnt wat u hieronder hebt ingevuld.',
  another: 'Dit is een andere organisatie: maak een nieuwe pagina',
  endLink: (region: string) => `Deelname aan ${region} beëindigen`,
  endTitle: (name: string, region: string) => `Deelname van ${name} aan ${region}`,
  endLead: 'Na de laatste dag staat de organisatie niet meer in de lijst van partners van deze regio.',
  stays:
    'De organisatie wordt niet verwijderd. Haar pagina blijft, ook wat zij heeft gedaan, haar mandaten en haar plaats in andere regio’s.',
  seats: (count: number) =>
    count === 1
      ? 'Zij heeft nu nog 1 zetel in deze regio. Die blijft staan tot u die zelf beëindigt.'
      : `Zij heeft nu nog ${count} zetels in deze regio. Die blijven staan tot u die zelf beëindigt.`,
  lastDay: 'Laatste dag',
  lastDayHelp: 'Leeg: de organisatie blijft partner.',
  stale: 'Iemand anders heeft dit intussen gewijzigd. Nu bewaard als laatste dag:',
  noEnd: 'geen einde',
  mapTitle: (name: string) => `Waar ${name} werkt`,
  mapText: (inside: string, region: string) => `Kaart van ${region}. Gekleurd: ${inside}.`,
  mapWhole: 'de hele regio',
  mapLegend: 'Werkgebied',
  mapHere: 'Werkt hier',
  mapPart: 'Werkt in een deel',
  mapPartOf: (area: string) => `een deel van ${area}`,
  mapNotHere: 'Werkt hier niet',
}
type Words = typeof nl

const en: Words = {
  title: 'Add an existing organisation',
  lead: (region) =>
    `Find an organisation that is on Noaber already and make it a partner of ${region}. There will be no second page: the organisation keeps its own page.`,
  link: 'Find an organisation that is on Noaber already',
  linkIntro:
    'Is the organisation on Noaber already, for example with another region? Then do not make a second page.',
  words: 'Name or KvK number',
  wordsHelp: 'A part of the name is enough. A KvK number has eight digits.',
  place: 'Place where it works',
  placeHelp: 'For example a municipality, district or neighbourhood.',
  search: 'Search',
  found: ['1 organisation found', 'organisations found'],
  foundFirst: (most) =>
    `More than ${most} organisations were found. These are the first. Make your question more precise.`,
  none: 'We found no organisation that you can add. Check the name or make a new partner.',
  create: 'Make a new partner',
  partnerOf: (names) => `Partner of ${names}`,
  partnerOfNone: 'Partner of no region yet',
  kvk: (number) => `KvK ${number}`,
  add: 'Add as partner',
  already: 'Is a partner of this region already',
  double: 'This organisation may be on Noaber already',
  doubleText:
    'There is an organisation with the same KvK number or nearly the same name. Is it the same? Then add it. What you filled in below is then lost.',
  another: 'This is another organisation: make a new page',
  endLink: (region) => `End participation in ${region}`,
  endTitle: (name, region) => `Participation of ${name} in ${region}`,
  endLead: 'After the last day the organisation is no longer in the list of partners of this region.',
  stays:
    'The organisation is not removed. Its page stays, and so do what it did, its mandates and its place in other regions.',
  seats: (count) =>
    count === 1
      ? 'It still has 1 seat in this region. That stays until you end it yourself.'
      : `It still has ${count} seats in this region. Those stay until you end them yourself.`,
  lastDay: 'Last day',
  lastDayHelp: 'Empty: the organisation stays a partner.',
  stale: 'Somebody else changed this meanwhile. Now stored as the last day:',
  noEnd: 'no end',
  mapTitle: (name) => `Where ${name} works`,
  mapText: (inside, region) => `Map of ${region}. Coloured: ${inside}.`,
  mapWhole: 'the whole region',
  mapLegend: 'Area of work',
  mapHere: 'Works here',
  mapPart: 'Works in a part',
  mapPartOf: (area) => `a part of ${area}`,
  mapNotHere: 'Does not work here',
}

export const addPartnerTexts: { readonly nl: Words; readonly en: Words } = { nl, en }
