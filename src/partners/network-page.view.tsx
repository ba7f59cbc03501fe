import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import { DeskLink } from './desk-link.view.tsx'
import type { Finding } from './finding.ts'
import type { Network, NetworkChoice } from './network.ts'
import { FilterForm, queryOf, ViewChoice } from './network-choice.view.tsx'
import type { Drawing } from './network-drawing.ts'
import { NetworkFindings } from './network-findings.view.tsx'
import { NetworkPicture } from './network-picture.view.tsx'
import { StructurePicture } from './network-structure.view.tsx'
import { NetworkTables } from './network-table.view.tsx'
import type { Structure } from './structure.ts'

export interface NetworkPageProps {
  readonly page: PageDefaults
  readonly region: Region
  /** All regions: for the way to this one. */
  readonly regions: readonly Region[]
  readonly parts: readonly Region[]
  /** Everything that this reader may see: the choices. */
  readonly whole: Network
  /** What was chosen of it. */
  readonly network: Network
  readonly choice: NetworkChoice
  readonly findings: readonly Finding[]
  readonly mayLead: boolean
  readonly picture:
    | { readonly view: 'structure'; readonly structure: Structure }
    | { readonly view: 'table' }
    | { readonly view: 'partners'; readonly drawing: Drawing | undefined; readonly isOld: boolean }
}

/** The network of a region: one sentence, the drawing, its tables, and what stands out. */
export function NetworkPage(props: NetworkPageProps): VNode {
  const { page, region, network, whole, picture } = props
  const { locale } = page
  const words = networkTexts[locale]
  const path = `/regios/${region.slug}/netwerk`
  const isEmpty = sizeOf(whole) === 0
  const [, query = ''] = page.path.split('?')
  const fileOf = (format: string) => addressIn(locale, `${path}.${format}${query === '' ? '' : `?${query}`}`)
  return (
    <Page
      page={page}
      sheet="work"
      title={words.title(region.name)}
      description={words.description(region.name)}
      crumbs={regionCrumbs(region, props.regions, locale)}
      example={region.example}
      islands={picture.view === 'partners' && picture.drawing ? ['network-view'] : []}
      files={[
        { type: 'text/csv', href: fileOf('csv') },
        { type: 'application/json', href: fileOf('json') },
      ]}
    >
      <Opening
        title={words.title(region.name)}
        lead={isEmpty ? words.empty : summaryOf(network, whole, locale)}
        actions={props.mayLead ? <DeskLink locale={locale} region={region} /> : undefined}
      />
      {isEmpty ? (
        <p>{words.emptyHow}</p>
      ) : (
        <>
          <ViewChoice {...props} path={path} />
          <FilterForm {...props} path={path} />
          {sizeOf(network) === 0 ? <p>{words.noMatch}</p> : <Content {...props} />}
          <p class="file-links">
            {words.filesTitle}: <a href={fileOf('csv')}>CSV</a> · <a href={fileOf('json')}>JSON</a>
          </p>
        </>
      )}
    </Page>
  )
}

function Content(props: NetworkPageProps): VNode {
  const { page, findings } = props
  const words = networkTexts[page.locale]
  return (
    <>
      <section aria-labelledby="netwerk-beeld">
        <Shown {...props} />
      </section>
      <section id="netwerk-na" aria-labelledby="netwerk-bevindingen">
        <Heading level={2} id="netwerk-bevindingen">
          {words.findingsTitle}
        </Heading>
        <p>{words.findingsIntro}</p>
        <NetworkFindings locale={page.locale} findings={findings} />
      </section>
    </>
  )
}

/** One of the drawings with the way to its table, or the table. */
function Shown({ page: { locale }, region, network, whole, choice, picture }: NetworkPageProps): VNode {
  const words = networkTexts[locale]
  const heading = (text: string) => (
    <Heading level={2} id="netwerk-beeld">
      {text}
    </Heading>
  )
  if (picture.view === 'table')
    return (
      <>
        {heading(words.tableView)}
        <NetworkTables locale={locale} network={network} whole={whole} />
      </>
    )
  const toTable = (
    <p>
      <a href={addressIn(locale, `/regios/${region.slug}/netwerk${queryOf(choice, 'table')}`)}>
        {words.tableOpen}
      </a>
    </p>
  )
  if (picture.view === 'structure') {
    const { boxes, arrows } = picture.structure
    return (
      <>
        {heading(words.structureTitle)}
        <p>{words.structureText}</p>
        {boxes.length > 0 && arrows.length === 0 ? <Note>{words.noLines}</Note> : null}
        {boxes.length === 0 ? (
          <p>{words.noBodies}</p>
        ) : (
          <StructurePicture locale={locale} structure={picture.structure} />
        )}
        {toTable}
      </>
    )
  }
  const { drawing } = picture
  return (
    <>
      {heading(words.pictureTitle)}
      {noteOn(picture, locale)}
      {drawing ? (
        <>
          <NetworkPicture locale={locale} network={network} drawing={drawing} region={region.name} />
          {toTable}
        </>
      ) : (
        <NetworkTables locale={locale} network={network} whole={whole} />
      )}
    </>
  )
}

/** The drawing is of a moment before: what is not on it. */
function noteOn(
  picture: Extract<NetworkPageProps['picture'], { view: 'partners' }>,
  locale: Locale,
): VNode | null {
  const words = networkTexts[locale]
  if (!picture.drawing) return <Note>{words.notDrawn}</Note>
  if (!picture.isOld) return null
  const { missing } = picture.drawing
  if (missing === 0) return <Note>{words.moved}</Note>
  const place = missing === 1 ? 0 : 1
  return <Note>{words.old(`${missing} ${words.organisation[place]} ${words.missesNodes[place]}`)}</Note>
}

function summaryOf(network: Network, whole: Network, locale: Locale): string {
  const words = networkTexts[locale]
  const count = (list: readonly unknown[] | number, [one = '', many = '']: readonly string[]) => {
    const number = typeof list === 'number' ? list : list.length
    return `${number} ${number === 1 ? one : many}`
  }
  const held = new Map<string, Set<string>>()
  for (const { organisation, body } of whole.seats)
    held.set(organisation, (held.get(organisation) ?? new Set()).add(body))
  const several = network.partners.filter(({ id }) => (held.get(id)?.size ?? 0) > 1).length
  const none = network.partners.filter(({ id }) => !held.has(id)).length
  const first = words.summary(
    count(network.partners, words.partner),
    count(network.bodies, words.body),
    count(network.seats, words.seat),
  )
  const sit = words.sit[several === 1 ? 0 : 1]
  return `${first} ${words.summaryTwice(`${count(several, words.partner)} ${sit}`, String(none))}`
}

function sizeOf({ partners, bodies, themes }: Network): number {
  return partners.length + bodies.length + themes.length
}
