import type { VNode } from 'preact'
import type { Library } from '../figures/index.ts'
import { addressIn } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { SearchForm } from '../web/ui/search-form/search-form.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { childrenOf, type Region } from './region.ts'
import { RegionMap } from './region-map.view.tsx'

export interface HomePageProps {
  readonly page: PageDefaults
  readonly regions: readonly Region[]
  readonly library: Library
}

/** Find your place or region; what Noaber is, in five lines. */
export function HomePage({ page, regions, library }: HomePageProps): VNode {
  const { locale } = page
  const words = regionTexts[locale]
  const top = regions.filter(({ parent }) => parent === undefined)
  const { topology, gazetteer } = library
  const map =
    topology &&
    RegionMap({
      topology,
      municipalities: gazetteer.order.municipality,
      provinces: gazetteer.order.province,
      regions: top,
      locale,
    })
  return (
    <Page page={page} title={words.homeTitle} description={words.homeDescription}>
      <Opening
        title={words.homeTitle}
        lead={words.homeLead}
        {...(map ? { picture: <figure class="home-map">{map}</figure> } : {})}
      >
        <SearchForm locale={locale} large />
      </Opening>
      <Thread>
        {top.length === 0 ? null : (
          <Bead id="regios" title={words.homeRegionsTitle} intro={words.homeRegionsIntro}>
            <ul class="region-list">
              {top.map((region) => (
                <li>
                  <h3>
                    <a href={addressIn(locale, `/regios/${region.slug}`)}>{region.name}</a>
                  </h3>
                  <p class="soft">{region.description[locale]}</p>
                  {drawParts(childrenOf(regions, region.slug), page)}
                </li>
              ))}
            </ul>
          </Bead>
        )}
        <Bead id="begin" title={words.homeStart}>
          <ul class="link-list">
            <li>
              <a href={addressIn(locale, '/gebieden/NL00')}>{words.country}</a>
            </li>
            <li>
              <a href={addressIn(locale, '/cijfers')}>{words.allFigures}</a>
            </li>
            <li>
              <a href={addressIn(locale, '/kaart')}>{words.theMap}</a>
            </li>
          </ul>
        </Bead>
        <Bead id="wat" title={words.homeWhatTitle}>
          {words.homeWhat.map((line) => (
            <p>{line}</p>
          ))}
        </Bead>
      </Thread>
    </Page>
  )
}

function drawParts(parts: readonly Region[], { locale }: PageDefaults): VNode | null {
  if (parts.length === 0) return null
  return (
    <ul class="link-list">
      {parts.map((part) => (
        <li>
          <a href={addressIn(locale, `/regios/${part.slug}`)}>{part.name}</a>
        </li>
      ))}
    </ul>
  )
}
