import type { z } from 'zod'
import type { Bilingual } from '../base/locale.ts'
import * as parameters from './parameters.ts'
import * as resources from './resources.ts'

/** A part of the path, such as `{code}`. */
export interface PathPart {
  readonly name: string
  readonly text: Bilingual
  readonly example: string
}

/** One thing that a program can ask: the routes, the OpenAPI document and the page to try it are made to this list. */
export interface Operation {
  /** camelCase, unique. */
  readonly id: string
  /** After `/api/v1`, kebab-case. */
  readonly path: string
  readonly tag: (typeof tags)[number]['name']
  readonly summary: Bilingual
  readonly description: Bilingual
  readonly parts: readonly PathPart[]
  readonly query: z.ZodObject
  /** Name of the schema of the answer in `schemas`. */
  readonly answer: keyof typeof schemas
  /** Also as CSV. */
  readonly csv?: true
  readonly notFound?: true
}

/** Named schemas of the OpenAPI document. */
export const schemas = {
  Bilingual: resources.bilingual,
  Area: resources.area,
  AreaDetail: resources.areaDetail,
  AreaList: resources.areaList,
  Region: resources.region,
  RegionList: resources.regionList,
  Indicator: resources.indicator,
  IndicatorList: resources.indicatorList,
  Observation: resources.observation,
  ObservationList: resources.observationList,
  BulkAnswer: resources.bulkAnswer,
  Source: resources.source,
  SourceList: resources.sourceList,
  Result: resources.result,
  ResultList: resources.resultList,
  Paging: resources.paging,
  Problem: resources.problem,
} as const

export const tags = [
  { name: 'areas', text: { nl: 'Gebieden', en: 'Areas' } },
  { name: 'regions', text: { nl: 'Regio’s', en: 'Regions' } },
  { name: 'indicators', text: { nl: 'Indicatoren', en: 'Indicators' } },
  { name: 'observations', text: { nl: 'Cijfers', en: 'Observations' } },
  { name: 'sources', text: { nl: 'Bronnen', en: 'Sources' } },
  { name: 'search', text: { nl: 'Zoeken', en: 'Search' } },
] as const

const indicatorPart: PathPart = {
  name: 'id',
  text: { nl: 'Id van de indicator.', en: 'Id of the indicator.' },
  example: 'share-65-plus',
}

export const operations: readonly Operation[] = [
  {
    id: 'listAreas',
    path: '/areas',
    tag: 'areas',
    summary: { nl: 'Alle gebieden', en: 'All areas' },
    description: {
      nl: 'Land, provincies, gemeenten, wijken en buurten van 2024, op volgorde van code. Met `query` op volgorde van hoe goed de naam past.',
      en: 'Country, provinces, municipalities, districts and neighbourhoods of 2024, in the order of their codes. With `query` in the order of how well the name fits.',
    },
    parts: [],
    query: parameters.areaQuery,
    answer: 'AreaList',
  },
  {
    id: 'findArea',
    path: '/areas/{code}',
    tag: 'areas',
    summary: { nl: 'Eén gebied', en: 'One area' },
    description: {
      nl: 'Met wat erboven, eronder en ernaast ligt. Een oude gemeente geeft 404 en zegt waar zij in is opgegaan.',
      en: 'With what lies above, below and beside it. An old municipality gives 404 and says what it was merged into.',
    },
    parts: [
      {
        name: 'code',
        text: { nl: 'CBS-code van het gebied.', en: 'CBS code of the area.' },
        example: 'GM0355',
      },
    ],
    query: parameters.noQuery,
    answer: 'AreaDetail',
    notFound: true,
  },
  {
    id: 'listRegions',
    path: '/regions',
    tag: 'regions',
    summary: { nl: 'Alle regio’s', en: 'All regions' },
    description: {
      nl: 'Samenwerkingsverbanden met de gemeenten of wijken die erbij horen.',
      en: 'Collaborations with the municipalities or districts that belong to them.',
    },
    parts: [],
    query: parameters.listQuery,
    answer: 'RegionList',
  },
  {
    id: 'findRegion',
    path: '/regions/{slug}',
    tag: 'regions',
    summary: { nl: 'Eén regio', en: 'One region' },
    description: { nl: 'Met haar leden en subregio’s.', en: 'With its members and sub-regions.' },
    parts: [
      {
        name: 'slug',
        text: { nl: 'Naam van de regio in adressen.', en: 'Name of the region in addresses.' },
        example: 'twente',
      },
    ],
    query: parameters.noQuery,
    answer: 'Region',
    notFound: true,
  },
  {
    id: 'listIndicators',
    path: '/indicators',
    tag: 'indicators',
    summary: { nl: 'Alle indicatoren', en: 'All indicators' },
    description: {
      nl: 'Wat er wordt geteld, bij wie en hoe, met de jaren en soorten gebied die er zijn.',
      en: 'What is counted, among whom and how, with the years and kinds of area that there are.',
    },
    parts: [],
    query: parameters.listQuery,
    answer: 'IndicatorList',
  },
  {
    id: 'findIndicator',
    path: '/indicators/{id}',
    tag: 'indicators',
    summary: { nl: 'Eén indicator', en: 'One indicator' },
    description: { nl: 'De hele definitie.', en: 'The whole definition.' },
    parts: [indicatorPart],
    query: parameters.noQuery,
    answer: 'Indicator',
    notFound: true,
  },
  {
    id: 'downloadIndicator',
    path: '/indicators/{id}/bulk',
    tag: 'indicators',
    summary: { nl: 'Alle cijfers van één indicator', en: 'All figures of one indicator' },
    description: {
      nl: 'Elk gebied, elke regio en elk jaar in één bestand. Dit kan meer dan 10 MB zijn.',
      en: 'Every area, every region and every year in one file. This can be more than 10 MB.',
    },
    parts: [indicatorPart],
    query: parameters.bulkQuery,
    answer: 'BulkAnswer',
    csv: true,
    notFound: true,
  },
  {
    id: 'listObservations',
    path: '/observations',
    tag: 'observations',
    summary: { nl: 'Cijfers kiezen', en: 'Choose observations' },
    description: {
      nl: 'Kies indicatoren, en gebieden met `area` of met `level` (en `within`). Regio’s worden opgeteld uit hun leden; wat niet mag worden opgeteld, heeft een reden in plaats van een waarde.',
      en: 'Choose indicators, and areas with `area` or with `level` (and `within`). Regions are added up from their members; what may not be added up has a reason instead of a value.',
    },
    parts: [],
    query: parameters.observationQuery,
    answer: 'ObservationList',
    csv: true,
  },
  {
    id: 'listSources',
    path: '/sources',
    tag: 'sources',
    summary: { nl: 'Alle bronnen', en: 'All sources' },
    description: {
      nl: 'De tabellen waar alles uit komt, met licentie, uitgave en grenzen.',
      en: 'The tables that everything comes from, with licence, edition and limits.',
    },
    parts: [],
    query: parameters.listQuery,
    answer: 'SourceList',
  },
  {
    id: 'findSource',
    path: '/sources/{id}',
    tag: 'sources',
    summary: { nl: 'Eén bron', en: 'One source' },
    description: {
      nl: 'Met de uitgaven die zijn ingelezen.',
      en: 'With the editions that were read.',
    },
    parts: [
      {
        name: 'id',
        text: { nl: 'Id van de tabel.', en: 'Id of the table.' },
        example: '85984NED',
      },
    ],
    query: parameters.noQuery,
    answer: 'Source',
    notFound: true,
  },
  {
    id: 'search',
    path: '/search',
    tag: 'search',
    summary: { nl: 'Alles doorzoeken', en: 'Search everything' },
    description: {
      nl: 'Gebieden, oude gemeenten, regio’s, indicatoren en bronnen op naam, postcode of code; ook met een typefout.',
      en: 'Areas, old municipalities, regions, indicators and sources by name, postcode or code; also with a typing error.',
    },
    parts: [],
    query: parameters.resultQuery,
    answer: 'ResultList',
  },
]
