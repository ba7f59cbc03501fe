import type { VNode } from 'preact'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import type { ChosenPartners, PartnerChoice } from './choose-partners.ts'
import { regionCrumbs } from './crumbs.ts'
import { DeskLink } from './desk-link.view.tsx'
import type { Partner } from './partner.ts'
import { choiceAddress } from './partner-address.ts'
import { PartnerFilter } from './partner-filter.view.tsx'
import { sayWhere } from './place-words.ts'

export interface PartnersPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly gazetteer: Gazetteer
  readonly choice: PartnerChoice
  readonly chosen: ChosenPartners
  /** How many there are without any choice, and from how many sectors. */
  readonly all: { readonly partners: number; readonly sectors: number }
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** Page of the list, from 1. */
  readonly at: number
  readonly mayCreate: boolean
  readonly mayLead: boolean
  /** The map instead of the list. */
  readonly map?: VNode
}

export const PARTNERS_A_PAGE = 30

/** Partners of a region: to search, to choose from, as a list or on the map. */
export function PartnersPage(props: PartnersPageProps): VNode {
  const { page, region, choice, chosen, all, at, map, mayCreate, mayLead } = props
  const { locale } = page
  const words = partnerTexts[locale]
  const path = `/regios/${region.slug}/partners`
  const pages = Math.ceil(chosen.partners.length / PARTNERS_A_PAGE)
  const shown = chosen.partners.slice((at - 1) * PARTNERS_A_PAGE, at * PARTNERS_A_PAGE)
  const addressOf = (change: { view?: 'kaart'; page?: number }) =>
    addressIn(locale, choiceAddress(path, choice, change))
  return (
    <Page
      page={page}
      title={words.partnersTitle(region.name)}
      description={words.partnersWhat}
      crumbs={regionCrumbs(region, props.regions, locale)}
      example={region.example}
      files={['csv', 'json'].map((format) => ({
        type: format === 'csv' ? 'text/csv' : 'application/json',
        href: addressIn(locale, `${path}.${format}`),
      }))}
    >
      <Opening
        title={words.partnersTitle(region.name)}
        lead={
          all.partners === 0
            ? words.noPartners
            : words.partnersLead(
                countOf(all.partners, words.organisation, locale),
                countOf(all.sectors, words.sectorCount, locale),
              )
        }
        actions={
          mayCreate ? (
            <>
              <ButtonLink href={addressIn(locale, `${path}/nieuw`)}>{words.newPartner}</ButtonLink>
              <ButtonLink href={addressIn(locale, `/regios/${region.slug}/importeren`)} weight="secondary">
                {words.importPartners}
              </ButtonLink>
              {mayLead ? <DeskLink locale={locale} region={region} /> : null}
            </>
          ) : undefined
        }
      />
      {all.partners === 0 ? null : (
        <>
          <PartnerFilter
            locale={locale}
            action={addressIn(locale, path)}
            choice={choice}
            sectors={chosen.sectors}
            areas={props.areas}
            isMap={map !== undefined}
          />
          <div class="list-head">
            <p class="list-head__count" role="status">
              {words.found(countOf(chosen.partners.length, words.organisation, locale))}
            </p>
            <nav class="views" aria-label={words.view}>
              <ul>
                <li>
                  <a href={addressOf({})} aria-current={map === undefined ? 'page' : undefined}>
                    {words.asList}
                  </a>
                </li>
                <li>
                  <a href={addressOf({ view: 'kaart' })} aria-current={map ? 'page' : undefined}>
                    {words.asMap}
                  </a>
                </li>
              </ul>
            </nav>
          </div>
          {map ?? <PartnerList {...props} partners={shown} />}
          {map ? null : (
            <Pagination
              locale={locale}
              page={at}
              pages={pages}
              addressOf={(to) => addressOf(to === 1 ? {} : { page: to })}
            />
          )}
          <p class="file-links soft">
            {words.files} <a href={addressIn(locale, `${path}.csv`)}>CSV</a>{' '}
            <a href={addressIn(locale, `${path}.xlsx`)}>XLSX</a>{' '}
            <a href={addressIn(locale, `${path}.json`)}>JSON</a>
          </p>
        </>
      )}
    </Page>
  )
}

function PartnerList({
  page: { locale },
  region,
  regions,
  gazetteer,
  partners,
}: PartnersPageProps & { readonly partners: readonly Partner[] }): VNode {
  if (partners.length === 0) return <p class="nl-paragraph">{partnerTexts[locale].noMatch}</p>
  return (
    <ul class="strung">
      {partners.map((partner) => (
        <li class="strung__item">
          <h2 class="strung__name">
            <a href={addressIn(locale, beadPath(partner.bead))}>{partner.bead.title}</a>
          </h2>
          <p class="strung__kind">
            {sectorWords[partner.sector][locale]}
            <span class="strung__where"> · {sayWhere(partner, region, regions, gazetteer, locale)}</span>
          </p>
          {partner.summary === '' ? null : <p class="strung__text">{partner.summary}</p>}
        </li>
      ))}
    </ul>
  )
}

function countOf(count: number, [one = '', many = '']: readonly string[], locale: 'nl' | 'en'): string {
  return formatCount(count, one, many, locale)
}
