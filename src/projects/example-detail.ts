import type { FactorGroup, FactorWay, NeedKind, NeedState } from './project.ts'

/** Title of the project with a grant. */
export const grantProject = 'Twente Beter: zorg voor chronisch zieke en oudere mensen'
export const followUpProject = 'Vervolg op Twente Beter'

/** Facts of the grant as its programme published them; the sentences are ours. */
export const exampleGrant = {
  programme: 'Startimpuls',
  round: '',
  number: '10100011910016',
  starts_on: '2019-01-01',
  ends_on: '2020-12-31',
  lead_applicant: 'Dr. J. Pierik',
  organisation_name: 'Medisch Spectrum Twente',
  summary:
    'Twente vergrijst en krimpt sterker dan andere regio’s. Meer mensen hebben zorg nodig, en die zorg wordt ingewikkelder terwijl er te weinig zorgverleners dreigen te zijn. Partners verkennen hoe zij samen kunnen werken, met burgers erbij. Zij brengen in kaart welke werkwijzen er zijn, welke ontbreken, en wat mensen nodig hebben. Wat zij vertellen, is ook te volgen voor wie moeite heeft met lezen over gezondheid.',
  topics: ['Chronisch zieken', 'Ouderen', 'Regionale samenwerking'],
  budget: null,
  payer: '',
  follow_up: 'De verkenning is ook bedoeld om een vervolgsubsidie mee aan te vragen.',
} as const

type Need = readonly [NeedKind, NeedState, what: string, forWhom: string, who: string]

/** Invented: what is there and what is missing. */
export const exampleNeeds: readonly Need[] = [
  ['process', 'exists', 'Overleg tussen huisarts en wijkverpleging', 'Kwetsbare ouderen', 'Huisartsengroep'],
  ['process', 'partly', 'Eén plan dat met de patiënt meegaat', 'Mensen met twee of meer ziekten', ''],
  ['process', 'missing', 'Advies van de specialist zonder verwijzing', 'Huisartsen', ''],
  ['process', 'partly', 'Bezoek binnen een dag na het ziekenhuis', 'Ouderen die alleen wonen', 'Thuiszorg'],
  ['need', 'missing', 'Uitleg in gewone woorden', 'Mensen die moeilijk lezen', 'Patiëntenraad'],
  ['need', 'partly', 'Iemand die meegaat naar een afspraak', 'Ouderen zonder familie in de buurt', ''],
  ['need', 'exists', 'Buren die af en toe helpen', 'Mantelzorgers', 'Noabers in de straat'],
]

type Factor = readonly [FactorGroup, FactorWay, weight: number, what: string, measure: string]

/** Invented, in the five groups that the application names. */
export const exampleFactors: readonly Factor[] = [
  ['people', 'helps', 5, 'Mensen kennen elkaar en helpen elkaar.', 'Begin bij wat buren al doen.'],
  [
    'people',
    'hinders',
    3,
    'Iedere organisatie is trots op haar eigen manier.',
    'Loop een dag met elkaar mee.',
  ],
  ['decisions', 'hinders', 4, 'Cijfers van partners zijn niet te vergelijken.', 'Spreek tien cijfers af.'],
  ['decisions', 'helps', 3, 'Het regiobeeld ligt er.', 'Bespreek het elk jaar.'],
  ['technology', 'hinders', 4, 'Systemen geven niets aan elkaar door.', 'Begin met één overdracht.'],
  ['technology', 'helps', 2, 'Beeldbellen is gewoon geworden.', ''],
  ['finance', 'hinders', 5, 'Wie betaalt, is niet wie bespaart.', 'Maak afspraken over delen.'],
  ['finance', 'helps', 2, 'Er is geld om te verkennen.', 'Vraag een vervolg aan.'],
  ['infrastructure', 'hinders', 3, 'In het buitengebied rijdt weinig vervoer.', 'Rijd samen.'],
  ['infrastructure', 'helps', 3, 'Dorpshuizen zijn er bijna overal.', 'Gebruik ze voor spreekuren.'],
]

/** Reports of the project with a grant: title and the lines of its only page. */
export const exampleReports: readonly {
  readonly title: string
  readonly day: string
  readonly lines: readonly string[]
}[] = [
  {
    title: 'Verslag van de verkenning (voorbeeld)',
    day: '2020-03-31',
    lines: [
      'Verslag van de verkenning (voorbeeld)',
      'Dit verslag is verzonnen. Het laat zien hoe een verslag op Noaber staat.',
      'Zeven werkwijzen en behoeften zijn op een rij gezet.',
    ],
  },
  {
    title: 'Eindverslag (voorbeeld)',
    day: '2020-12-15',
    lines: [
      'Eindverslag (voorbeeld)',
      'Dit verslag is verzonnen. Het laat zien hoe een verslag op Noaber staat.',
      'Tien factoren helpen of hinderen de samenwerking.',
    ],
  },
]
