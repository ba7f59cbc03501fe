import type { VNode } from 'preact'
import { FigureTable, type TableRow } from '../charts/index.ts'
import { AreaMap } from '../figures/area-map.view.tsx'
import { findIndicator } from '../figures/catalogue.ts'
import { cellAt } from '../figures/column.ts'
import { tableCell } from '../figures/figure-parts.ts'
import type { Library } from '../figures/library.queries.ts'
import { inhabitantsOf, leadOf, listKeyFigures } from '../figures/place.ts'
import { type PlaceLinks, ProfilePage } from '../figures/place.view.tsx'
import type { Profile } from '../figures/profile.queries.ts'
import { listProfileSources } from '../figures/provenance.ts'
import { PyramidFigure } from '../figures/pyramid.view.tsx'
import { listStandOuts } from '../figures/standout.ts'
import { StandOuts } from '../figures/standout.view.tsx'
import type { Territory } from '../figures/territory.ts'
import { addressIn, formatNumber, levelWord, statusWords } from '../language/index.ts'
import { mapTexts } from '../language/texts-map.ts'
import { placeTexts } from '../language/texts-place.ts'
import { regionTexts } from '../language/texts-region.ts'
import type { PageDefaults } from '../web/index.ts'
import { Cards } from '../web/ui/card/card.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { childrenOf, type Region } from './region.ts'
import { sayTerritory } from './region-list.ts'

export interface RegionPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly territory: Territory
  readonly profile: Profile
  readonly library: Library
}

/** Front page of a region: its territory, its parts, what stands out, and its regiobeeld. */
export function RegionPage(props: RegionPageProps): VNode {
  const { page, region, regions, territory, profile, library } = props
  const { locale } = page
  const words = regionTexts[locale]
  const { themes } = profile
  const parent = regions.find(({ slug }) => slug === region.parent)
  const inhabitants = inhabitantsOf(themes)
  const lead = leadOf(themes, undefined, library, locale)
  const map = drawMap(props)
  return (
    <ProfilePage
      page={page}
      place={territory}
      kind={parent ? words.subRegion : words.region}
      crumbs={[
        { name: words.regionsTitle, path: '/regios' },
        ...(parent ? [{ name: parent.name, path: `/regios/${parent.slug}` }] : []),
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
            items={listStandOuts(themes, (id) => library.shelf('municipality', id), 6)}
            place={territory}
            locale={locale}
          />
          {drawParts(props)}
          {drawMembers(props)}
        </>
      }
    />
  )
}

function drawMap({ page, territory, library }: RegionPageProps): VNode | null {
  const { locale } = page
  const indicator = findIndicator('share-65-plus')
  const column = library.shelf(territory.level, 'share-65-plus').at(-1)
  if (!library.topology || !indicator || !column || territory.kind !== 'set') return null
  const caption = mapTexts[locale].caption(
    indicator.name[locale],
    levelWord(territory.level, locale),
    String(column.period),
  )
  const map = AreaMap({
    id: 'kaart',
    topology: library.topology,
    shelves: library,
    indicator,
    column,
    codes: territory.members,
    level: territory.level,
    locale,
    width: 560,
    maxHeight: 480,
    description: caption,
    pathOfArea: (code) => `/gebieden/${code}`,
  })
  return (
    map && (
      <figure class="place-map">
        {map}
        <figcaption>
          {caption} <a href="#gebied">{placeTexts[locale].mapTable}</a> · CBS
        </figcaption>
      </figure>
    )
  )
}

function drawParts({ page, region, regions, library }: RegionPageProps): VNode | null {
  const { locale } = page
  const words = regionTexts[locale]
  const parts = childrenOf(regions, region.slug)
  if (parts.length === 0) return null
  return (
    <Bead id="subregios" title={words.subRegionsTitle} intro={words.subRegionsIntro}>
      <Cards
        cards={parts.map((part) => ({
          href: addressIn(locale, `/regios/${part.slug}`),
          kind: words.subRegion,
          title: part.name,
          children: sayTerritory(part, library, locale),
        }))}
      />
    </Bead>
  )
}

/** The members with inhabitants and share of older people: the table twin of the map, and where doubt is said. */
function drawMembers({ page, region, territory, library }: RegionPageProps): VNode {
  const { locale } = page
  const words = regionTexts[locale]
  const population = findIndicator('population')
  const share = findIndicator('share-65-plus')
  const [people, older] = [
    library.shelf(territory.level, 'population').at(-1),
    library.shelf(territory.level, 'share-65-plus').at(-1),
  ]
  const rows = region.members
    .map(({ code, doubtful }): TableRow => {
      const position = library.gazetteer.position.get(code) ?? -1
      const header = library.gazetteer.areas.get(code)?.name ?? code
      return {
        header,
        href: addressIn(locale, `/gebieden/${code}`),
        cells: [
          ...(population && people ? [tableCell(cellAt(people, position), population, locale)] : []),
          ...(share && older ? [tableCell(cellAt(older, position), share, locale)] : []),
          { text: doubtful ? `${words.uncertain}: ${doubtful[locale]}` : '' },
        ],
      }
    })
    .sort((a, b) => a.header.localeCompare(b.header, 'nl'))
  const doubts = region.members.some(({ doubtful }) => doubtful)
  return (
    <Bead
      id="gebied"
      title={words.territoryTitle}
      intro={`${region.description[locale]} ${sayTerritory(region, library, locale)}.`}
    >
      <FigureTable
        id="gebied-tabel"
        caption={words.membersTable(String(people?.period ?? ''))}
        columns={[
          { label: words.memberColumn },
          { label: words.inhabitantsColumn, numeric: true },
          { label: words.share65Column, numeric: true },
          ...(doubts ? [{ label: '' }] : []),
        ]}
        rows={doubts ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) }))}
      />
      <p class="soft">{region.membership[locale]}</p>
    </Bead>
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
      links: overlapping.map(({ slug, name, members }) => ({
        name,
        path: `/regios/${slug}`,
        note: words.municipalities(formatNumber(members.length, locale), members.length === 1),
      })),
    },
  ]
}
