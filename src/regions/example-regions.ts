import type { Bilingual } from '../base/locale.ts'
import type { Region, RegionMember } from './region.ts'

/**
 * The example regions and who belongs to them: the one place to read or change membership.
 *
 * Municipalities have the code of 2024. A doubt about a member stands beside it and is shown on the page.
 */
type Member = readonly [code: string, name: string, doubt?: Bilingual]

const region = (
  slug: string,
  name: string,
  description: Bilingual,
  membership: Bilingual,
  members: readonly Member[],
  parent?: string,
): Region => ({
  slug,
  name,
  ...(parent === undefined ? {} : { parent }),
  description,
  membership,
  members: members.map(
    ([code, , doubt]): RegionMember => ({ code, ...(doubt === undefined ? {} : { doubtful: doubt }) }),
  ),
  example: true,
})

const zorgkantoor: Bilingual = {
  nl: 'Zorgkantoorregio Utrecht (CBS-indeling 2015, bevestigd door de regiotabel iWlz van 2019-2020). Eemnes hoort bij zorgkantoor ’t Gooi en Vijfheerenlanden bij Waardenland, dus die doen niet mee.',
  en: 'Care office region Utrecht (CBS division of 2015, confirmed by the iWlz table of 2019-2020). Eemnes belongs to care office ’t Gooi and Vijfheerenlanden to Waardenland, so they are not in it.',
}
const ownDivision: Bilingual = {
  nl: 'Onze eigen indeling van de zorgkantoorregio, als voorbeeld. De regio zelf noemt alleen de namen van de vier subregio’s.',
  en: 'Our own division of the care office region, as an example. The region itself only names the four sub-regions.',
}
const u16Source: Bilingual = {
  nl: 'De zestien gemeenten van de U16, naar de samenwerking zelf. De verdeling over de vier subregio’s is ons voorbeeld.',
  en: 'The sixteen municipalities of the U16, after the collaboration itself. The division into four sub-regions is our example.',
}

const ownGrouping: Bilingual = {
  nl: 'Bij welke subregio deze gemeente hoort, is niet zeker.',
  en: 'It is not certain which sub-region this municipality belongs to.',
}
const nijkerk: Bilingual = {
  nl: 'Nijkerk ligt in Gelderland, maar hoort bij zorgkantoorregio Utrecht.',
  en: 'Nijkerk lies in Gelderland, but belongs to care office region Utrecht.',
}
const vijfheerenlanden: Bilingual = {
  nl: 'Vijfheerenlanden is lid van de U16, maar hoort bij zorgkantoorregio Waardenland.',
  en: 'Vijfheerenlanden is a member of the U16, but belongs to care office region Waardenland.',
}

const city: readonly Member[] = [['GM0344', 'Utrecht']]

const eemland: readonly Member[] = [
  ['GM0267', 'Nijkerk', nijkerk],
  ['GM0307', 'Amersfoort'],
  ['GM0308', 'Baarn'],
  ['GM0313', 'Bunschoten'],
  ['GM0327', 'Leusden'],
  ['GM0342', 'Soest'],
  ['GM0351', 'Woudenberg'],
]

const west: readonly Member[] = [
  ['GM0321', 'Houten', ownGrouping],
  ['GM0331', 'Lopik'],
  ['GM0335', 'Montfoort'],
  ['GM0353', 'IJsselstein'],
  ['GM0356', 'Nieuwegein'],
  ['GM0589', 'Oudewater'],
  ['GM0632', 'Woerden'],
  ['GM0736', 'De Ronde Venen'],
  ['GM1904', 'Stichtse Vecht'],
]

/** The municipalities that all documents put in Zuidoost Utrecht. */
const southEastCore: readonly Member[] = [
  ['GM0310', 'De Bilt'],
  ['GM0312', 'Bunnik'],
  ['GM0352', 'Wijk bij Duurstede'],
  ['GM0355', 'Zeist'],
  ['GM1581', 'Utrechtse Heuvelrug'],
]

const southEast: readonly Member[] = [
  ...southEastCore,
  ['GM0339', 'Renswoude', ownGrouping],
  ['GM0340', 'Rhenen', ownGrouping],
  ['GM0345', 'Veenendaal', ownGrouping],
]

const lekstroom: readonly Member[] = [
  ['GM0321', 'Houten'],
  ['GM0331', 'Lopik'],
  ['GM0353', 'IJsselstein'],
  ['GM0356', 'Nieuwegein'],
  ['GM1961', 'Vijfheerenlanden', vijfheerenlanden],
]

const northWest: readonly Member[] = [
  ['GM0335', 'Montfoort', ownGrouping],
  ['GM0589', 'Oudewater', ownGrouping],
  ['GM0632', 'Woerden'],
  ['GM0736', 'De Ronde Venen'],
  ['GM1904', 'Stichtse Vecht'],
]

const twente: readonly Member[] = [
  ['GM0141', 'Almelo'],
  ['GM0147', 'Borne'],
  ['GM0153', 'Enschede'],
  ['GM0158', 'Haaksbergen'],
  ['GM0163', 'Hellendoorn'],
  ['GM0164', 'Hengelo'],
  ['GM0168', 'Losser'],
  ['GM0173', 'Oldenzaal'],
  ['GM0183', 'Tubbergen'],
  ['GM0189', 'Wierden'],
  ['GM1700', 'Twenterand'],
  ['GM1735', 'Hof van Twente'],
  ['GM1742', 'Rijssen-Holten'],
  ['GM1774', 'Dinkelland'],
]

export const exampleRegions: readonly Region[] = [
  region(
    'utrecht',
    'Utrecht',
    {
      nl: 'Organisaties voor ouderenzorg en het zorgkantoor werken hier samen aan een voorbereide samenleving.',
      en: 'Organisations for elderly care and the care office work here on a society that is prepared.',
    },
    zorgkantoor,
    [...city, ...eemland, ...west, ...southEast],
  ),
  region(
    'utrecht-stad',
    'Utrecht Stad',
    { nl: 'De gemeente Utrecht.', en: 'The municipality of Utrecht.' },
    ownDivision,
    city,
    'utrecht',
  ),
  region(
    'eemland',
    'Eemland',
    { nl: 'Amersfoort en de gemeenten eromheen.', en: 'Amersfoort and the municipalities around it.' },
    ownDivision,
    eemland,
    'utrecht',
  ),
  region(
    'west',
    'Utrecht West',
    {
      nl: 'De gemeenten ten westen en zuiden van de stad Utrecht.',
      en: 'The municipalities west and south of the city of Utrecht.',
    },
    ownDivision,
    west,
    'utrecht',
  ),
  region(
    'zuidoost',
    'Utrecht Zuidoost',
    {
      nl: 'De Heuvelrug, de Kromme Rijn en de Vallei.',
      en: 'The Heuvelrug, the Kromme Rijn and the Vallei.',
    },
    ownDivision,
    southEast,
    'utrecht',
  ),
  region(
    'u16',
    'U16',
    {
      nl: 'Zestien gemeenten die samen een regioplan maken voor zorg en welzijn.',
      en: 'Sixteen municipalities that make a regional plan for care and welfare together.',
    },
    u16Source,
    [...city, ...southEastCore, ...lekstroom, ...northWest],
  ),
  region(
    'stad-utrecht',
    'Stad Utrecht',
    { nl: 'De gemeente Utrecht binnen de U16.', en: 'The municipality of Utrecht within the U16.' },
    u16Source,
    city,
    'u16',
  ),
  region(
    'zuidoost-utrecht',
    'Zuidoost Utrecht',
    {
      nl: 'Vijf gemeenten met een gezamenlijk regioplan voor de ouderenzorg.',
      en: 'Five municipalities with a joint regional plan for elderly care.',
    },
    u16Source,
    southEastCore,
    'u16',
  ),
  region(
    'lekstroom',
    'Lekstroom',
    { nl: 'De gemeenten langs de Lek.', en: 'The municipalities along the river Lek.' },
    u16Source,
    lekstroom,
    'u16',
  ),
  region(
    'noordwest',
    'Noordwest',
    {
      nl: 'De gemeenten ten noorden en westen van de stad.',
      en: 'The municipalities north and west of the city.',
    },
    u16Source,
    northWest,
    'u16',
  ),
  region(
    'twente',
    'Twente',
    {
      nl: 'Veertien gemeenten, de GGD en zorgpartijen werken samen aan gezond ouder worden.',
      en: 'Fourteen municipalities, the public health service and care partners work on healthy ageing.',
    },
    {
      nl: 'De veertien gemeenten van zorgkantoorregio Twente (CBS-indeling 2015, bevestigd in 2019-2020).',
      en: 'The fourteen municipalities of care office region Twente (CBS division of 2015, confirmed in 2019-2020).',
    },
    twente,
  ),
  region(
    'ijsselstein',
    'IJsselstein',
    {
      nl: 'Partners in IJsselstein sloten een pact over wonen en zorg.',
      en: 'Partners in IJsselstein closed a pact on housing and care.',
    },
    { nl: 'De gemeente IJsselstein.', en: 'The municipality of IJsselstein.' },
    [['GM0353', 'IJsselstein']],
  ),
  region(
    'leidschendam-voorburg',
    'Leidschendam-Voorburg',
    {
      nl: 'Een netwerk van zorg, welzijn en ouderen voor samenhangende ouderenzorg.',
      en: 'A network of care, welfare and older people for coherent elderly care.',
    },
    { nl: 'De gemeente Leidschendam-Voorburg.', en: 'The municipality of Leidschendam-Voorburg.' },
    [['GM1916', 'Leidschendam-Voorburg']],
  ),
]
