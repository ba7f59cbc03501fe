/** Texts of regions and of the front page. */
const nl = {
  region: 'regio',
  subRegion: 'subregio',
  regionsTitle: 'Regio’s',
  regionsIntro: 'In een regio werken gemeenten en organisaties samen aan ouderenzorg.',
  regionsDescription: 'De regio’s op Noaber en de gemeenten die erbij horen.',
  pageTitle: (name: string) => `Regio ${name}`,
  inhabitantsOf: (count: string, members: string) => `${count} inwoners in ${members}`,
  subRegionsTitle: 'Subregio’s',
  subRegionsIntro: 'Delen van deze regio, elk met een eigen pagina.',
  partOf: 'Deel van',
  territoryTitle: 'Wat hoort bij deze regio?',
  uncertain: 'Niet zeker',
  membersTable: (year: string) => `Gebieden in deze regio, ${year}`,
  memberColumn: 'Gebied',
  inhabitantsColumn: 'Inwoners',
  share65Column: '65 jaar of ouder',
  remarkColumn: 'Opmerking',
  memberLinesTitle: 'Hoe het aandeel ouderen per gebied verandert',
  memberLinesText: (from: string, to: string) =>
    `Het aandeel inwoners van 65 jaar of ouder, van ${from} tot ${to}. Elk gebied heeft dezelfde schaal. De getallen staan in de tabel hierboven en op de pagina van elk gebied.`,
  otherRegions: 'Andere regio’s',
  homeTitle: 'Ouder worden bij u in de buurt',
  homeLead:
    'Noaber laat zien hoe het gaat in uw wijk, gemeente of regio, en wat mensen samen doen voor ouderen.',
  homeDescription:
    'Cijfers over ouder worden, zorg en wonen voor elke regio, gemeente, wijk en buurt in Nederland.',
  homeWhatTitle: 'Wat is Noaber?',
  homeWhat: [
    'Noaber is Twents voor buur: iemand naar wie u omkijkt.',
    'Hier vindt u cijfers over elke plaats in Nederland: ouder worden, gezondheid, zorg, wonen en voorzieningen.',
    'De cijfers komen van het CBS, het RIVM en andere open bronnen. Bij elk cijfer staat de bron.',
    'Is een cijfer onzeker of is het er niet? Dan zeggen we dat, en waarom.',
    'U hebt geen account nodig.',
  ],
  homeRegionsTitle: 'Regio’s die meedoen',
  homeRegionsIntro: 'Op de kaart: de gemeenten die bij een regio horen.',
  homeMapTitle: 'De regio’s op de kaart',
  homeMapText:
    'Kaart van Nederland met de regio’s op Noaber. Onder de kaart staan dezelfde regio’s als lijst.',
  homeStart: 'Begin hier',
  country: 'Heel Nederland',
  allFigures: 'Alle cijfers',
  theMap: 'De kaart',
  exampleNote: 'Deze regio is een voorbeeld.',
}
export type RegionTexts = typeof nl

const en: RegionTexts = {
  region: 'region',
  subRegion: 'sub-region',
  regionsTitle: 'Regions',
  regionsIntro: 'In a region municipalities and organisations work together on elderly care.',
  regionsDescription: 'The regions on Noaber and the municipalities that belong to them.',
  pageTitle: (name) => `${name} region`,
  inhabitantsOf: (count, members) => `${count} inhabitants in ${members}`,
  subRegionsTitle: 'Sub-regions',
  subRegionsIntro: 'Parts of this region, each with its own page.',
  partOf: 'Part of',
  territoryTitle: 'What belongs to this region?',
  uncertain: 'Not certain',
  membersTable: (year) => `Areas in this region, ${year}`,
  memberColumn: 'Area',
  inhabitantsColumn: 'Inhabitants',
  share65Column: '65 or older',
  remarkColumn: 'Remark',
  memberLinesTitle: 'How the share of older people changes by area',
  memberLinesText: (from, to) =>
    `The share of residents aged 65 and over, from ${from} to ${to}. Every area has the same scale. The numbers are in the table above and on the page of each area.`,
  otherRegions: 'Other regions',
  homeTitle: 'Growing older where you live',
  homeLead:
    'Noaber shows how things are in your district, municipality or region, and what people do together for older people.',
  homeDescription:
    'Figures on ageing, care and housing for every region, municipality, district and neighbourhood in the Netherlands.',
  homeWhatTitle: 'What is Noaber?',
  homeWhat: [
    'Noaber is the Twents word for neighbour: someone you look after.',
    'Here you find figures on every place in the Netherlands: ageing, health, care, housing and provision.',
    'The figures come from CBS, RIVM and other open sources. Each figure names its source.',
    'Is a figure uncertain, or is there none? Then we say so, and why.',
    'You need no account.',
  ],
  homeRegionsTitle: 'Regions that take part',
  homeRegionsIntro: 'On the map: the municipalities that belong to a region.',
  homeMapTitle: 'The regions on the map',
  homeMapText:
    'Map of the Netherlands with the regions on Noaber. The same regions are listed below the map.',
  homeStart: 'Start here',
  country: 'The Netherlands',
  allFigures: 'All figures',
  theMap: 'The map',
  exampleNote: 'This region is an example.',
}

export const regionTexts = { nl, en }
