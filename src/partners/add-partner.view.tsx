import type { VNode } from 'preact'
import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatList } from '../language/index.ts'
import { addPartnerTexts } from '../language/texts-add-partner.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import type { Addable } from './list-addable.queries.ts'
import { holdsOn, isOver } from './partner.ts'
import { namesOf } from './place-words.ts'

export interface FoundListProps {
  readonly locale: Locale
  readonly region: Region
  readonly regions: readonly Region[]
  readonly gazetteer: Gazetteer
  readonly found: readonly Addable[]
  /** Today, in the Netherlands. */
  readonly day: string
}

export interface AddPartnerProps extends Omit<FoundListProps, 'found' | 'locale'> {
  readonly page: PageDefaults
  readonly typed: { readonly words: string; readonly place: string }
  /** Absent when nothing was asked. */
  readonly found: readonly Addable[] | undefined
  readonly isMore: boolean
}

interface Part {
  readonly region: string
  readonly since: string
  readonly until?: string
}

/** As many are shown. */
export const MOST_ADDABLE = 20

/** Finds an organisation that is on the site and makes it a partner. */
export function AddPartnerPage(props: AddPartnerProps): VNode {
  const { page, region, regions, typed, found, isMore } = props
  const { locale } = page
  const words = addPartnerTexts[locale]
  const path = `/regios/${region.slug}/partners/nieuw`
  return (
    <Page
      page={page}
      title={words.title}
      crumbs={regionCrumbs(region, regions, locale, 'partners')}
      example={region.example}
      indexed={false}
    >
      <Opening title={words.title} lead={words.lead(region.name)} />
      <search>
        <form class="filter" action={addressIn(locale, `${path}/bestaand`)} method="get">
          <FieldText
            {...{ locale, id: 'zoek', name: 'zoek', label: words.words, help: words.wordsHelp }}
            value={typed.words}
          />
          <FieldText
            {...{ locale, id: 'plaats', name: 'plaats', label: words.place, help: words.placeHelp }}
            value={typed.place}
          />
          <div class="filter__buttons">
            <Button>{words.search}</Button>
          </div>
        </form>
      </search>
      {found === undefined ? null : (
        <>
          <p role="status">
            {found.length === 0
              ? words.none
              : isMore
                ? words.foundFirst(MOST_ADDABLE)
                : found.length === 1
                  ? words.found[0]
                  : `${found.length} ${words.found[1]}`}
          </p>
          <FoundList {...props} locale={locale} found={found} />
        </>
      )}
      <p>
        <ButtonLink weight="secondary" href={addressIn(locale, path)}>
          {words.create}
        </ButtonLink>
      </p>
    </Page>
  )
}

/** Organisations, each with its regions and one button. */
export function FoundList({ locale, region, regions, gazetteer, found, day }: FoundListProps): VNode {
  const words = addPartnerTexts[locale]
  const nameOf = (slug: string) => regions.find((one) => one.slug === slug)?.name ?? slug
  return (
    <ul class="strung">
      {found.map(({ bead, sector, kvk, areas, takesPart }) => {
        const parts: readonly Part[] = takesPart.map(({ region: slug, since, until }) => ({
          region: slug,
          since,
          ...(until === null ? {} : { until }),
        }))
        const current = parts.filter((part) => !isOver(day, part)).map((part) => nameOf(part.region))
        const isPartner = parts.some((part) => part.region === region.slug && holdsOn(day, part))
        const places = namesOf(areas, gazetteer)
        return (
          <li class="strung__item">
            <h2 class="strung__name">
              <a href={addressIn(locale, beadPath(bead))}>{bead.title}</a>
            </h2>
            <p class="strung__kind">
              {[
                sectorWords[sector][locale],
                ...(kvk === undefined ? [] : [words.kvk(kvk)]),
                ...(places.length === 0 ? [] : [formatList(places.slice(0, 4), locale)]),
              ].join(' · ')}
            </p>
            <p class="strung__text">
              {current.length === 0 ? words.partnerOfNone : words.partnerOf(formatList(current, locale))}
            </p>
            {isPartner ? (
              <p class="soft">{words.already}</p>
            ) : (
              <form
                method="post"
                action={addressIn(locale, `/regios/${region.slug}/partners/nieuw/bestaand`)}
              >
                <input type="hidden" name="organisatie" value={bead.id} />
                <button
                  class="nl-button nl-button--secondary"
                  type="submit"
                  aria-label={`${words.add}: ${bead.title}`}
                >
                  {words.add}
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
