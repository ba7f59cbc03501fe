import type { ExampleScene } from './example-picture.ts'

/** An article as it is written down before it is stored: what it is about is named by title. */
export interface ExampleArticle {
  readonly region: string
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly text: string
  /** Before the moment of loading; below 0: it still has to come out. [days] */
  readonly daysAgo: number
  readonly picture?: { readonly scene: ExampleScene; readonly text: string }
  /** Titles of themes and projects of the region. */
  readonly about: readonly string[]
}

/** Invented articles. What is said of real meetings is what the region itself has told of them. */
export const exampleNews: readonly ExampleArticle[] = [
  {
    region: 'utrecht',
    title: 'Visie gedeeld met ruim 130 partners',
    summary:
      'In een online ontbijtsessie bespraken zorg, wonen, welzijn en inwoners de toekomst van de ouderenzorg.',
    text: 'Eerst kwam de visie aan bod, met haar vier rollen. Daarna ging elk deel van de regio in gesprek over projecten.\n\n## Hoe verder\n\n- Per project zijn vervolgafspraken gemaakt.\n- Op deze site ziet u wie wat doet, en hoe u meedoet.\n\nDit bericht is een voorbeeld.',
    daysAgo: 150,
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
    daysAgo: 90,
    picture: { scene: 'steps', text: 'Drie mensen staan naast elkaar op één been, met hun armen wijd.' },
    about: ['Valpreventie: Sterk op de Heuvelrug', 'Beeldvorming en preventie'],
  },
  {
    region: 'utrecht',
    title: 'Werken in de zorg naast een ander beroep',
    summary: 'De eerste zij-instromers beginnen aan een leerroute in de avond.',
    text: 'De lessen zijn dicht bij huis, zodat lange reizen niet nodig zijn. **Nieuwsgierig?** Kom een avond kijken.\n\nDit bericht is een voorbeeld.',
    daysAgo: 21,
    picture: { scene: 'evening', text: 'Een huis in de avond. Achter twee ramen brandt licht.' },
    about: ['Arbeidsmarkt en regionaal werkgeverschap'],
  },
  {
    region: 'utrecht',
    title: 'Wat leverde het eerste jaar op?',
    summary: 'Dit bericht komt volgende maand uit: tot dan ziet alleen het team het.',
    text: 'Een overzicht van wat is beloofd en gedaan.\n\nDit bericht is een voorbeeld.',
    daysAgo: -30,
    about: [],
  },
  {
    region: 'twente',
    title: 'Van regiobeeld naar regiovisie',
    summary: 'Zorg, gemeenten en inwoners van Twente werken aan gedeelde doelen.',
    text: 'Het regiobeeld liet zien hoe de bevolking verandert. Daarop volgde een visie die partijen samen dragen.\n\nDit bericht is een voorbeeld.',
    daysAgo: 60,
    picture: {
      scene: 'village',
      text: 'Een straat met vier huizen en bomen. Twee buren staan samen op straat.',
    },
    about: [],
  },
  {
    region: 'leidschendam-voorburg',
    title: 'Drie netwerkbijeenkomsten, vier thema’s',
    summary: 'Het netwerk koos waar het dit jaar aan werkt.',
    text: 'In drie bijeenkomsten kwamen de stip op de horizon en de obstakels op tafel. Daar kwamen vier thema’s en drie doelen uit.\n\nDit bericht is een voorbeeld.',
    daysAgo: 45,
    picture: {
      scene: 'table',
      text: 'Vijf mensen zitten naast elkaar aan een lange tafel, ieder met een kop koffie.',
    },
    about: [],
  },
]
