import { decide, followUp, inform, type SetMeeting, statements } from './example.ts'

const e = (name: string) => `${name} (voorbeeld)`
const network = 'leidschendam-voorburg'

/**
 * Leidschendam-Voorburg: three meetings of the network. That there were three, that the first asked for a dot on the
 * horizon and obstacles, that the others worked on a plan, and the three goals are told by the municipality; the rest is
 * invented, the names of the four themes too.
 */
const networkMeetings: readonly SetMeeting[] = [
  {
    region: network,
    title: 'Eerste netwerkbijeenkomst: de stip op de horizon',
    summary: 'Waar willen wij naartoe, en wat staat in de weg?',
    kind: 'network-meeting',
    state: 'held',
    day: -250,
    hour: 13,
    minutes: 180,
    place: 'Wijkzaal De Vaart (voorbeeld)',
    area: 'GM1916',
    host: e('Welzijn Drie Windmolens'),
    agenda: [
      ['Kennismaken', 30],
      ['Stip op de horizon', 60],
      ['Obstakels', 60],
      ['Hoe nu verder', 30],
    ],
    people: [46, 41],
    outcomes: [
      inform('Wij willen een dekkend aanbod van voorzieningen voor ouderen die thuis wonen.'),
      decide('Eerst kijken wat er per wijk is: cijfers, aanbod en lacunes.'),
      followUp('Aanbod per wijk op een rij zetten', 'Dekkend aanbod in elke wijk', 60, { done: true }),
    ],
    statements: [
      ...statements(
        'horizon',
        'Dichtbij',
        ['In elke wijk is iets te doen, ook in het weekend', 19],
        ['Ouderen weten waar zij terechtkunnen', 16],
      ),
      ...statements('horizon', 'Zelf kiezen', ['Ouderen beslissen zelf hoe zij wonen', 21]),
      ...statements(
        'obstacle',
        'Bereik',
        ['Wie het meeste nodig heeft, komt niet', 22],
        ['Folders worden niet gelezen', 9],
      ),
      ...statements(
        'obstacle',
        'Samenwerken',
        ['Wij weten van elkaar niet wat wij doen', 17],
        ['Projecten stoppen als het geld op is', 14],
      ),
    ],
  },
  {
    region: network,
    title: 'Tweede netwerkbijeenkomst: vier thema’s',
    summary: 'Met de cijfers per wijk en de uitkomsten van de focusgroepen kiezen wij waar wij beginnen.',
    kind: 'network-meeting',
    state: 'held',
    day: -180,
    hour: 13,
    minutes: 180,
    place: 'Wijkzaal De Vaart (voorbeeld)',
    area: 'GM1916',
    host: e('Welzijn Drie Windmolens'),
    agenda: [
      ['Het beeld per wijk', 45],
      ['Wat ouderen en mantelzorgers zeggen', 45],
      ['Thema’s kiezen', 60],
    ],
    people: [39, 36],
    outcomes: [
      decide('Thema 1: ontmoeten in de wijk.', 'Dekkend aanbod in elke wijk'),
      decide('Thema 2: wie niet vanzelf komt.', 'Ouderen bereiken die niet komen'),
      decide('Thema 3: steun voor wie voor een ander zorgt.'),
      decide('Thema 4: zelf de regie houden.', 'Zelf de regie'),
      followUp('Vrijwilligers zoeken die aanbellen', 'Ouderen bereiken die niet komen', 80, { done: true }),
    ],
  },
  {
    region: network,
    title: 'Derde netwerkbijeenkomst: het plan',
    summary: 'Drie doelen en een jaarplan, met de namen erbij.',
    kind: 'network-meeting',
    state: 'held',
    day: -115,
    hour: 13,
    minutes: 150,
    place: 'Wijkzaal De Vaart (voorbeeld)',
    area: 'GM1916',
    host: e('Ouderenberaad Vlietdorpen'),
    agenda: [
      ['Drie doelen', 45],
      ['Wie doet wat dit jaar', 75],
      ['Intentie uitspreken', 20],
    ],
    people: [44, 42],
    outcomes: [
      decide(
        'Doel 1: er is een dekkend aanbod van algemene voorzieningen dat past bij wat ouderen nodig hebben.',
        'Dekkend aanbod in elke wijk',
      ),
      decide('Doel 2: wie minder zelfredzaam is, weten wij te bereiken.', 'Ouderen bereiken die niet komen'),
      decide('Doel 3: ouderen houden zo lang mogelijk zelf de regie.', 'Zelf de regie'),
      followUp('Lijst met ouderen bespreken', 'Dekkend aanbod in elke wijk', 60, { done: true }),
      followUp('Twee plekken zoeken voor het weekend', 'Dekkend aanbod in elke wijk', 150),
    ],
  },
  {
    region: network,
    title: 'Het netwerk een jaar later',
    summary: 'Wat beloofden wij, wat is klaar, en wat bleef liggen?',
    kind: 'network-meeting',
    day: 33,
    hour: 13,
    minutes: 120,
    place: 'Wijkzaal De Vaart (voorbeeld)',
    area: 'GM1916',
    capacity: 60,
    host: e('Welzijn Drie Windmolens'),
    agenda: [
      ['Langs de drie doelen', 60],
      ['Nieuwe afspraken', 45],
    ],
    people: [18, 0],
  },
]

/** Meetings of the other example regions. */
export const meetingsElsewhere: readonly SetMeeting[] = [
  ...networkMeetings,
  {
    region: 'zuidoost-utrecht',
    title: 'Netwerktafel Gezond ouder worden',
    summary: 'Van plan naar doen: wie begint in welke gemeente?',
    kind: 'network-table',
    state: 'held',
    day: -41,
    hour: 10,
    minutes: 120,
    place: 'Raadzaal De Linde (voorbeeld), Zeist',
    area: 'GM0355',
    capacity: 30,
    host: e('Ouderenzorg Landgoedzicht'),
    themes: ['Gezond ouder worden'],
    agenda: [
      ['Stand van zaken', 30],
      ['Eén overleg voor kwetsbare ouderen', 60],
      ['Afspraken', 30],
    ],
    people: [26, 23],
    outcomes: [
      decide('Ouderen zitten zelf aan tafel.', 'Eén overleg voor kwetsbare ouderen'),
      followUp('Twee gemeenten helpen starten', 'Eén overleg voor kwetsbare ouderen', 60),
      followUp('Bankjes laten nakijken', 'Beweegroute langs de Kromme Rijn', 20, { done: true }),
    ],
  },
  {
    region: 'zuidoost-utrecht',
    title: 'Netwerktafel Preventie',
    summary: 'Voorkomen waar het kan.',
    kind: 'network-table',
    day: 19,
    hour: 10,
    minutes: 120,
    place: 'Raadzaal De Linde (voorbeeld), Zeist',
    area: 'GM0355',
    capacity: 30,
    host: e('Welzijnsgroep Rugzijde'),
    themes: ['Preventie'],
    agenda: [
      ['Wat wij zien', 45],
      ['Afspraken', 45],
    ],
    people: [17, 0],
  },
  {
    region: 'twente',
    title: 'Werksessie: drie wijken beginnen',
    summary: 'Bewoners en zorg kiezen samen waar zij beginnen.',
    kind: 'work-session',
    state: 'held',
    day: -70,
    hour: 19,
    minutes: 120,
    place: 'Buurtkamer Noord (voorbeeld), Enschede',
    area: 'GM0153',
    host: e('Welzijn De Naoberdeel'),
    themes: ['Hulp en zorg dichtbij'],
    agenda: [
      ['Wat wij leerden', 30],
      ['Drie wijken', 60],
    ],
    people: [28, 25],
    outcomes: [
      decide('Drie wijken doen mee.', 'Vervolg op Twente Beter'),
      followUp('Bewoners vragen mee te lezen', 'Vervolg op Twente Beter', 100),
    ],
  },
]
