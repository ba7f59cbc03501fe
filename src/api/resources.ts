import { z } from 'zod'
import { areaLevels } from '../areas/area.ts'
import { missingReasons, statuses } from '../figures/cell.ts'
import { themes, units } from '../figures/indicator.ts'
import { searchKinds } from '../search/document.ts'
import { matchTiers } from '../search/find-matches.ts'

/** What the API answers: one schema for each resource; the types, the OpenAPI document and the tests come from here. */
const text = (description: string) => z.string().meta({ description })
const address = text('Address')
const level = z.enum(areaLevels)
const period = z
  .int()
  .meta({ description: 'Year. What the year means is in `periodMeaning` of the indicator.' })

export const bilingual = z
  .object({ nl: z.string(), en: z.string() })
  .meta({ description: 'A text in Dutch and in English' })

export const paging = z
  .object({
    page: z.int().meta({ description: 'Number of this page, from 1' }),
    pageSize: z.int().meta({ description: 'Most items on a page' }),
    pages: z.int().meta({ description: 'Number of pages; at least 1' }),
    total: z.int().meta({ description: 'Number of items on all pages together' }),
  })
  .meta({ description: 'Where this page is in the list' })

export const pageLinks = z.object({
  self: address,
  previous: address.optional(),
  next: address.optional(),
})

export const area = z
  .object({
    code: text('CBS code'),
    level,
    name: z.string(),
    vintage: z.int().meta({ description: 'Year of the division: 2024 means the borders of 1 January 2024' }),
    parent: text('Code of the area one level up').optional(),
    landAreaHa: z.number().meta({ description: 'Land [ha]' }).optional(),
    centroid: z
      .object({ x: z.number(), y: z.number() })
      .meta({ description: 'Point inside the area, RD New (EPSG:28992) [m]' })
      .optional(),
    postcode: text('Most common four-digit postcode of a neighbourhood').optional(),
    links: z.object({ self: address, page: address, observations: address }),
  })
  .meta({ description: 'A place with a CBS code' })

export const areaDetail = area.extend({
  lineage: z.array(z.string()).meta({ description: 'Codes from the country down to this area' }),
  children: z.array(z.string()).meta({ description: 'Codes of the areas one level down' }),
  neighbours: z.array(z.string()).meta({ description: 'Codes of adjoining areas of the same level' }),
  regions: z.array(z.string()).meta({ description: 'Slugs of the regions that it lies in' }),
})

export const region = z
  .object({
    slug: z.string(),
    name: z.string(),
    parent: text('Slug of the region that it is a part of').optional(),
    description: bilingual,
    membership: bilingual.meta({ description: 'Where the membership comes from' }),
    example: z.boolean().meta({ description: 'Loaded as an example' }),
    members: z.array(
      z.object({
        code: z.string(),
        doubtful: bilingual.meta({ description: 'Why membership is not certain' }).optional(),
      }),
    ),
    subRegions: z.array(z.string()).meta({ description: 'Slugs of its sub-regions' }),
    links: z.object({ self: address, page: address, observations: address }),
  })
  .meta({ description: 'A collaboration: a set of municipalities or districts' })

const aggregation = z
  .discriminatedUnion('rule', [
    z.object({ rule: z.literal('sum') }),
    z.object({
      rule: z.literal('ratio'),
      numerator: z.string(),
      denominator: z.string(),
      per: z.number(),
    }),
    z.object({ rule: z.literal('weighted'), weight: z.string() }),
    z.object({ rule: z.literal('refuse'), reason: bilingual }),
  ])
  .meta({ description: 'How values of areas become the value of a larger area, or why they do not' })

export const indicator = z
  .object({
    id: z.string(),
    theme: z.enum(themes),
    name: bilingual,
    explanation: bilingual,
    unit: z.enum(units),
    decimals: z.int(),
    direction: z.enum(['higher-is-better', 'higher-is-worse', 'neither']),
    aggregation,
    basis: z
      .enum(['register', 'model', 'survey'])
      .meta({ description: 'A `model` estimate may never be ranked' }),
    limits: bilingual.meta({ description: 'What the figure cannot say' }),
    periodMeaning: bilingual,
    headline: z.boolean(),
    sources: z
      .array(z.string())
      .meta({ description: 'Ids of source tables, that of the newest period first' }),
    available: z
      .array(z.object({ level, periods: z.array(period) }))
      .meta({ description: 'Levels and years for which the source has figures' }),
    links: z.object({ self: address, page: address, bulk: address }),
  })
  .meta({ description: 'What is counted, among whom, and how' })

export const source = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    licence: text('SPDX id or the name of an open licence'),
    attribution: text('How the publisher wants to be named'),
    address: text('Where the publisher describes the table'),
    limits: bilingual,
    editions: z.array(
      z.object({
        edition: z.string(),
        retrievedOn: z.iso.date(),
        checksum: text('SHA-256 of what was read'),
      }),
    ),
    links: z.object({ self: address, page: address }),
  })
  .meta({ description: 'A table of a publisher, and the editions that were read' })

export const observation = z
  .object({
    area: text('Code of the area, or `regio:` and the slug of a region'),
    areaName: z.string(),
    level: z.enum([...areaLevels, 'region']),
    indicator: z.string(),
    period,
    value: z.number().nullable().meta({ description: 'null when there is none: see `missing`' }),
    unit: z.enum(units),
    low: z.number().meta({ description: 'Lower bound of the margin, in the unit of the value' }).optional(),
    high: z.number().meta({ description: 'Upper bound of the margin, in the unit of the value' }).optional(),
    status: z.enum(statuses).optional(),
    missing: z.enum(missingReasons).meta({ description: 'Why there is no value' }).optional(),
    restated: z.literal(true).meta({ description: "Moved from old borders to today's" }).optional(),
    source: text('Id of the source table').optional(),
  })
  .meta({ description: 'One figure: an area, an indicator, a year; a value or the reason why there is none' })

export const usedSource = source
  .pick({ id: true, title: true, publisher: true, licence: true, attribution: true, address: true })
  .extend({ links: z.object({ self: address }) })

export const usedIndicator = indicator
  .pick({ id: true, name: true, unit: true, periodMeaning: true })
  .extend({ links: z.object({ self: address }) })
  .meta({ description: 'The definition of an indicator in short' })

export const result = z
  .object({
    kind: z.enum(searchKinds),
    id: text('Code, slug or id'),
    title: bilingual,
    match: z.enum(matchTiers).meta({ description: 'How it was found, best first' }),
    within: text('Where it lies').optional(),
    inhabitants: z.int().optional(),
    former: z
      .object({
        code: z.string(),
        name: z.string(),
        share: z.number().meta({ description: 'Part of the old municipality [fraction, 0-1]' }),
      })
      .meta({ description: 'The old municipality under whose name it was found' })
      .optional(),
    links: z.object({ self: address, page: address }),
  })
  .meta({ description: 'One thing that was found' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: text('Stable name of what went wrong'),
    advice: text('What to do now'),
    reference: text('Number under which a fault of ours was logged').optional(),
    successors: z
      .array(z.string())
      .meta({ description: 'Codes of the areas that an old area was merged into' })
      .optional(),
    errors: z
      .array(
        z.object({
          in: z.enum(['query', 'path']),
          location: z.object({ name: z.string() }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .meta({ description: 'Everything that is wrong with the question, all at once' })
      .optional(),
  })
  .meta({ description: 'What went wrong (RFC 9457)' })

/** Every list has its items, where the page is in the list, and the addresses of the pages beside it. */
const listParts = { paging, links: pageLinks }

export const areaList = z.object({ areas: z.array(area), ...listParts })
export const regionList = z.object({ regions: z.array(region), ...listParts })
export const indicatorList = z.object({ indicators: z.array(indicator), ...listParts })
export const sourceList = z.object({ sources: z.array(source), ...listParts })
export const resultList = z.object({ results: z.array(result), ...listParts })
export const observationList = z.object({
  observations: z.array(observation),
  indicators: z.array(usedIndicator),
  sources: z.array(usedSource),
  ...listParts,
})
export const bulkAnswer = z
  .object({ indicator: usedIndicator, sources: z.array(usedSource), observations: z.array(observation) })
  .meta({ description: 'All figures of one indicator' })

export type AreaResource = z.infer<typeof area>
export type AreaDetail = z.infer<typeof areaDetail>
export type RegionResource = z.infer<typeof region>
export type IndicatorResource = z.infer<typeof indicator>
export type SourceResource = z.infer<typeof source>
export type ResultResource = z.infer<typeof result>
export type Paging = z.infer<typeof paging>
export type PageLinks = z.infer<typeof pageLinks>
export type UsedSource = z.infer<typeof usedSource>
export type UsedIndicator = z.infer<typeof usedIndicator>
