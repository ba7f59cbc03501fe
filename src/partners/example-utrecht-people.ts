import { inventedAddress, type SetPerson } from './example.ts'

const e = (name: string) => `${name} (voorbeeld)`

/** Six invented people: who is who in the core team, what they do and what drives them. */
export const utrechtTeam = [
  [
    'Noor van Lindewaard',
    e('Woonzorg Eemgaarde'),
    'Programmamanager',
    'Houdt plan, partners en bijeenkomsten bij elkaar.',
    'Mijn oma bleef thuis wonen omdat de hele straat hielp. Dat gun ik iedereen.',
  ],
  [
    'Ruben ter Haverland',
    e('Zorggroep De Lindenhof'),
    'Beeldvorming en preventie',
    'Maakt met cliënten een eerlijk beeld van ouder worden.',
    'Ik wil dat mensen op tijd praten over later.',
  ],
  [
    'Dilara Kaya-Terpstra',
    e('Welzijn De Brugwachter'),
    'Steunsystemen',
    'Brengt buurten, vrijwilligers en zorg bij elkaar.',
    'Een praatje op tijd voorkomt veel zorg.',
  ],
  [
    'Gerben Zwaluwenberg',
    e('Ziekenhuis De Lage Landen'),
    'Expertise',
    'Verbindt het ziekenhuis met de zorg in de wijk.',
    'Kennis hoort daar te zijn waar de oudere is.',
  ],
  [
    'Hanneke Roggeveld',
    e('Zorgschool Middenrijk'),
    'Arbeidsmarkt',
    'Werkt met werkgevers aan leren en werken in de regio.',
    'Werken in de ouderenzorg is een mooi vak. Dat mag iedereen weten.',
  ],
  [
    'Karim El Morabti',
    e('Thuiszorg Vechtwaard'),
    'Cijfers en inzicht',
    'Zorgt dat feiten per subregio op tafel liggen.',
    'Met goede cijfers voer je een beter gesprek.',
  ],
] as const

const core: readonly SetPerson[] = utrechtTeam.map(([name, organisation, , work, motive], place) => ({
  name,
  region: 'utrecht',
  work,
  motive,
  consents: true,
  email: inventedAddress(name),
  ...(place === 0 ? { role: { role: 'coordinator', organisation, region: 'utrecht' } as const } : {}),
}))

/** One for each role, for whoever tries the site; their addresses lead nowhere. */
const accounts: readonly SetPerson[] = [
  ['Eefje Peppelaar', 'reader', e('Stadsdorp De Oude Werf'), 'Leest mee namens de buurt.'],
  ['Siebe Walburgerink', 'contributor', e('Welzijn Eemplein'), 'Houdt de gegevens van het welzijnswerk bij.'],
  ['Soraya Ouwerslag', 'editor', e('Woonzorg Eemgaarde'), 'Schrijft mee aan de pagina’s van de regio.'],
  ['Maarten Tichelwerf', 'administrator', e('Zorggroep De Lindenhof'), 'Beheert de regio op Noaber.'],
].map(([name = '', role, organisation = '', work = '']) => ({
  name,
  region: 'utrecht',
  work,
  consents: true,
  email: inventedAddress(name),
  role: {
    role: role === 'reader' || role === 'contributor' || role === 'editor' ? role : 'administrator',
    organisation,
    region: 'utrecht',
  },
}))

const operator: SetPerson = {
  name: 'Wietske Uiterkamp',
  work: 'Beheert deze site.',
  consents: false,
  email: inventedAddress('Wietske Uiterkamp'),
  operator: true,
}

/** The core team, and who tries the site. */
export const utrechtPeople: readonly SetPerson[] = [...core, ...accounts, operator]
