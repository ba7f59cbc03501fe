import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import { descendantsAt } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { levelWord, statusWords, texts } from '../language/index.ts'
import { divisionWords } from '../language/texts-division.ts'
import { mapTexts } from '../language/texts-map.ts'
import { placeTexts } from '../language/texts-place.ts'
import type { PageDefaults } from '../web/env.ts'
import { AreaMap } from './area-map.view.tsx'
import { findIndicator } from './catalogue.ts'
import type { Library } from './library.queries.ts'
import { areaValues } from './peers.ts'
import { crumbsOf, inhabitantsOf, leadOf, listKeyFigures } from './place.ts'
import { type PlaceLinks, ProfilePage } from './place.view.tsx'
import type { Profile } from './profile.queries.ts'
import { listSimilar } from './profile.ts'
import { listProfileSources } from './provenance.ts'
import { PyramidFigure } from './pyramid.view.tsx'
import { countComparable, listStandOuts } from './standout.ts'
import { StandOuts } from './standout.view.tsx'
import type { Territory } from './territory.ts'

export interface PlacePageProps {
  readonly page: PageDefaults
  readonly area: Area
  readonly place: Territory
  readonly profile: Profile
  readonly library: Library
  /** Regions that the area lies in; their room comes after this one. */
  readonly regions: readonly { readonly name: string; readonly path: string }[]
  /** Ways to who takes part here. */
  readonly partners: readonly { readonly name: string; readonly path: string }[]
  /** What happens here now. */
  readonly work?: VNode | undefined
}

/** The regiobeeld of an area: everything on the page worked out from one library. */
export function PlacePage(props: PlacePageProps): VNode {
  const { page, area, place, profile, library } = props
  const { locale } = page
  const { themes } = profile
  const inhabitants = inhabitantsOf(themes)
  const lead = leadOf(themes, area, library, locale)
  const map = PlaceMap({ page, area, library })
  return (
    <ProfilePage
      page={page}
      place={place}
      kind={levelWord(area.level, locale)}
      crumbs={crumbsOf(library, area.code, locale)}
      {...(inhabitants === undefined ? {} : { inhabitants })}
      {...(lead === undefined ? {} : { lead })}
      keyFigures={listKeyFigures(themes, locale, statusWords.estimate.short[locale])}
      themes={themes}
      {...(hasPeers(area) ? { before: drawStandOuts({ page, area, place, profile, library }) } : {})}
      pyramid={PyramidFigure({ place, country: profile.comparisons.country, library, locale })}
      {...(map === null ? {} : { picture: map })}
      {...(props.work ? { after: props.work, sheet: 'work' } : {})}
      around={listAround(props)}
      sources={listProfileSources(themes, library)}
      path={`/gebieden/${area.code}`}
    />
  )
}

/** There is one country, and the provinces are too few to say what is usual among them. */
function hasPeers({ level }: Area): boolean {
  return level !== 'country' && level !== 'province'
}

function drawStandOuts({
  page: { locale },
  area: { level },
  place,
  profile,
  library,
}: Omit<PlacePageProps, 'regions' | 'partners'>): VNode {
  return (
    <StandOuts
      items={listStandOuts(profile.themes, areaValues(level, library), level, 4)}
      place={place}
      locale={locale}
      peers={levelWord(level, locale, 2)}
      fewFigures={countComparable(profile.themes) < FEWEST_FIGURES}
    />
  )
}

/** With fewer figures than this nothing can be said to stand out. */
const FEWEST_FIGURES = 5

/** Share of older people in the areas below; a neighbourhood is shown among those of its district. */
function PlaceMap({ page, area, library }: Pick<PlacePageProps, 'page' | 'area' | 'library'>): VNode | null {
  const { locale } = page
  const { topology, gazetteer } = library
  const level = area.level === 'country' || area.level === 'province' ? 'municipality' : 'neighbourhood'
  const whole = area.level === 'neighbourhood' ? (area.parent ?? area.code) : area.code
  const indicator = findIndicator('share-65-plus')
  const column = library.shelf(level, 'share-65-plus').at(-1)
  if (!topology || !indicator || !column) return null
  const map = AreaMap({
    id: 'kaart',
    topology,
    shelves: library,
    indicator,
    column,
    codes: descendantsAt(gazetteer, whole, level),
    level,
    locale,
    width: 560,
    maxHeight: 480,
    description: placeTexts[locale].mapCaption(
      indicator.name[locale],
      levelWord(level, locale),
      String(column.period),
    ),
    pathOfArea: (code) => `/gebieden/${code}`,
    ...(area.level === 'neighbourhood' ? { highlight: { code: area.code, name: area.name } } : {}),
  })
  if (!map) return null
  return (
    <figure class="place-map">
      {map}
      <figcaption>
        {mapTexts[locale].caption(indicator.name[locale], levelWord(level, locale), String(column.period))}{' '}
        <a
          href={`${locale === 'en' ? '/en' : ''}/kaart?cijfer=share-65-plus&niveau=${level}&binnen=${whole}`}
        >
          {placeTexts[locale].mapTable}
        </a>{' '}
        · {texts[locale].figures.source}: CBS
      </figcaption>
    </figure>
  )
}

function listAround({ area, library, regions, partners, page: { locale } }: PlacePageProps): PlaceLinks[] {
  const words = placeTexts[locale]
  const { gazetteer } = library
  const links = (codes: readonly string[]) =>
    codes
      .flatMap((code) => gazetteer.areas.get(code) ?? [])
      .map(({ code, name }) => ({ name, path: `/gebieden/${code}` }))
  const byName = (list: PlaceLinks['links']) => [...list].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const children = gazetteer.children.get(area.code) ?? []
  const below = children[0] === undefined ? undefined : gazetteer.areas.get(children[0])?.level
  return [
    { heading: words.regionsHeading, links: regions },
    { heading: words.partnersHeading, links: partners },
    { heading: words.divisionsHeading, links: listDivisionLinks(area, library, locale) },
    ...(below === undefined
      ? []
      : [{ heading: words.childrenHeading(levelWord(below, locale, 2)), links: byName(links(children)) }]),
    { heading: words.neighboursHeading, links: byName(links(gazetteer.neighbours.get(area.code) ?? [])) },
    {
      heading: words.similarHeading,
      intro: words.similarIntro,
      links: links(listSimilar(area.code, area.level, library)),
    },
  ]
}

/** Zorgkantoor, GGD and the like that a municipality belongs to, with the doubt where there is one. */
function listDivisionLinks(area: Area, { divisions }: Library, locale: Locale): PlaceLinks['links'] {
  if (area.level !== 'municipality') return []
  const others = divisions.filter(({ kind, validUntil }) => kind !== 'provincie' && validUntil === undefined)
  return others.flatMap(({ kind, code, name, members }) => {
    const member = members.find(({ municipality }) => municipality === area.code)
    if (!member) return []
    const note = [
      divisionWords(kind, locale),
      ...(member.doubtful === undefined ? [] : [placeTexts[locale].uncertain]),
    ]
    return [{ name, path: `/gebieden/${code}`, note: `(${note.join(', ')})` }]
  })
}
