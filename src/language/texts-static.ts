/** The pages that a public site owes its readers: accessibility, about. */
const nl = {
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet deze site kunnen gebruiken. Ook met een schermlezer, alleen een toetsenbord of een oude telefoon.',
    goal: {
      title: 'Waar we ons aan houden',
      text: 'We bouwen volgens de regels van WCAG 2.2, niveau A en AA. Dat zijn internationale regels voor sites die iedereen kan gebruiken.',
    },
    tested: {
      title: 'Wat we testen',
      intro: 'Bij elke verandering controleren we met programma’s:',
      items: [
        'elke soort pagina met axe, een programma dat fouten in toegankelijkheid zoekt;',
        'of de code van de pagina’s klopt;',
        'of alle kleuren genoeg verschil hebben, in licht en in donker;',
        'of alles werkt zonder JavaScript;',
        'of een pagina past op een scherm van 320 punten breed.',
      ],
      limits:
        'Een programma vindt niet alle fouten. Deze versie is nog niet onderzocht door een onafhankelijke deskundige, en ook niet getest met mensen met een beperking.',
    },
    charts: {
      title: 'Grafieken en kaarten',
      text: 'Bij elke grafiek en kaart staan dezelfde cijfers ook in een zin en in een tabel. Kleur zegt nooit iets alleen: er staat altijd een woord of een vorm bij.',
    },
    statement: {
      title: 'De officiële verklaring',
      text: 'Een organisatie van de overheid die deze site gebruikt, moet zelf een toegankelijkheidsverklaring maken. Deze pagina is geen officiële verklaring. Ze zegt alleen wat de makers van het programma hebben gedaan.',
    },
    contact: {
      title: 'Lukt er iets niet?',
      text: 'Vertel het ons. Zeg op welke pagina u was en wat er niet lukte.',
      none: 'De organisatie die deze site beheert, heeft hier nog geen adres ingevuld.',
    },
  },
  about: {
    title: 'Over noaber',
    lead: 'Noaber is Twents voor buur. Een noaber is iemand naar wie u omkijkt, en die naar u omkijkt.',
    what: {
      title: 'Wat is noaber?',
      text: 'Noaber laat zien hoe het gaat met ouder worden op uw plek: wonen, gezondheid, zorg en hulp. Van elke gemeente, wijk en buurt in Nederland. Regio’s gebruiken die cijfers om samen plannen te maken.',
    },
    thread: {
      title: 'De rode draad',
      text: 'Aan de linkerkant van een pagina ziet u een rode draad met kralen. Elke kraal is een stap: van een cijfer naar een inzicht, en van een inzicht naar een doel en een actie. Zo ziet u altijd waarom iets gebeurt.',
    },
    figures: {
      title: 'Waar komen de cijfers vandaan?',
      text: 'Van het Centraal Bureau voor de Statistiek (CBS) en het Rijksinstituut voor Volksgezondheid en Milieu (RIVM). Bij elk cijfer staat de bron, het jaar en wat het cijfer niet kan zeggen. We verzinnen niets: is een cijfer er niet, dan zeggen we waarom.',
      link: 'Bekijk alle bronnen',
    },
    example: {
      title: 'Voorbeeldregio’s',
      text: 'De regio’s op deze site zijn voorbeelden. De cijfers zijn echt. De indeling in regio’s is gemaakt om te laten zien hoe noaber werkt.',
    },
    open: {
      title: 'Open',
      text: 'Het programma is open en gratis te gebruiken, onder de licentie EUPL-1.2. De cijfers kunt u downloaden en zelf gebruiken.',
      link: 'Bekijk de open data en de API',
    },
  },
}
export type StaticTexts = typeof nl

const en: StaticTexts = {
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this site. Also with a screen reader, only a keyboard or an old phone.',
    goal: {
      title: 'What we follow',
      text: 'We build by the rules of WCAG 2.2, levels A and AA. These are international rules for sites that everybody can use.',
    },
    tested: {
      title: 'What we test',
      intro: 'With every change, programs check:',
      items: [
        'every kind of page with axe, a program that looks for accessibility faults;',
        'whether the code of the pages is valid;',
        'whether all colours have enough contrast, in light and in dark;',
        'whether everything works without JavaScript;',
        'whether a page fits on a screen of 320 points wide.',
      ],
      limits:
        'A program does not find every fault. This version has not yet been examined by an independent expert, nor tested with people with a disability.',
    },
    charts: {
      title: 'Charts and maps',
      text: 'With every chart and map the same figures are also given in a sentence and in a table. Colour never says something alone: there is always a word or a shape with it.',
    },
    statement: {
      title: 'The official statement',
      text: 'A public body that uses this site has to make an accessibility statement of its own. This page is not an official statement. It only says what the makers of the program have done.',
    },
    contact: {
      title: 'Does something not work?',
      text: 'Tell us. Say which page you were on and what did not work.',
      none: 'The organisation that runs this site has not filled in an address here yet.',
    },
  },
  about: {
    title: 'About noaber',
    lead: 'Noaber is a word from Twente for neighbour: someone you look after, and who looks after you.',
    what: {
      title: 'What is noaber?',
      text: 'Noaber shows how growing older goes in your place: housing, health, care and help. For every municipality, district and neighbourhood in the Netherlands. Regions use these figures to make plans together.',
    },
    thread: {
      title: 'The red thread',
      text: 'On the left of a page you see a red thread with beads. Each bead is a step: from a figure to an insight, and from an insight to a goal and an action. So you can always see why something happens.',
    },
    figures: {
      title: 'Where do the figures come from?',
      text: 'From Statistics Netherlands (CBS) and the National Institute for Public Health and the Environment (RIVM). With every figure stand its source, its year and what it cannot say. We invent nothing: if there is no figure, we say why.',
      link: 'See all sources',
    },
    example: {
      title: 'Example regions',
      text: 'The regions on this site are examples. The figures are real. The division into regions was made to show how noaber works.',
    },
    open: {
      title: 'Open',
      text: 'The program is open and free to use, under the licence EUPL-1.2. You can download the figures and use them yourself.',
      link: 'See the open data and the API',
    },
  },
}

export const staticTexts = { nl, en }
