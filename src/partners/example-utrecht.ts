import type { SetOrganisation } from './example.ts'
import { utrechtMunicipalities } from './example-municipalities.ts'
import type { Sector } from './sector.ts'

const eemland = ['GM0267', 'GM0307', 'GM0308', 'GM0313', 'GM0327', 'GM0342', 'GM0351']
const west = ['GM0321', 'GM0331', 'GM0335', 'GM0353', 'GM0356', 'GM0589', 'GM0632', 'GM0736', 'GM1904']
const southEast = ['GM0310', 'GM0312', 'GM0352', 'GM0355', 'GM1581', 'GM0339', 'GM0340', 'GM0345']
const areasOf = { 'utrecht-stad': ['GM0344'], eemland, west, zuidoost: southEast } as const
type Part = keyof typeof areasOf

/** An invented organisation: its name says so everywhere, also where it is copied to. */
const invented = (
  name: string,
  sector: Sector,
  parts: readonly Part[],
  summary: string,
): SetOrganisation => ({
  name: `${name} (voorbeeld)`,
  sector,
  regions: ['utrecht', ...parts],
  areas: parts.flatMap((part) => [...areasOf[part]]),
  summary,
})

/** Named by the region itself, or a public body; nothing is said of them but what they are. */
const named = (name: string, sector: Sector, summary: string, ...more: string[]): SetOrganisation => ({
  name,
  sector,
  regions: ['utrecht', ...more],
  summary,
  real: true,
})

/** The sectors are those that the region names in its own report of the meeting of 24 June. */
export const utrechtOrganisations: readonly SetOrganisation[] = [
  ...utrechtMunicipalities,
  named('Zorgkantoor Utrecht', 'insurer', 'Het zorgkantoor van de regio Utrecht.'),
  named('IVVU', 'collaboration', 'Vereniging van zorgorganisaties in de regio Utrecht.'),
  named('Weyond', 'other', 'Ondersteunde de regio bij het maken van de toekomstvisie.'),
  named('Vilans', 'knowledge', 'Ondersteunde de regio bij het maken van de toekomstvisie.'),
  named(
    'GGD regio Utrecht',
    'public-health',
    'De gemeentelijke gezondheidsdienst van de regio.',
    'u16',
    'zuidoost-utrecht',
  ),
  invented('Zorggroep De Lindenhof', 'elderly-care', ['utrecht-stad'], 'Woonzorg in vier stadswijken.'),
  invented('Verpleeghuis Zonnevlinder', 'elderly-care', ['utrecht-stad', 'west'], 'Zorg bij dementie.'),
  invented('Woonzorg Eemgaarde', 'elderly-care', ['eemland'], 'Verzorgingshuizen in Amersfoort en Soest.'),
  invented('Zorghuis Wilgenpoort', 'elderly-care', ['eemland'], 'Kleinschalig verpleeghuis.'),
  invented('Zorggroep Lopikerdeel', 'elderly-care', ['west'], 'Zorg en revalidatie voor ouderen.'),
  invented('Verpleeghuis Heuvelzicht aan de Kromme Laan', 'elderly-care', ['zuidoost'], 'Verpleeghuiszorg.'),
  invented('Zorgerf De Zwaluwenstal', 'elderly-care', ['zuidoost'], 'Zorg op een boerderij.'),
  invented('Thuiszorg Vechtwaard', 'home-care', ['utrecht-stad', 'west'], 'Wijkverpleging aan huis.'),
  invented(
    'Thuiszorg De Groene Deur',
    'home-care',
    ['eemland'],
    'Wijkverpleging en hulp bij het huishouden.',
  ),
  invented('Buurtzuster Heuvelrand', 'home-care', ['zuidoost'], 'Kleine teams wijkverpleging.'),
  invented(
    'Nachtzorg Middenland',
    'home-care',
    ['utrecht-stad', 'eemland', 'west', 'zuidoost'],
    'Zorg in de nacht.',
  ),
  invented('Huisartsencoöperatie Domstede', 'general-practice', ['utrecht-stad'], 'Huisartsen in de stad.'),
  invented('Huisartsengroep Eemstroom', 'general-practice', ['eemland'], 'Huisartsen in Eemland.'),
  invented('Huisartsenkring Kromme Linge', 'general-practice', ['zuidoost'], 'Huisartsen in Zuidoost.'),
  invented(
    'Ziekenhuis De Lage Landen',
    'hospital',
    ['utrecht-stad', 'west', 'zuidoost'],
    'Ziekenhuis met een polikliniek voor ouderen.',
  ),
  invented('Ziekenhuis Eemvallei', 'hospital', ['eemland'], 'Ziekenhuis voor Eemland.'),
  invented(
    'Zorgschool Middenrijk',
    'education',
    ['utrecht-stad', 'eemland'],
    'Mbo-opleidingen voor zorg en welzijn.',
  ),
  invented('Hogeschool De Waterlinie', 'education', ['utrecht-stad'], 'Hbo-opleiding verpleegkunde.'),
  invented(
    'Cliëntenberaad Ouder in Utrecht',
    'client-organisation',
    ['utrecht-stad', 'eemland', 'west', 'zuidoost'],
    'Spreekt namens cliënten en hun naasten.',
  ),
  invented('Ouderenstem Eemland', 'client-organisation', ['eemland'], 'Ouderen die meedenken over zorg.'),
  invented(
    'Dorpencoöperatie Vijf Torens',
    'citizens-initiative',
    ['west'],
    'Inwoners van vijf dorpen helpen elkaar.',
  ),
  invented(
    'Stadsdorp De Oude Werf',
    'citizens-initiative',
    ['utrecht-stad'],
    'Buren die naar elkaar omkijken.',
  ),
  invented('Burenkring Hazelaarhof', 'citizens-initiative', ['west'], 'Buren rond een hof.'),
  invented('Woningcorporatie Vechtstee', 'housing', ['utrecht-stad', 'west'], 'Sociale huurwoningen.'),
  invented('Woonstichting Eemhaven', 'housing', ['eemland'], 'Sociale huurwoningen, ook voor ouderen.'),
  invented('Woningcorporatie Rugdorp', 'housing', ['zuidoost'], 'Sociale huurwoningen op de Heuvelrug.'),
  invented('Welzijn De Brugwachter', 'welfare', ['utrecht-stad'], 'Buurthuizen en ontmoeting.'),
  invented('Welzijn Eemplein', 'welfare', ['eemland'], 'Ontmoeting, hulp en vrijwilligers.'),
  invented('Welzijnswerk Drie Polders', 'welfare', ['west'], 'Ontmoeting in de dorpen.'),
  invented('Welzijn Kastanjelaan', 'welfare', ['zuidoost'], 'Ontmoeting en steun voor mantelzorgers.'),
]
