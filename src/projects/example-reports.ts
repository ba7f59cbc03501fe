import { factorGroupWords, factorWayWords, needStateWords } from '../language/texts-project-words.ts'
import { exampleDetails, exampleGrant, followUpProject, grantProject } from './example-detail.ts'
import type { DocumentPart, ExampleDocument } from './example-document.ts'
import { odtOf } from './example-odt.ts'
import { pdfOf } from './example-pdf.ts'
import { factorGroups, needStates } from './project.ts'

/** A report as it is stored with its project. */
export interface ExampleReport {
  readonly title: string
  readonly day: string
  /** Of the file. */
  readonly name: string
  readonly type: 'application/pdf' | 'application/vnd.oasis.opendocument.text'
  readonly bytes: Uint8Array
}

const { needs, factors } = exampleDetails[grantProject] ?? { needs: [], factors: [] }

const heading = (text: string): DocumentPart => ({ kind: 'heading', text })
const text = (words: string): DocumentPart => ({ kind: 'text', text: words })
const list = (items: readonly string[]): DocumentPart => ({ kind: 'list', items })

const opening: readonly DocumentPart[] = [
  text(
    'Dit verslag is een voorbeeld van hoe een verslag op Noaber staat. Wat onder ‘Het project’ staat, komt uit de openbare beschrijving van het project. De rest is verzonnen en zegt niets over wat partners vonden.',
  ),
  heading('Het project'),
  list([
    `Project: ${grantProject}`,
    `Projectnummer: ${exampleGrant.number}`,
    `Looptijd: ${exampleGrant.starts_on.slice(0, 4)} tot en met ${exampleGrant.ends_on.slice(0, 4)}`,
    `Verantwoordelijke organisatie: ${exampleGrant.organisation_name}`,
  ]),
]

const needLists: readonly DocumentPart[] = needStates.flatMap((state) => [
  heading(`Wat ${needStateWords[state].nl}`),
  list(
    needs
      .filter(([, its]) => its === state)
      .map(
        ([, , what, forWhom, who]) => `${what}. Voor: ${forWhom.toLowerCase()}. Wie: ${who.toLowerCase()}.`,
      ),
  ),
])

const factorLists: readonly DocumentPart[] = factorGroups.flatMap((group) => [
  heading(`Factoren: ${factorGroupWords[group].nl}`),
  list(
    factors
      .filter(([its]) => its === group)
      .map(
        ([, way, weight, what, measure]) =>
          `${what} Dat ${factorWayWords[way].nl}, gewicht ${weight} van 5. Wat wij doen: ${measure}`,
      ),
  ),
])

const progress: ExampleDocument = {
  title: 'Voortgangsverslag Twente Beter (voorbeeld)',
  day: '2020-02-14',
  parts: [
    ...opening,
    heading('Wat is er gedaan'),
    list([
      'De partners zijn het eens over hoe zij verkennen.',
      'In vier gesprekken vertelden patiënten en mantelzorgers wat zij nodig hebben.',
      `Er staan ${needs.length} werkwijzen en behoeften op een rij.`,
    ]),
    heading('Wat komt er nog'),
    list([
      'Factoren die helpen of hinderen een gewicht geven.',
      'De uitkomst bespreken met de veertien gemeenten.',
      'Besluiten over een vervolgaanvraag.',
    ]),
  ],
}

const overview: ExampleDocument = {
  title: 'Overzicht van werkwijzen en behoeften (voorbeeld)',
  day: '2020-10-01',
  parts: [...opening, ...needLists],
}

const final: ExampleDocument = {
  title: 'Eindverslag Twente Beter (voorbeeld)',
  day: '2020-12-15',
  parts: [
    ...opening,
    heading('In het kort'),
    text(
      `De verkenning leverde een lijst op van ${needs.length} werkwijzen en behoeften. Daarvan ontbreken er ${needs.filter(([, state]) => state === 'missing').length}. Ook staan er ${factors.length} factoren op een rij die de samenwerking helpen of hinderen. Het zwaarst wegen dat mensen elkaar kennen en helpen, en dat wie betaalt niet degene is die bespaart.`,
    ),
    ...factorLists,
    ...needLists,
    heading('Hoe verder'),
    text(`De partners willen een vervolgsubsidie aanvragen. Op Noaber staat dat als ‘${followUpProject}’.`),
  ],
}

/** The reports of the project with a grant, made on the spot: they say the same as its page. */
export function listExampleReports(): readonly ExampleReport[] {
  return [
    { ...titleOf(progress), name: 'twente-beter-voortgang-voorbeeld.pdf', ...asPdf(progress) },
    { ...titleOf(overview), name: 'twente-beter-werkwijzen-voorbeeld.odt', ...asOdt(overview) },
    { ...titleOf(final), name: 'twente-beter-eindverslag-voorbeeld.pdf', ...asPdf(final) },
  ]
}

const titleOf = ({ title, day }: ExampleDocument) => ({ title, day })
const asPdf = (document: ExampleDocument) => ({ type: 'application/pdf' as const, bytes: pdfOf(document) })
const asOdt = (document: ExampleDocument) => ({
  type: 'application/vnd.oasis.opendocument.text' as const,
  bytes: odtOf(document),
})
