import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatList } from '../language/index.ts'
import { bodyKindWords, bodyRightWords, sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { bodyKinds } from './body.ts'
import { regionCrumbs } from './crumbs.ts'
import { DeskLink } from './desk-link.view.tsx'
import type { BodyInList } from './list-bodies.queries.ts'
import { presenceOfSectors } from './present.ts'

export interface BodiesPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bodies: readonly BodyInList[]
  readonly mayCreate: boolean
  readonly mayLead: boolean
}

/** Bodies of a region by kind, each with what it may do and what it misses. */
export function BodiesPage({ page, region, regions, bodies, mayCreate, mayLead }: BodiesPageProps): VNode {
  const { locale } = page
  const words = partnerTexts[locale]
  const path = `/regios/${region.slug}/gremia`
  const groups = bodyKinds
    .map((kind) => ({ kind, bodies: bodies.filter((body) => body.kind === kind) }))
    .filter((group) => group.bodies.length > 0)
  return (
    <Page
      page={page}
      title={words.bodiesTitle(region.name)}
      description={words.bodiesWhat}
      crumbs={regionCrumbs(region, regions, locale)}
      example={region.example}
    >
      <Opening
        title={words.bodiesTitle(region.name)}
        lead={bodies.length === 0 ? words.noBodies : words.bodiesLead}
        actions={
          mayCreate ? (
            <>
              <ButtonLink href={addressIn(locale, `${path}/nieuw`)}>{words.newBody}</ButtonLink>
              {mayLead ? <DeskLink locale={locale} region={region} /> : null}
            </>
          ) : undefined
        }
      />
      {groups.length === 0 ? null : (
        <Thread>
          {groups.map((group) => (
            <Bead
              id={group.kind}
              title={bodyKindWords[group.kind][locale][group.bodies.length === 1 ? 0 : 1]}
            >
              <ul class="bodies">
                {group.bodies.map((body) => (
                  <BodyLine body={body} region={region} regions={regions} locale={locale} />
                ))}
              </ul>
            </Bead>
          ))}
        </Thread>
      )}
      <p class="file-links soft">
        {words.files} <a href={addressIn(locale, `/regios/${region.slug}/gremia.csv`)}>CSV</a>{' '}
        <a href={addressIn(locale, `/regios/${region.slug}/gremia.xlsx`)}>XLSX</a>. {words.seatFiles}{' '}
        <a href={addressIn(locale, `/regios/${region.slug}/zetels.csv`)}>CSV</a>{' '}
        <a href={addressIn(locale, `/regios/${region.slug}/zetels.xlsx`)}>XLSX</a>
      </p>
    </Page>
  )
}

function BodyLine({
  body,
  region,
  regions,
  locale,
}: Pick<BodiesPageProps, 'region' | 'regions'> & {
  readonly body: BodyInList
  readonly locale: 'nl' | 'en'
}): VNode {
  const words = partnerTexts[locale]
  const { missing } = presenceOfSectors(body.wanted, body.present)
  const [one = '', many = ''] = words.seatCount
  const home =
    body.bead.region === region.slug ? undefined : regions.find(({ slug }) => slug === body.bead.region)
  return (
    <li class="bodies__item">
      <h3 class="strung__name">
        <a href={addressIn(locale, beadPath(body.bead))}>{body.bead.title}</a>
      </h3>
      <p class="strung__kind">
        <RightMark right={body.right} locale={locale} /> · {formatCount(body.seats, one, many, locale)}
        {home ? ` · ${home.name}` : null}
      </p>
      {body.summary === '' ? null : <p class="strung__text">{body.summary}</p>}
      {missing.length === 0 ? null : (
        <p class="sector-missing">
          {words.sectorsMissing(
            formatList(
              missing.map((sector) => sectorWords[sector][locale]),
              locale,
            ),
          )}
        </p>
      )}
    </li>
  )
}

/** What a body may do: one, two or three filled beads, and the word. */
export function RightMark({
  right,
  locale,
}: {
  readonly right: BodyInList['right']
  readonly locale: 'nl' | 'en'
}): VNode {
  const weight = { informed: 1, advises: 2, decides: 3 }[right]
  return (
    <span class="right-mark">
      <svg viewBox="0 0 44 12" width="44" height="12" aria-hidden="true">
        {[0, 1, 2].map((place) => (
          <circle
            cx={6 + place * 16}
            cy="6"
            r="4.5"
            class={place < weight ? 'right-mark__full' : 'right-mark__open'}
          />
        ))}
      </svg>{' '}
      {bodyRightWords[right][locale]}
    </span>
  )
}
