import { contactsOf, type PartnerSet, type SetBody } from './example.ts'
import { u16Organisations } from './example-u16-organisations.ts'
import { u16People, u16Team } from './example-u16-people.ts'
import { u16Themes } from './example-u16-themes.ts'
import { utrechtOrganisations } from './example-utrecht.ts'
import type { Sector } from './sector.ts'

const REGION = 'zuidoost-utrecht'
const e = (name: string) => `${name} (voorbeeld)`

const around = utrechtOrganisations.filter(({ regions }) => regions.includes('u16'))
const { people: contacts, seats: ownSeats } = contactsOf(u16Organisations, 100)
/** The same people as in the set of Utrecht, for who is in both. */
const { seats: utrechtSeats } = contactsOf(utrechtOrganisations, 0)
const isAround = (name: string) => around.some((one) => one.name === name.replace('?', ''))
const seats = (names: readonly string[]) =>
  names.flatMap((name, place) =>
    (isAround(name) ? utrechtSeats : ownSeats)([name], place === 0 ? {} : { function: 'Lid' }),
  )

const municipalities = [
  'Gemeente De Bilt',
  'Gemeente Bunnik',
  'Gemeente Wijk bij Duurstede',
  'Gemeente Zeist',
  'Gemeente Utrechtse Heuvelrug',
]

/** What a network of a sub-region does: the partners there get to know each other and lay their plans before U16. */
const network = (region: string, title: string, names: readonly string[]): SetBody => ({
  region,
  name: `Netwerktafel ${title}`,
  kind: 'network-table',
  right: 'advises',
  summary: `Partners in ${title} stemmen af wie wat doet.`,
  task: `Kiest waar ${title} aan meewerkt.`,
  sectors: ['municipality', 'welfare', 'home-care'],
  seats: seats(names),
  presentsTo: ['u16/Bestuurlijke netwerktafel'],
})

const workingGroup = (
  name: string,
  themesOf: readonly string[],
  sectors: readonly Sector[],
  names: readonly string[],
): SetBody => ({
  region: REGION,
  name: `Werkgroep ${name}`,
  kind: 'working-group',
  right: 'advises',
  summary: `Werkt aan het thema ‘${name}’.`,
  task: `Schrijft het deel van het regioplan over ‘${name}’.`,
  sectors,
  seats: seats(names),
  themes: themesOf,
  presentsTo: [`${REGION}/Kernteam Zuidoost Utrecht`],
})

const bodies: readonly SetBody[] = [
  workingGroup(
    'Versterken sociale basis en eerste lijn',
    ['Versterken sociale basis'],
    ['social-team', 'welfare', 'primary-care'],
    [
      e('Sociaal Team Vijf Gemeenten'),
      e('Welzijn Kromme Dreef'),
      e('Welzijnsgroep Rugzijde'),
      e('Eerstelijnsgroep Lommerland'),
      e('Gezondheidscentrum De Vier Linden'),
    ],
  ),
  workingGroup(
    'Gezond ouder worden',
    ['Gezond ouder worden'],
    ['elderly-care', 'primary-care', 'municipality', 'social-team', 'volunteers', 'public-health', 'housing'],
    [
      e('Ouderenzorg Landgoedzicht'),
      e('Zorghuis De Stille Beek'),
      e('Gezondheidscentrum De Vier Linden'),
      'Gemeente Zeist',
      'Gemeente De Bilt',
      e('Dorpsteam De Laagte'),
      e('Vrijwilligershuis De Handreiking'),
      'GGD regio Utrecht',
      `?${e('Woningcorporatie Landhuys')}`,
    ],
  ),
  // Nobody sits here for youth care: a finding.
  workingGroup(
    'Mentale weerbaarheid en gezondheid',
    ['Mentale weerbaarheid en gezondheid'],
    [
      'mental-health',
      'primary-care',
      'social-team',
      'municipality',
      'sheltered-living',
      'youth-care',
      'education',
      'client-organisation',
    ],
    [
      e('GGZ De Waterspiegel'),
      e('Eerstelijnsgroep Lommerland'),
      e('Sociaal Team Vijf Gemeenten'),
      'Gemeente Utrechtse Heuvelrug',
      e('Beschermd Wonen Anker en Kade'),
      e('Scholengroep Drie Bruggen'),
      e('Ervaringshuis Opnieuw'),
    ],
  ),
  {
    region: REGION,
    name: 'Kernteam Zuidoost Utrecht',
    kind: 'core-team',
    right: 'advises',
    summary: 'Brengt het regioplan verder en houdt de werkgroepen bij elkaar.',
    task: 'Voegt de stukken van de werkgroepen samen tot één plan.',
    sectors: ['welfare', 'primary-care', 'elderly-care', 'mental-health', 'municipality'],
    seats: u16Team.map(([person, organisation, post]) => ({
      organisation,
      person,
      function: post,
      since: '2022-09-01',
    })),
    presentsTo: [
      'u16/Bestuurlijke klankbordgroep',
      ...municipalities.map((name) => `${REGION}/College van ${name.slice(9)}`),
    ],
  },
  {
    region: 'u16',
    name: 'Bestuurlijke klankbordgroep',
    kind: 'sounding-board',
    right: 'advises',
    summary: 'Bestuurders geven hun mening over de plannen van de subregio’s.',
    task: 'Geeft advies over de prioriteiten.',
    sectors: ['municipality', 'hospital', 'primary-care', 'welfare', 'insurer'],
    seats: seats([
      'Gemeente Utrecht',
      'Gemeente Nieuwegein',
      'Gemeente Woerden',
      'Gemeente Zeist',
      e('Ziekenhuis Stroomland'),
      e('Eerstelijnsgroep Lommerland'),
      e('Welzijnsgroep Rugzijde'),
      e('Zorgverzekeraar Vier Stromen'),
    ]),
    themes: ['Lokale gezondheidsnetwerken versterken'],
    presentsTo: ['u16/Bestuurlijke netwerktafel'],
  },
  network('stad-utrecht', 'Stad Utrecht', [
    'Gemeente Utrecht',
    e('Buurtteam Domzicht'),
    e('Wijkzorg De Singelbrug'),
  ]),
  network('lekstroom', 'Lekstroom', [
    'Gemeente Nieuwegein',
    'Gemeente Houten',
    'Gemeente IJsselstein',
    e('Welzijn Lekoever'),
    e('Thuiszorg De Grienden'),
  ]),
  network('noordwest', 'Noordwest', [
    'Gemeente Woerden',
    'Gemeente Stichtse Vecht',
    e('Welzijn Plassenrand'),
    e('Zorghuis Knotwilg'),
  ]),
  {
    region: 'u16',
    name: 'Bestuurlijke netwerktafel',
    kind: 'network-table',
    right: 'decides',
    summary: 'Bestuurders stellen het regioplan vast.',
    task: 'Besluit over het regioplan van de U16.',
    sectors: ['municipality', 'hospital', 'general-practice', 'public-health', 'elderly-care'],
    seats: seats([
      'Gemeente Utrecht',
      'Gemeente Houten',
      'Gemeente Stichtse Vecht',
      'Gemeente IJsselstein',
      e('Ziekenhuis Stroomland'),
      e('Huisartsengroep Zuidrand'),
      'GGD regio Utrecht',
      `?${e('Ouderenzorg Landgoedzicht')}`,
    ]),
    themes: ['De gezonde maatschappij', 'Passende zorg'],
  },
  ...municipalities.map(
    (name): SetBody => ({
      region: REGION,
      name: `College van ${name.slice(9)}`,
      kind: 'executive-board',
      right: 'decides',
      summary: `Het college van burgemeester en wethouders van ${name.slice(9)}.`,
      task: 'Besluit namens de gemeente.',
      sectors: ['municipality'],
      seats: utrechtSeats([name], { function: 'Contact van de gemeente' }),
    }),
  ),
]

/** U16 and its sub-region Zuidoost Utrecht: who sits where, and who decides. */
export const u16Set: PartnerSet = {
  organisations: u16Organisations,
  people: [...contacts, ...u16People],
  themes: u16Themes,
  bodies,
}
