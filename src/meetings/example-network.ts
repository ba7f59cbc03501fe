import { decide, followUp, inform, type SetMeeting, statements } from './example.ts'

const e = (name: string) => `${name} (voorbeeld)`
const network = 'leidschendam-voorburg'

/**
 * Leidschendam-Voorburg: three meetings of the network. That there were three, that the first asked for a dot on the
 * horizon and obstacles, that the others worked on a plan, and the three goals are told by the municipality; the rest is
 * invented, the names of the four themes too.
 */
export const networkMeetings: readonly SetMeeting[] = [
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
    title: 'Focusgroep met ouderen en mantelzorgers',
    summary: 'Wat hebt u nodig om thuis te blijven wonen, en wat mist u in uw wijk?',
    kind: 'focus-group',
    state: 'held',
    day: -212,
    hour: 10,
    minutes: 90,
    place: 'Buurtkamer Het Anker (voorbeeld)',
    area: 'GM1916',
    capacity: 14,
    host: e('Ouderenberaad Vlietdorpen'),
    themes: ['Zelf de regie houden', 'Steun voor wie zorgt'],
    agenda: [
      ['Een gewone week', 30],
      ['Wat helpt en wat ontbreekt', 45],
    ],
    people: [14, 13],
    outcomes: [
      inform('Het weekend is stil, en de zondag het stilst.', 'Dekkend aanbod in elke wijk'),
      inform('Mantelzorgers vragen om een vast gezicht.', 'Een dag vrij voor wie zorgt'),
      followUp('Uitkomst laten lezen door de deelnemers', 'Dekkend aanbod in elke wijk', 21, { done: true }),
    ],
    statements: [
      ...statements('horizon', 'Eigen keuze', ['Ik bepaal zelf wie er binnenkomt', 11]),
      ...statements('horizon', 'Dichtbij', ['Een bankje op weg naar de winkel', 9]),
      ...statements('obstacle', 'Weekend', ['Op zondag is alles dicht', 12]),
      ...statements('obstacle', 'Regelen', ['Ik zorg en regel, en kom niet aan slapen toe', 10]),
    ],
  },
  {
    region: network,
    title: 'Tweede netwerkbijeenkomst: vier thema’s',
    themes: ['Ontmoeten in de wijk', 'Wie niet vanzelf komt', 'Steun voor wie zorgt', 'Zelf de regie houden'],
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
      decide('Thema 3: steun voor wie voor een ander zorgt.', 'Een dag vrij voor wie zorgt'),
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
      inform('Partners tekenden samen dat zij hiermee verder gaan.'),
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
