import { contactsOf, type PartnerSet, type SetBody, type SetOrganisation, type SetTheme } from './example.ts'
import { leidschendamVoorburg } from './example-municipalities.ts'
import { utrechtOrganisations } from './example-utrecht.ts'
import type { Sector } from './sector.ts'

const named = (region: string, name: string, sector: Sector, summary: string): SetOrganisation => ({
  name,
  sector,
  regions: [region],
  summary,
  real: true,
})
const invented = (region: string, name: string, sector: Sector, summary: string): SetOrganisation => ({
  name: `${name} (voorbeeld)`,
  sector,
  regions: [region],
  summary,
})

const PACT = 'ijsselstein'
/** The parties of the pact on housing and care, beside the municipality, which has its page in `utrecht`. */
const pact: readonly SetOrganisation[] = [
  named(PACT, 'Cazas Wonen', 'housing', 'Woningcorporatie en partner van het pact.'),
  named(PACT, 'Stichting Pulse', 'welfare', 'Partner van het pact.'),
  named(
    PACT,
    'Zorg4IJsselstein',
    'collaboration',
    'Partner van het pact; niet aanwezig bij de ondertekening.',
  ),
  named(PACT, 'Vecht & IJssel', 'elderly-care', 'Partner van het pact.'),
  named(PACT, 'Axion Continu', 'elderly-care', 'Partner van het pact.'),
  invented(PACT, 'Bewonerskring De Stadspoort', 'citizens-initiative', 'Bewoners die hun wijk maken.'),
  invented(PACT, 'Wijkverpleging IJsselbocht', 'home-care', 'Wijkverpleging.'),
]

const e = (name: string) => `${name} (voorbeeld)`
const NETWORK = 'leidschendam-voorburg'
const network: readonly SetOrganisation[] = [
  leidschendamVoorburg,
  named(NETWORK, 'JSO', 'knowledge', 'Begeleidde het plan van aanpak.'),
  invented(NETWORK, 'Zorghuis Vlietoever', 'elderly-care', 'Wonen met zorg.'),
  invented(NETWORK, 'Thuiszorg De Trekschuit', 'home-care', 'Wijkverpleging.'),
  invented(NETWORK, 'Welzijn Drie Windmolens', 'welfare', 'Ontmoeting en steun.'),
  invented(NETWORK, 'Mantelzorgkring Vlietstee', 'informal-carers', 'Steun voor mantelzorgers.'),
  invented(NETWORK, 'Ouderenberaad Vlietdorpen', 'client-organisation', 'Ouderen die meedenken.'),
  invented(NETWORK, 'Huisartsenpost Parkbrug', 'general-practice', 'Huisartsen.'),
]

const { people: pactPeople, seats: pactSeats } = contactsOf(pact, 300)
const { people: networkPeople, seats: networkSeats } = contactsOf(network, 320)
const { seats: utrechtSeats } = contactsOf(utrechtOrganisations, 0)

const themes: readonly SetTheme[] = [
  {
    region: PACT,
    title: 'Vitale en inclusieve wijken',
    summary: 'Woonomgevingen waar mensen lang kunnen blijven wonen.',
    partners: ['Cazas Wonen'],
  },
  {
    region: PACT,
    title: 'Zorggeschikte woningen',
    summary: 'Schaars, maar nodig.',
    partners: ['Cazas Wonen'],
  },
  // That the network chose four is told by the municipality; what they are called is made up.
  {
    region: NETWORK,
    title: 'Ontmoeten in de wijk',
    summary: 'Algemene voorzieningen die passen bij wat ouderen nodig hebben.',
    partners: [e('Welzijn Drie Windmolens'), e('Zorghuis Vlietoever')],
  },
  {
    region: NETWORK,
    title: 'Wie niet vanzelf komt',
    summary: 'Ouderen bereiken die minder zelfredzaam zijn.',
    partners: [e('Huisartsenpost Parkbrug'), e('Welzijn Drie Windmolens')],
  },
  {
    region: NETWORK,
    title: 'Steun voor wie zorgt',
    summary: 'Rust en raad voor mantelzorgers.',
    partners: [e('Mantelzorgkring Vlietstee')],
  },
  {
    region: NETWORK,
    title: 'Zelf de regie houden',
    summary: 'Ouderen beslissen zo lang mogelijk zelf.',
    partners: [e('Ouderenberaad Vlietdorpen'), e('Thuiszorg De Trekschuit')],
  },
]

const bodies: readonly SetBody[] = [
  {
    region: PACT,
    name: 'Partnertafel Pact wonen en zorg',
    kind: 'network-table',
    right: 'decides',
    summary: 'De partners van het pact maken samen de uitvoeringsagenda.',
    task: 'Werkt de woonzorgvisie uit en past de agenda elk jaar aan.',
    sectors: ['municipality', 'housing', 'welfare', 'elderly-care', 'general-practice'],
    seats: [
      ...utrechtSeats(['Gemeente IJsselstein']),
      ...pactSeats(
        [
          'Cazas Wonen',
          'Stichting Pulse',
          '?Zorg4IJsselstein',
          'Vecht & IJssel',
          'Axion Continu',
          e('Bewonerskring De Stadspoort'),
        ],
        { function: 'Lid' },
      ),
    ],
    themes: ['Vitale en inclusieve wijken', 'Zorggeschikte woningen'],
  },
  {
    region: NETWORK,
    name: 'Netwerk samenhangende ouderenzorg',
    kind: 'network-table',
    right: 'advises',
    summary: 'Partners in zorg en welzijn werken samen voor thuiswonende ouderen.',
    task: 'Werkt aan voorzieningen in elke wijk.',
    sectors: [
      'municipality',
      'elderly-care',
      'home-care',
      'welfare',
      'informal-carers',
      'client-organisation',
      'general-practice',
      'housing',
    ],
    seats: networkSeats(network.map(({ name }) => name)),
    themes: ['Ontmoeten in de wijk', 'Wie niet vanzelf komt', 'Zelf de regie houden'],
  },
]

/** IJsselstein and Leidschendam-Voorburg: one body each. */
export const smallSet: PartnerSet = {
  organisations: [...pact, ...network],
  people: [...pactPeople, ...networkPeople],
  themes,
  bodies,
}
