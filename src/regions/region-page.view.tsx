import type { VNode } from 'preact'
import {
  type Library,
  Members,
  type PlaceLinks,
  type Profile,
  ProfilePage,
  PyramidFigure,
  SetMap,
  StandOuts,
} from '../figures/index.ts'
import { inhabitantsOf, leadOf, listKeyFigures } from '../figures/place.ts'
import { listProfileSources } from '../figures/provenance.ts'
import { listStandOuts } from '../figures/standout.ts'
import type { Territory } from '../figures/territory.ts'
import { statusWords } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import type { PageDefaults } from '../web/index.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { PartCards } from './part-cards.view.tsx'
import { childrenOf, type Region } from './region.ts'
import { sayMembers, sayTerritory } from './region-list.ts'
import { peersOf } from './region-peers.ts'

export interface RegionPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly territory: Territory
  readonly profile: Profile
  readonly library: Library
}

/** The regiobeeld of a region: its territory, its parts, what stands out, and every figure. */
export function RegionPage(props: RegionPageProps): VNode {
  const { page, region, regions, territory, profile, library } = props
  const { locale } = page
  const words = regionTexts[locale]
  const { themes } = profile
  const parent = regions.find(({ slug }) => slug === region.parent)
  const inhabitants = inhabitantsOf(themes)
  const lead = leadOf(themes, undefined, library, locale)
  const peers = peersOf(territory, library, locale)
  const map = SetMap({ territory, library, locale })
  return (
    <ProfilePage
      page={page}
      place={territory}
      kind={parent ? words.subRegion : words.region}
      crumbs={[
        { name: words.regionsTitle, path: '/regios' },
        ...(parent ? [{ name: parent.name, path: `/regios/${parent.slug}` }] : []),
        { name: region.name, path: `/regios/${region.slug}` },
      ]}
      {...(inhabitants === undefined ? {} : { inhabitants })}
      {...(lead === undefined ? {} : { lead })}
      keyFigures={listKeyFigures(themes, locale, statusWords.estimate.short[locale])}
      themes={themes}
      pyramid={PyramidFigure({ place: territory, country: profile.comparisons.country, library, locale })}
      {...(map ? { picture: map } : {})}
      around={listAround(props)}
      sources={listProfileSources(themes, library)}
      path={`/regios/${region.slug}`}
      example={region.example}
      before={
        <>
          <StandOuts
            items={listStandOuts(themes, peers.values, territory.level, 6)}
            place={territory}
            locale={locale}
            peers={peers.words}
          />
          {drawParts(props)}
          {drawMembers(props)}
        </>
      }
    />
  )
}

function drawParts({ page, region, regions, library }: RegionPageProps): VNode | null {
  const { locale } = page
  const words = regionTexts[locale]
  const parts = childrenOf(regions, region.slug)
  if (parts.length === 0) return null
  return (
    <Bead id="subregios" title={words.subRegionsTitle} intro={words.subRegionsIntro}>
      <PartCards parts={parts} library={library} locale={locale} />
    </Bead>
  )
}

function drawMembers({ page, region, territory, library }: RegionPageProps): VNode {
  const { locale } = page
  return (
    <Members
      title={regionTexts[locale].territoryTitle}
      intro={`${region.description[locale]} ${sayTerritory(region, library, locale)}.`}
      members={region.members.map(({ code, doubtful }) => ({ code, doubt: doubtful?.[locale] }))}
      level={territory.level}
      source={region.membership[locale]}
      library={library}
      locale={locale}
    />
  )
}

function listAround({ page, region, regions }: RegionPageProps): PlaceLinks[] {
  const { locale } = page
  const words = regionTexts[locale]
  const codes = new Set(region.members.map(({ code }) => code))
  const overlapping = regions.filter(
    ({ slug, members }) => slug !== region.slug && members.some(({ code }) => codes.has(code)),
  )
  return [
    {
      heading: words.otherRegions,
      links: overlapping.map((other) => ({
        name: other.name,
        path: `/regios/${other.slug}`,
        note: sayMembers(other, locale),
      })),
    },
  ]
}
