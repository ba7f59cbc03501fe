import type { FactorGroup, FactorWay, NeedKind, NeedState } from './project.ts'

/** Title of the project with a grant. */
export const grantProject = 'Twente Beter: zorg voor chronisch zieke en oudere mensen'
export const followUpProject = 'Vervolg op Twente Beter'

/** What of the project with a grant is known, and what is made up. */
export const grantDescription =
  'Het nummer, de looptijd, de aanvrager, de organisatie en de kern van de aanvraag staan in de openbare beschrijving van dit project. De rest is een voorbeeld: acties, werkwijzen, behoeften, factoren, bedrag, betaler, ronde en verslagen zijn verzonnen.'

/** Facts of the grant as its programme published them; the sentences are ours, and what it left out says so. */
export const exampleGrant = {
  programme: 'Startimpuls',
  round: 'Eerste ronde (voorbeeld)',
  number: '10100011910016',
  starts_on: '2019-01-01',
  ends_on: '2020-12-31',
  lead_applicant: 'Projectleider bij Medisch Spectrum Twente (naam weggelaten)',
  organisation_name: 'Medisch Spectrum Twente',
  summary:
    'Twente vergrijst en krimpt sterker dan andere regio’s. Meer mensen hebben zorg nodig, en die zorg wordt ingewikkelder terwijl er te weinig zorgverleners dreigen te zijn. Nieuwe manieren van werken zijn haalbaar gebleken, maar alleen als burgers, gemeenten, zorgverzekeraar, welzijn en zorg samen optrekken.\n\nDe partners verkennen daarom hoe zij samen kunnen werken, met burgers erbij. Zij brengen in kaart welke werkwijzen er zijn, welke ontbreken, wat mensen nodig hebben en welke factoren de uitvoering helpen of hinderen. Patiënten en mantelzorgers horen ervan in woorden die iedereen begrijpt, ook via sociale media.',
  topics: [
    'Chronisch zieken',
    'Kwetsbare ouderen',
    'Regionale samenwerking',
    'Burgers en mantelzorgers',
    'Begrijpelijk vertellen',
  ],
  budget: 45_000,
  payer: 'Startimpuls, bedrag en betaler zijn een voorbeeld',
  follow_up:
    'De partners willen met deze verkenning ook een vervolgsubsidie aanvragen. Hoe dat gaat, staat bij het vervolgproject (voorbeeld).',
} as const

type Need = readonly [NeedKind, NeedState, what: string, forWhom: string, who: string]
type Factor = readonly [FactorGroup, FactorWay, weight: number, what: string, measure: string]

/** Invented: what is there, what is there partly and what is missing. */
const needsOfGrant: readonly Need[] = [
  ['process', 'exists', 'Overleg tussen huisarts en wijkverpleging', 'Kwetsbare ouderen', 'Huisartsen'],
  ['process', 'exists', 'Lijst van medicijnen bij ontslag', 'Wie uit het ziekenhuis komt', 'Apothekers'],
  [
    'process',
    'partly',
    'Eén plan dat met de patiënt meegaat',
    'Mensen met twee of meer ziekten',
    'Huisartsen',
  ],
  ['process', 'partly', 'Bezoek binnen een dag na het ziekenhuis', 'Ouderen die alleen wonen', 'Thuiszorg'],
  ['process', 'partly', 'Meten op afstand van bloeddruk en gewicht', 'Mensen met hartfalen', 'Ziekenhuis'],
  ['process', 'missing', 'Advies van de specialist zonder verwijzing', 'Huisartsen', 'Nog niemand'],
  ['process', 'missing', 'Eén nummer voor vragen in de avond', 'Mantelzorgers', 'Nog niemand'],
  ['need', 'exists', 'Buren die af en toe helpen', 'Mantelzorgers', 'Noabers in de straat'],
  ['need', 'exists', 'Samen bewegen in het dorp', 'Mensen met een chronische ziekte', 'Welzijnswerk'],
  [
    'need',
    'partly',
    'Iemand die meegaat naar een afspraak',
    'Ouderen zonder familie dichtbij',
    'Vrijwilligers',
  ],
  ['need', 'partly', 'Rust voor wie dag en nacht zorgt', 'Mantelzorgers', 'Thuiszorg'],
  ['need', 'missing', 'Uitleg in gewone woorden', 'Mensen die moeilijk lezen', 'Patiëntenraad'],
  ['need', 'missing', 'Zelf in het eigen dossier kunnen kijken', 'Alle patiënten', 'Nog niemand'],
]

/** Invented, in the five groups that the application names. */
const factorsOfGrant: readonly Factor[] = [
  ['people', 'helps', 5, 'Mensen kennen elkaar en helpen elkaar.', 'Begin bij wat buren al doen.'],
  [
    'people',
    'helps',
    4,
    'Partners hebben uitgesproken dat zij samen willen werken.',
    'Herhaal dat elk jaar.',
  ],
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
  ['technology', 'hinders', 2, 'Niet iedereen kan met een tablet overweg.', 'Geef les in het dorpshuis.'],
  ['technology', 'helps', 2, 'Beeldbellen is gewoon geworden.', 'Bied het aan naast een bezoek.'],
  ['finance', 'hinders', 5, 'Wie betaalt, is niet wie bespaart.', 'Maak afspraken over delen.'],
  ['finance', 'helps', 2, 'Er is geld om te verkennen.', 'Vraag een vervolg aan.'],
  ['infrastructure', 'hinders', 3, 'In het buitengebied rijdt weinig vervoer.', 'Rijd samen.'],
  ['infrastructure', 'helps', 3, 'Dorpshuizen zijn er bijna overal.', 'Gebruik ze voor spreekuren.'],
]

/** What is there and missing, and what helps and hinders, of a project with this title; all invented. */
export const exampleDetails: Readonly<
  Record<string, { readonly needs: readonly Need[]; readonly factors: readonly Factor[] }>
> = {
  [grantProject]: { needs: needsOfGrant, factors: factorsOfGrant },
  [followUpProject]: {
    needs: [
      ['process', 'exists', 'Vast gezicht voor wie meer dan één ziekte heeft', 'Bewoners', 'Huisartsen'],
      ['process', 'partly', 'Bewoners praten mee over de keuze van de wijk', 'Bewoners', 'Zorggroep'],
      ['need', 'missing', 'Spreekuur in de eigen wijk, ook ’s avonds', 'Wie overdag werkt', 'Nog niemand'],
    ],
    factors: [
      ['people', 'helps', 4, 'In drie wijken kent men elkaar al.', 'Laat bewoners de eerste stap kiezen.'],
      [
        'finance',
        'hinders',
        4,
        'Twee partners hebben hun deel nog niet toegezegd.',
        'Bel voor de begroting.',
      ],
      ['infrastructure', 'helps', 2, 'Er staat een lokaal leeg bij de huisarts.', 'Huur het met elkaar.'],
    ],
  },
  'Eén overleg voor kwetsbare ouderen': {
    needs: [
      ['process', 'exists', 'Maandelijks overleg met vaste mensen', 'Kwetsbare ouderen', 'Eerste lijn'],
      ['process', 'partly', 'De oudere zit zelf aan tafel', 'Kwetsbare ouderen', 'Sociaal team'],
      ['need', 'missing', 'Een verslag dat de oudere ook kan lezen', 'Ouderen en naasten', 'Nog niemand'],
    ],
    factors: [
      ['people', 'helps', 4, 'Wie elkaar kent, belt sneller.', 'Houd dezelfde mensen aan tafel.'],
      ['decisions', 'hinders', 3, 'Het is onduidelijk wat gedeeld mag worden.', 'Vraag het de oudere zelf.'],
      ['technology', 'hinders', 3, 'Elk team schrijft in een eigen systeem.', 'Werk met één blad papier.'],
    ],
  },
  'Zelfde woorden in zestien gemeenten': {
    needs: [
      ['process', 'exists', 'Lijst met honderd gewone woorden', 'Alle inwoners', 'Ziekenhuis'],
      ['process', 'partly', 'Inwoners lezen brieven vooraf', 'Alle inwoners', 'Huisartsen'],
      ['need', 'missing', 'Dezelfde woorden op alle websites', 'Wie moeite heeft met lezen', 'Nog niemand'],
    ],
    factors: [
      ['people', 'helps', 3, 'Inwoners schrappen graag mee.', 'Vraag elke maand twaalf lezers.'],
      [
        'technology',
        'hinders',
        3,
        'Brieven zitten vast in oude systemen.',
        'Begin met de vijf meest verstuurde.',
      ],
      [
        'finance',
        'hinders',
        2,
        'Niemand heeft geld voor herschrijven.',
        'Neem het mee bij elke nieuwe brief.',
      ],
    ],
  },
  'Valpreventie: Sterk op de Heuvelrug': {
    needs: [
      ['process', 'exists', 'Oefengroep in vijf buurthuizen', '65-plussers', 'Welzijn'],
      ['process', 'partly', 'Verwijzen door de wijkverpleging', 'Wie al eens viel', 'Thuiszorg'],
      [
        'process',
        'missing',
        'Bericht van het ziekenhuis na een val',
        'Wie na een val naar huis gaat',
        'Nog niemand',
      ],
      ['need', 'partly', 'Vervoer naar de oefengroep', 'Wie niet kan fietsen', 'Vrijwilligers'],
    ],
    factors: [
      ['people', 'helps', 5, 'Deelnemers nemen hun buren mee.', 'Laat wie begint iemand meebrengen.'],
      ['finance', 'hinders', 4, 'De zaal wordt per jaar betaald.', 'Vraag drie jaar aan.'],
      ['infrastructure', 'hinders', 3, 'Na vier uur rijdt er geen buurtbus.', 'Begin de groep om twee uur.'],
      ['decisions', 'helps', 2, 'Elke groep meet op dezelfde manier.', 'Deel de uitkomst per half jaar.'],
    ],
  },
  'Dekkend aanbod in elke wijk': {
    needs: [
      ['process', 'exists', 'Overzicht van het aanbod per wijk', 'Thuiswonende ouderen', 'Welzijn'],
      ['process', 'partly', 'Huisartsen kennen het aanbod', 'Thuiswonende ouderen', 'Huisartsen'],
      ['need', 'missing', 'Iets te doen in het weekend', 'Ouderen die alleen wonen', 'Nog niemand'],
      ['need', 'partly', 'Steun voor wie voor een ander zorgt', 'Mantelzorgers', 'Mantelzorgkring'],
    ],
    factors: [
      ['people', 'helps', 4, 'Partners vinden elkaar sneller.', 'Zie elkaar elk kwartaal.'],
      ['decisions', 'helps', 3, 'Er zijn cijfers per wijk.', 'Werk ze elk jaar bij.'],
      ['finance', 'hinders', 4, 'Geld stopt als een project stopt.', 'Vraag wat blijvend kan.'],
    ],
  },
}
