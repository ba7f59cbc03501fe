import type { Area, AreaCode } from '../areas/area.ts'
import { ancestorAt, type Gazetteer } from '../areas/gazetteer.ts'
import type { Succession } from '../areas/succession.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { SourceTable } from '../figures/source-table.ts'
import type { Region } from '../regions/region.ts'
import type { SearchDocument } from './document.ts'
import { areaAliases } from './synonyms.ts'

/** Everything of one content version that can be searched. */
export interface Searchable {
  readonly gazetteer: Gazetteer
  readonly successions: readonly Succession[]
  readonly regions: readonly Region[]
  readonly indicators: readonly Indicator[]
  readonly sources: readonly SourceTable[]
  /** Newest count of inhabitants [persons]; absent when unknown. */
  readonly inhabitantsOf: (area: Area) => number | undefined
}

/** The documents of the index: areas, old municipalities under their successors, regions, figures, sources. */
export function listDocuments(all: Searchable): SearchDocument[] {
  return [
    ...[...all.gazetteer.areas.values()].map((area) => areaDocument(area, all)),
    ...all.successions.flatMap((succession) => formerDocument(succession, all)),
    ...all.regions.map((region) => regionDocument(region, all.regions)),
    ...all.indicators.map((indicator, place) => indicatorDocument(indicator, place)),
    ...all.sources.map(sourceDocument),
  ]
}

function areaDocument(area: Area, all: Searchable): SearchDocument {
  const inhabitants = all.inhabitantsOf(area)
  const within = placeOf(area, all.gazetteer)
  return {
    kind: area.level,
    id: area.code,
    title: { nl: area.name, en: area.name },
    path: `/gebieden/${area.code}`,
    names: namesOf(area),
    codes: [area.code],
    ...(within === '' ? {} : { within }),
    ...(inhabitants === undefined ? {} : { inhabitants }),
    ...postcodesOf(area, all.gazetteer),
    weight: inhabitants ?? 0,
  }
}

/** "Hengelo (O.)" is also just Hengelo. */
function namesOf({ name, code }: Area): string[] {
  const bare = name.replace(/\s*\([^)]*\)\s*$/, '')
  return [name, ...(bare === name || bare === '' ? [] : [bare]), ...(areaAliases[code] ?? [])]
}

/** The municipality and province of an area, as far as they lie above it; "" for a province and the country. */
function placeOf(area: Area, gazetteer: Gazetteer): string {
  return (['municipality', 'province'] as const)
    .flatMap((level) => {
      const above = ancestorAt(gazetteer, area.code, level)
      return above && above.code !== area.code ? [above.name] : []
    })
    .join(', ')
}

/** A neighbourhood has the most common postcode of its addresses; a municipality those of its neighbourhoods. */
function postcodesOf(area: Area, gazetteer: Gazetteer): Pick<SearchDocument, 'postcodes'> {
  if (area.level === 'neighbourhood') return area.postcode ? { postcodes: [area.postcode] } : {}
  if (area.level !== 'municipality') return {}
  const inside = new Set<string>()
  const walk = (code: AreaCode): void => {
    for (const child of gazetteer.children.get(code) ?? []) {
      const postcode = gazetteer.areas.get(child)?.postcode
      if (postcode) inside.add(postcode)
      walk(child)
    }
  }
  walk(area.code)
  return inside.size > 0 ? { postcodes: [...inside] } : {}
}

function formerDocument(succession: Succession, all: Searchable): SearchDocument[] {
  const heir = all.gazetteer.areas.get(succession.successor)
  if (!heir) return []
  const { code, name, share, lastVintage } = succession
  const inhabitants = all.inhabitantsOf(heir)
  const within = placeOf(heir, all.gazetteer)
  return [
    {
      kind: heir.level,
      id: heir.code,
      title: { nl: heir.name, en: heir.name },
      path: `/gebieden/${heir.code}`,
      names: [name],
      codes: [code],
      ...(within === '' ? {} : { within }),
      ...(inhabitants === undefined ? {} : { inhabitants }),
      former: { code, name, share, ...(lastVintage === undefined ? {} : { lastVintage }) },
      weight: share,
    },
  ]
}

function regionDocument(region: Region, regions: readonly Region[]): SearchDocument {
  const parent = regions.find(({ slug }) => slug === region.parent)
  return {
    kind: 'region',
    id: region.slug,
    title: { nl: region.name, en: region.name },
    path: `/regios/${region.slug}`,
    names: [region.name, region.slug],
    codes: [`regio:${region.slug}`],
    ...(parent === undefined ? {} : { within: parent.name }),
    about: region.description,
    weight: region.members.length,
  }
}

function indicatorDocument(indicator: Indicator, place: number): SearchDocument {
  const { id, name, explanation, headline } = indicator
  return {
    kind: 'indicator',
    id,
    title: name,
    path: `/cijfers/${id}`,
    names: [name.nl, name.en],
    codes: [id],
    text: `${explanation.nl} ${explanation.en}`,
    about: explanation,
    // Headline figures first, then the order of the catalogue.
    weight: (headline ? 10_000 : 0) - place,
  }
}

function sourceDocument({ id, title, publisher }: SourceTable, place: number): SearchDocument {
  return {
    kind: 'source',
    id,
    title: { nl: title, en: title },
    path: `/bronnen#${id}`,
    names: [title, id],
    codes: [id],
    text: publisher,
    about: { nl: publisher, en: publisher },
    weight: -place,
  }
}
