import type { ExampleScene } from './example-picture.ts'

/** An article as it is written down before it is stored: what it is about is named by title. */
export interface ExampleArticle {
  readonly region: string
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly text: string
  /** Days from the moment of loading, or a day of the year that was last, as `06-25`. */
  readonly day: number | string
  readonly picture?: { readonly scene: ExampleScene; readonly text: string }
  /** Titles of themes and projects of the region or the one above it. */
  readonly about: readonly string[]
}

/** Invented articles of Utrecht and its parts. What is said of real meetings is what the region itself has told. */
export const newsOfUtrecht: readonly ExampleArticle[] = [
  {
    region: 'utrecht',
    title: 'Visie gedeeld met ruim 130 deelnemers',
    summary:
      'In een online ontbijtsessie bespraken zorg, wonen, welzijn en inwoners de toekomst van de ouderenzorg.',
    text: 'Eerst kwam de visie aan bod, met haar vier rollen. Daarna ging elke subregio in gesprek over projecten.\n\n## Hoe verder\n\n- Per project zijn vervolgafspraken gemaakt.\n- Op deze site ziet u wie wat doet, en hoe u meedoet.\n\nDit bericht is een voorbeeld.',
    day: '06-25',
    picture: {
      scene: 'table',
      text: 'Vijf mensen zitten naast elkaar aan een lange tafel, ieder met een kop koffie.',
    },
    about: ['Beeldvorming en preventie', 'Steunsystemen op wijk- en dorpsniveau'],
  },
  {
    region: 'utrecht',
    title: 'Vijf groepen oefenen nu hun evenwicht',
    summary: 'Het project Sterk op de Heuvelrug groeit. In Driebergen is een wachtlijst.',
    text: 'Elke week oefenen ouderen in vijf buurthuizen. Wie mee wil doen, meldt zich op de pagina van het project.\n\nDit bericht is een voorbeeld.',
    day: -90,
    picture: { scene: 'steps', text: 'Drie mensen staan naast elkaar op één been, met hun armen wijd.' },
    about: ['Valpreventie: Sterk op de Heuvelrug', 'Beeldvorming en preventie'],
  },
  {
    region: 'utrecht',
    title: 'Werken in de zorg naast een ander beroep',
    summary: 'De eerste zij-instromers beginnen aan een leerroute in de avond.',
    text: 'De lessen zijn dicht bij huis, zodat lange reizen niet nodig zijn. **Nieuwsgierig?** Kom een avond kijken.\n\nDit bericht is een voorbeeld.',
    day: -21,
    picture: {
      scene: 'village',
      text: 'Een straat met vier huizen en bomen. Twee buren staan samen op straat.',
    },
    about: ['Arbeidsmarkt en regionaal werkgeverschap'],
  },
  {
    region: 'utrecht',
    title: 'Wat leverde het eerste jaar op?',
    summary: 'Dit bericht komt volgende maand uit: tot dan ziet alleen het team het.',
    text: 'Een overzicht van wat is beloofd en gedaan.\n\nDit bericht is een voorbeeld.',
    day: 30,
    about: [],
  },
  {
    region: 'utrecht',
    title: 'Vijf organisaties, één nacht',
    summary: 'Wie ’s nachts hulp nodig heeft in Zuidoost, krijgt straks één team.',
    text: 'In een werksessie rekenden vijf organisaties voor hoe vaak zij door dezelfde dorpen rijden. Zij besloten om samen te rijden tussen middernacht en zes uur.\n\n## Wat nog moet\n\n- Sleutels en codes veilig delen.\n- Kosten per rit vergelijken.\n- Mantelzorgers vragen wat zij nodig hebben.\n\nDit bericht is een voorbeeld.',
    day: -2,
    picture: { scene: 'evening', text: 'Een huis in de avond. Achter twee ramen brandt licht.' },
    about: ['Nachtzorg op één nummer', 'Expertise op het gebied van ouderenzorg'],
  },
  {
    region: 'utrecht',
    title: 'Dorpshuis is nu ook buurtkliniek',
    summary: 'Alle vijf dorpshuizen hebben een vaste ochtend met zorg en koffie.',
    text: 'U kunt binnenlopen voor bloed prikken, een vraag aan de wijkverpleging of alleen voor de koffie. Elke week komen er meer mensen.\n\nDit bericht is een voorbeeld.',
    day: -101,
    about: ['Dorpshuis als buurtkliniek', 'Steunsystemen op wijk- en dorpsniveau'],
  },
  {
    region: 'utrecht',
    title: 'Brieven die u wel begrijpt',
    summary: 'Twintig ouderen lezen mee. Van vijf brieven zijn er drie herschreven.',
    text: 'De lezers zeggen eerlijk wat zij niet snappen. *Te lang* staat bovenaan, gevolgd door afkortingen. Meelezen kan ook thuis.\n\nDit bericht is een voorbeeld.',
    day: -58,
    about: ['Cliënten lezen mee', 'Beeldvorming en preventie'],
  },
  {
    region: 'utrecht-stad',
    title: 'Studenten leiden samen een afdeling',
    summary: 'Bewoners vinden het levendiger, en studenten leren sneller.',
    text: 'Twaalf studenten van mbo en hbo draaien mee, met ervaren collega’s naast zich. Een tweede afdeling volgt.\n\nDit bericht is een voorbeeld.',
    day: -37,
    about: ['Leerafdeling van mbo en hbo samen'],
  },
  {
    region: 'eemland',
    title: 'Vaste gezichten bij veertien huisartsen',
    summary: 'Elke praktijk heeft één vast aanspreekpunt in de wijkverpleging.',
    text: 'Bellen kan elke dag tussen twaalf en één. Voor ziekte en vakantie zoekt de groep nog een oplossing.\n\nDit bericht is een voorbeeld.',
    day: -62,
    about: ['Vaste wijkverpleegkundige per huisartsenpraktijk'],
  },
  {
    region: 'west',
    title: 'Negentig bezoekers is het doel',
    summary: 'De ochtenden in de dorpshuizen lopen elke week voller.',
    text: 'Apotheek en wijkverpleging zitten nu samen aan één tafel. Bezorgen aan huis is de volgende stap.\n\nDit bericht is een voorbeeld.',
    day: -75,
    about: ['Dorpshuis als buurtkliniek'],
  },
  {
    region: 'zuidoost',
    title: 'Na een val weet u waar u terechtkunt',
    summary: 'Het ziekenhuis wijst mensen na een val op de oefengroep in hun buurt.',
    text: 'Er zijn vijf groepen, van Doorn tot Zeist. Ook de wijkverpleging leert nu hoe zij kan verwijzen.\n\nDit bericht is een voorbeeld.',
    day: -17,
    picture: { scene: 'steps', text: 'Drie mensen staan naast elkaar op één been, met hun armen wijd.' },
    about: ['Valpreventie: Sterk op de Heuvelrug'],
  },
]
