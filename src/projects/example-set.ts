import { exampleSet } from '../partners/example-set.ts'
import { readProjects, type WrittenProject } from './example.ts'
import { eemlandProjects } from './example-eemland.ts'
import { networkProjects, pactProjects, twenteProjects } from './example-elsewhere.ts'
import { cityProjects } from './example-stad.ts'
import {
  cityOfU16Projects,
  lekstroomProjects,
  northWestProjects,
  southEastOfU16Projects,
  u16Projects,
} from './example-u16.ts'
import { westProjects } from './example-west.ts'
import { southEastProjects } from './example-zuidoost.ts'

/** A written project with the region it belongs to; organisations and theme by their full names. */
export interface PlacedProject {
  readonly region: string
  /** Part of the region that it runs in. */
  readonly part?: string
  /** Title of the theme. */
  readonly themeTitle?: string
  readonly written: WrittenProject
  readonly leadName?: string
  readonly partnerNames: readonly string[]
}

const e = (name: string) => `${name} (voorbeeld)`

/** Short names of organisations in the written projects. */
const organisations: Readonly<Record<string, string>> = {
  linde: e('Zorggroep De Lindenhof'),
  zonnevlinder: e('Verpleeghuis Zonnevlinder'),
  eemgaarde: e('Woonzorg Eemgaarde'),
  wilgenpoort: e('Zorghuis Wilgenpoort'),
  lopik: e('Zorggroep Lopikerdeel'),
  heuvelzicht: e('Verpleeghuis Heuvelzicht aan de Kromme Laan'),
  zwaluw: e('Zorgerf De Zwaluwenstal'),
  vechtwaard: e('Thuiszorg Vechtwaard'),
  groenedeur: e('Thuiszorg De Groene Deur'),
  buurtzuster: e('Buurtzuster Heuvelrand'),
  nacht: e('Nachtzorg Middenland'),
  domstede: e('Huisartsencoöperatie Domstede'),
  eemstroom: e('Huisartsengroep Eemstroom'),
  linge: e('Huisartsenkring Kromme Linge'),
  lagelanden: e('Ziekenhuis De Lage Landen'),
  eemvallei: e('Ziekenhuis Eemvallei'),
  zorgschool: e('Zorgschool Middenrijk'),
  waterlinie: e('Hogeschool De Waterlinie'),
  clienten: e('Cliëntenberaad Ouder in Utrecht'),
  ouderenstem: e('Ouderenstem Eemland'),
  torens: e('Dorpencoöperatie Vijf Torens'),
  werf: e('Stadsdorp De Oude Werf'),
  hazelaar: e('Burenkring Hazelaarhof'),
  vechtstee: e('Woningcorporatie Vechtstee'),
  eemhaven: e('Woonstichting Eemhaven'),
  rugdorp: e('Woningcorporatie Rugdorp'),
  brugwachter: e('Welzijn De Brugwachter'),
  eemplein: e('Welzijn Eemplein'),
  polders: e('Welzijnswerk Drie Polders'),
  kastanje: e('Welzijn Kastanjelaan'),
  ggd: 'GGD regio Utrecht',
  landgoed: e('Ouderenzorg Landgoedzicht'),
  lommer: e('Eerstelijnsgroep Lommerland'),
  sociaal: e('Sociaal Team Vijf Gemeenten'),
  rugzijde: e('Welzijnsgroep Rugzijde'),
  handreiking: e('Vrijwilligershuis De Handreiking'),
  dreef: e('Welzijn Kromme Dreef'),
  waterspiegel: e('GGZ De Waterspiegel'),
  stroomland: e('Ziekenhuis Stroomland'),
  zuidrand: e('Huisartsengroep Zuidrand'),
  domzicht: e('Buurtteam Domzicht'),
  singelbrug: e('Wijkzorg De Singelbrug'),
  lekoever: e('Welzijn Lekoever'),
  grienden: e('Thuiszorg De Grienden'),
  plassenrand: e('Welzijn Plassenrand'),
  knotwilg: e('Zorghuis Knotwilg'),
  vierstromen: e('Zorgverzekeraar Vier Stromen'),
  stadspoort: e('Bewonerskring De Stadspoort'),
  ijsselbocht: e('Wijkverpleging IJsselbocht'),
  mst: 'Medisch Spectrum Twente',
  ggdtwente: 'GGD Twente',
  menzis: 'Menzis',
  noabers: 'Twentse Noabers',
  noaberhof: e('Zorggroep De Noaberhof'),
  klokkenland: e('Thuiszorg Het Klokkenland'),
  reggestroom: e('Thuiszorg Reggestroom'),
  beken: e('Huisartsengroep De Vier Beken'),
  naober: e('Welzijn De Naoberdeel'),
  essen: e('Welzijnswerk Essenland'),
  tukker: e('Patiëntenraad Tukkerkring'),
  windmolens: e('Welzijn Drie Windmolens'),
  vlietoever: e('Zorghuis Vlietoever'),
  trekschuit: e('Thuiszorg De Trekschuit'),
  vlietstee: e('Mantelzorgkring Vlietstee'),
  vlietberaad: e('Ouderenberaad Vlietdorpen'),
  parkbrug: e('Huisartsenpost Parkbrug'),
}

const groups = [
  { region: 'utrecht', part: 'utrecht-stad', text: cityProjects },
  { region: 'utrecht', part: 'eemland', text: eemlandProjects },
  { region: 'utrecht', part: 'west', text: westProjects },
  { region: 'utrecht', part: 'zuidoost', text: southEastProjects },
  { region: 'u16', text: u16Projects },
  { region: 'u16', part: 'stad-utrecht', text: cityOfU16Projects },
  { region: 'u16', part: 'lekstroom', text: lekstroomProjects },
  { region: 'u16', part: 'noordwest', text: northWestProjects },
  { region: 'zuidoost-utrecht', text: southEastOfU16Projects },
  { region: 'twente', text: twenteProjects },
  { region: 'leidschendam-voorburg', text: networkProjects },
  { region: 'ijsselstein', text: pactProjects },
] as const

/** Projects that learn from each other. */
export const exampleOverlaps: readonly (readonly [string, string])[] = [
  ['Eetclub Eemdorpen', 'Eetclub aan de Langstraat'],
  ['Eetclub het Hof', 'Eetclub aan de Langstraat'],
  ['Valpreventie op de sportclub', 'Valpreventie: Sterk op de Heuvelrug'],
  ['Valpreventie: veilig op de deel', 'Valpreventie: Sterk op de Heuvelrug'],
  ['Nachtzorg in de polder', 'Nachtzorg op één nummer'],
  ['Zij-instroom Eemland', 'Leerroute zij-instromers Kromme Rijn'],
  ['Zij-instromers op het platteland', 'Leerroute zij-instromers Kromme Rijn'],
  ['Dementievriendelijke wijk Lunetten', 'Dementievriendelijke kernen'],
  ['Dorpsondersteuner Lopikerwaard', 'Dorpsondersteuner Rhenen en Renswoude'],
]

/** @throws Error for a short name that nobody has */
function fullName(short: string): string {
  const name = organisations[short]
  if (name === undefined) throw new Error(`No organisation is called ${short}`)
  return name
}

const contacts = new Map(
  exampleSet.people.flatMap(({ name, contactOf }) => (contactOf === undefined ? [] : [[contactOf, name]])),
)

/** Name of the invented person who speaks for an organisation. */
export function contactOf(organisation: string): string | undefined {
  return contacts.get(organisation)
}

/** All projects of the example regions. */
export function listExampleProjects(): readonly PlacedProject[] {
  return groups.flatMap((group): PlacedProject[] => {
    const themes = exampleSet.themes.filter(({ region }) => region === group.region)
    return readProjects(group.text).map((written) => {
      const theme = written.theme === undefined ? undefined : themes[written.theme - 1]?.title
      return {
        region: group.region,
        ...('part' in group ? { part: group.part } : {}),
        ...(theme === undefined ? {} : { themeTitle: theme }),
        written,
        ...(written.lead === undefined ? {} : { leadName: fullName(written.lead) }),
        partnerNames: written.partners.map(fullName),
      }
    })
  })
}
