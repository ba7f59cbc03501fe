import type { SetTheme } from './example.ts'

const e = (name: string) => `${name} (voorbeeld)`

/** The four roles of the vision. */
export const utrechtThemes: readonly SetTheme[] = [
  {
    region: 'utrecht',
    title: 'Beeldvorming en preventie',
    summary:
      'Een realistischer beeld van ouder worden, en preventief werken aan gezondheid en zelfredzaamheid.',
    ledBy: 'Ruben ter Haverland',
    partners: [e('Cliëntenberaad Ouder in Utrecht'), 'GGD regio Utrecht'],
  },
  {
    region: 'utrecht',
    title: 'Steunsystemen op wijk- en dorpsniveau',
    summary:
      'Digitale, sociale en fysieke steun in de gemeenschap, met partners in het informele en formele netwerk.',
    ledBy: 'Dilara Kaya-Terpstra',
    partners: [e('Welzijn Kastanjelaan'), e('Woningcorporatie Rugdorp'), e('Dorpencoöperatie Vijf Torens')],
  },
  {
    region: 'utrecht',
    title: 'Expertise op het gebied van ouderenzorg',
    summary: 'Kennis over intensieve en complexe zorg ontwikkelen, en zorg dichtbij mensen organiseren.',
    ledBy: 'Gerben Zwaluwenberg',
    partners: [e('Verpleeghuis Zonnevlinder')],
  },
  {
    region: 'utrecht',
    title: 'Arbeidsmarkt en regionaal werkgeverschap',
    summary: 'Op nieuwe manieren werken om zorg beschikbaar te houden voor wie die nodig heeft.',
    ledBy: 'Hanneke Roggeveld',
  },
]
