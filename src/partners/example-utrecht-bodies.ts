import { contactsOf, type PartnerSet, type SetBody, type SetSeat } from './example.ts'
import { utrechtOrganisations } from './example-utrecht.ts'
import { utrechtPeople, utrechtTeam } from './example-utrecht-people.ts'
import { utrechtThemes } from './example-utrecht-themes.ts'

const e = (name: string) => `${name} (voorbeeld)`
const { people: contacts, seats } = contactsOf(utrechtOrganisations, 0)

const coreSeats: readonly SetSeat[] = utrechtTeam.map(([person, organisation, post]) => ({
  organisation,
  person,
  function: post,
  since: '2024-06-24',
}))

const group = (
  name: string,
  theme: string,
  sectors: SetBody['sectors'],
  held: readonly SetSeat[],
): SetBody => ({
  region: 'utrecht',
  name,
  kind: 'working-group',
  right: 'advises',
  summary: `Werkt aan de rol ‘${theme}’.`,
  task: `Bedenkt en volgt projecten die horen bij de rol ‘${theme}’.`,
  sectors,
  seats: held,
  themes: [theme],
  presentsTo: ['utrecht/Kernteam Toekomstvisie'],
})

const table = (region: string, place: string, held: readonly SetSeat[]): SetBody => ({
  region,
  name: `Werktafel ${place}`,
  kind: 'network-table',
  right: 'advises',
  summary: `Partners in ${place} maken afspraken over projecten.`,
  task: 'Kiest welke projecten hier lopen en spreekt af wie wat doet.',
  sectors: ['municipality', 'elderly-care', 'home-care', 'general-practice', 'housing', 'welfare'],
  seats: held,
  presentsTo: ['utrecht/Kernteam Toekomstvisie'],
})

const bodies: readonly SetBody[] = [
  {
    region: 'utrecht',
    name: 'Stuurgroep Toekomstvisie',
    kind: 'steering-group',
    right: 'decides',
    summary: 'Besluit over de koers en de volgorde van de projecten.',
    task: 'Stelt het jaarplan vast en besluit over geld en menskracht.',
    // The region named client organisations as a partner; here nobody sits for them: a finding.
    sectors: [
      'elderly-care',
      'home-care',
      'insurer',
      'hospital',
      'general-practice',
      'municipality',
      'client-organisation',
    ],
    seats: seats([
      'IVVU',
      'Zorgkantoor Utrecht',
      e('Zorggroep De Lindenhof'),
      e('Woonzorg Eemgaarde'),
      e('Thuiszorg Vechtwaard'),
      e('Ziekenhuis De Lage Landen'),
      e('Huisartsencoöperatie Domstede'),
      'Gemeente Utrecht',
      '?Gemeente Amersfoort',
    ]),
  },
  {
    region: 'utrecht',
    name: 'Kernteam Toekomstvisie',
    kind: 'core-team',
    right: 'advises',
    summary: 'Zes mensen die de visie elke dag verder brengen.',
    task: 'Bereidt besluiten voor, helpt projectleiders en organiseert bijeenkomsten.',
    sectors: ['elderly-care', 'home-care', 'welfare', 'hospital', 'education'],
    seats: coreSeats,
    presentsTo: ['utrecht/Stuurgroep Toekomstvisie'],
  },
  group(
    'Werkgroep Beeldvorming en preventie',
    'Beeldvorming en preventie',
    ['elderly-care', 'public-health', 'client-organisation', 'general-practice'],
    seats([
      'GGD regio Utrecht',
      e('Verpleeghuis Zonnevlinder'),
      e('Cliëntenberaad Ouder in Utrecht'),
      e('Ouderenstem Eemland'),
      'Vilans',
      e('Huisartsengroep Eemstroom'),
    ]),
  ),
  group(
    'Werkgroep Steunsystemen',
    'Steunsystemen op wijk- en dorpsniveau',
    ['welfare', 'housing', 'municipality', 'citizens-initiative', 'home-care'],
    seats([
      e('Welzijn De Brugwachter'),
      e('Welzijn Eemplein'),
      e('Welzijn Kastanjelaan'),
      e('Woningcorporatie Vechtstee'),
      e('Stadsdorp De Oude Werf'),
      'Gemeente Zeist',
      'Gemeente Woerden',
      '?Thuiszorg De Groene Deur (voorbeeld)',
    ]),
  ),
  group(
    'Werkgroep Expertise ouderenzorg',
    'Expertise op het gebied van ouderenzorg',
    ['elderly-care', 'hospital', 'general-practice', 'education', 'knowledge'],
    seats([
      e('Ziekenhuis De Lage Landen'),
      e('Ziekenhuis Eemvallei'),
      e('Zorggroep De Lindenhof'),
      e('Zorghuis Wilgenpoort'),
      e('Huisartsenkring Kromme Linge'),
      'Vilans',
      e('Hogeschool De Waterlinie'),
    ]),
  ),
  // Only one of its seats is taken, by the person who leads the theme as well: it hangs on her.
  group(
    'Werkgroep Arbeidsmarkt',
    'Arbeidsmarkt en regionaal werkgeverschap',
    ['education', 'elderly-care', 'home-care', 'hospital'],
    [
      {
        organisation: e('Zorgschool Middenrijk'),
        person: 'Hanneke Roggeveld',
        function: 'Voorzitter',
        since: '2024-09-01',
      },
      ...seats(['?Nachtzorg Middenland (voorbeeld)', '?Zorggroep Lopikerdeel (voorbeeld)'], {
        function: 'Lid',
      }),
    ],
  ),
  table(
    'utrecht-stad',
    'Stad',
    seats([
      'Gemeente Utrecht',
      e('Zorggroep De Lindenhof'),
      e('Thuiszorg Vechtwaard'),
      e('Huisartsencoöperatie Domstede'),
      e('Woningcorporatie Vechtstee'),
      e('Welzijn De Brugwachter'),
      e('Stadsdorp De Oude Werf'),
      e('Nachtzorg Middenland'),
    ]),
  ),
  table(
    'eemland',
    'Eemland',
    seats([
      e('Woonzorg Eemgaarde'),
      'Gemeente Amersfoort',
      'Gemeente Soest',
      'Gemeente Leusden',
      'Gemeente Baarn',
      'Gemeente Nijkerk',
      'Gemeente Bunschoten',
      'Gemeente Woudenberg',
      e('Thuiszorg De Groene Deur'),
      e('Huisartsengroep Eemstroom'),
      e('Woonstichting Eemhaven'),
      e('Welzijn Eemplein'),
      e('Zorghuis Wilgenpoort'),
    ]),
  ),
  // Nobody sits here for general practice: a finding.
  table(
    'west',
    'West',
    seats([
      'Gemeente Woerden',
      'Gemeente Stichtse Vecht',
      'Gemeente De Ronde Venen',
      'Gemeente Nieuwegein',
      'Gemeente Houten',
      'Gemeente IJsselstein',
      'Gemeente Lopik',
      'Gemeente Montfoort',
      'Gemeente Oudewater',
      e('Zorggroep Lopikerdeel'),
      e('Thuiszorg Vechtwaard'),
      e('Woningcorporatie Vechtstee'),
      e('Welzijnswerk Drie Polders'),
      e('Dorpencoöperatie Vijf Torens'),
    ]),
  ),
  table(
    'zuidoost',
    'Zuidoost',
    seats([
      'Gemeente Zeist',
      'Gemeente De Bilt',
      'Gemeente Bunnik',
      'Gemeente Wijk bij Duurstede',
      'Gemeente Utrechtse Heuvelrug',
      'Gemeente Renswoude',
      'Gemeente Rhenen',
      'Gemeente Veenendaal',
      e('Verpleeghuis Heuvelzicht aan de Kromme Laan'),
      e('Zorgerf De Zwaluwenstal'),
      e('Buurtzuster Heuvelrand'),
      e('Huisartsenkring Kromme Linge'),
      e('Woningcorporatie Rugdorp'),
      e('Welzijn Kastanjelaan'),
    ]),
  ),
  // Burenkring Hazelaarhof knows the others by Dorpencoöperatie Vijf Torens only: when that leaves, it is cut off.
  {
    region: 'west',
    name: 'Burenberaad West',
    kind: 'other',
    right: 'informed',
    summary: 'Inwonersinitiatieven in West leren van elkaar.',
    task: 'Wisselt ervaringen uit en hoort wat de werktafel doet.',
    sectors: ['citizens-initiative'],
    seats: seats([e('Dorpencoöperatie Vijf Torens'), e('Burenkring Hazelaarhof')]),
  },
]

/** The region of the vision: 60 partners, four roles, four sub-regions. */
export const utrechtSet: PartnerSet = {
  organisations: utrechtOrganisations,
  people: [...contacts, ...utrechtPeople],
  themes: utrechtThemes,
  bodies,
  mandates: [
    {
      region: 'utrecht',
      giver: e('Zorghuis Wilgenpoort'),
      holder: e('Woonzorg Eemgaarde'),
      scope: 'Beslissen over de gezamenlijke projecten in Eemland.',
      since: '2025-01-01',
      until: '2027-12-31',
      source: 'Voorbeeld van een besluit',
    },
  ],
}
