import { decide, followUp, inform, type SetMeeting, statements } from './example.ts'

const e = (name: string) => `${name} (voorbeeld)`
const done = (session: number) => ({ done: true, session })
const still = (session: number) => ({ session })

/** The morning of 24 June of the example region Utrecht, and what was agreed in its sessions. */
export const juneMorning: SetMeeting = {
  region: 'utrecht',
  title: 'Ontbijtsessie: samen aan een voorbereide samenleving',
  summary:
    'De visie op de ouderenzorg gedeeld met de partners van de regio, met daarna per subregio een gesprek over projecten.',
  description:
    'Online. Eerst hoe de visie tot stand kwam en welke vier rollen erin staan. Daarna per subregio: bij welke thema’s en projecten gaan wij samen verder?',
  kind: 'breakfast-session',
  state: 'held',
  day: '06-24',
  hour: 8,
  minutes: 120,
  place: 'Online',
  online: true,
  capacity: 150,
  host: e('Woonzorg Eemgaarde'),
  themes: [
    'Beeldvorming en preventie',
    'Steunsystemen op wijk- en dorpsniveau',
    'Expertise op het gebied van ouderenzorg',
    'Arbeidsmarkt en regionaal werkgeverschap',
  ],
  agenda: [
    ['Welkom en aanleiding', 15],
    ['De visie en de vier rollen', 30],
    ['Deelsessies per subregio', 60],
    ['Wat nemen wij mee?', 15],
  ],
  sessions: [
    { title: 'Utrecht Stad', region: 'utrecht-stad', capacity: 45 },
    { title: 'Eemland', region: 'eemland', capacity: 40 },
    { title: 'Utrecht West', region: 'west', capacity: 40 },
    { title: 'Utrecht Zuidoost', region: 'zuidoost', capacity: 40 },
  ],
  people: [130, 121],
  outcomes: [
    inform('Partners herkennen de vier rollen en willen samen verder.'),
    inform('Voor woningen en voor ontmoeting is de meeste belangstelling.'),
    decide('Elk project krijgt een vaste ingang: een leider en een vervanger.'),
    decide('Wijkhuiskamers gaan voor op nieuwe gebouwen.', 'Wijkhuiskamer in elke buurt', 0),
    followUp('Lijst met lege ruimtes delen', 'Wijkhuiskamer in elke buurt', 40, done(0)),
    followUp('Straatgesprekken met huurders voorbereiden', 'Stadsdorp zoekt buur', 70, done(0)),
    followUp('Voorwaarden van de flexpool naast elkaar leggen', 'Eén rooster voor de flexpool', 60, still(0)),
    decide('Sportclubs overdag openen voor ouderen.', 'Valpreventie op de sportclub', 1),
    followUp('Vijf sportclubs vragen', 'Valpreventie op de sportclub', 50, done(1)),
    followUp('Twee ouderen vragen voor het overleg', 'Ouderenstem aan tafel', 30, done(1)),
    followUp('Grond zoeken voor zestig woningen', 'Wonen met een plus', 90, still(1)),
    decide('Dorpshuizen krijgen een vaste ochtend met zorg.', 'Dorpshuis als buurtkliniek', 2),
    followUp('Openingstijden van vijf dorpshuizen afstemmen', 'Dorpshuis als buurtkliniek', 45, done(2)),
    followUp('Geld zoeken voor het derde jaar', 'Dorpsondersteuner Lopikerwaard', 110, still(2)),
    decide('Eén nummer voor de nacht in de hele subregio.', 'Nachtzorg op één nummer', 3),
    followUp('Nachtroutes van drie organisaties vergelijken', 'Nachtzorg op één nummer', 40, done(3)),
    followUp('Oefenleiders zoeken voor Zeist', 'Valpreventie: Sterk op de Heuvelrug', 60, done(3)),
    followUp('Werkplekken dichter bij huis zoeken', 'Leerroute zij-instromers Kromme Rijn', 100, still(3)),
  ],
  statements: [
    ...statements(
      'horizon',
      'Wonen',
      ['In elke wijk kunt u passend oud worden', 41],
      ['Jong en oud wonen door elkaar', 23],
    ),
    ...statements(
      'horizon',
      'Samen',
      ['Wij kijken naar elkaar om', 38],
      ['Niemand hoeft twee keer zijn verhaal te doen', 27],
      ['Ouderen zitten aan tafel waar besloten wordt', 19],
    ),
    ...statements('horizon', 'Op tijd', ['Praten over later is heel gewoon', 22]),
    ...statements(
      'obstacle',
      'Mensen',
      ['Er zijn te weinig collega’s in de nacht', 31],
      ['Mantelzorgers raken op', 26],
    ),
    ...statements(
      'obstacle',
      'Regels',
      ['Geld zit vast per organisatie', 35],
      ['Systemen praten niet met elkaar', 29],
    ),
    ...statements('obstacle', 'Bereik', ['Wie hulp nodig heeft, weet ons niet te vinden', 18]),
  ],
}
