import { z } from 'zod'
import { areaLevels } from '../areas/area.ts'
import type { Bilingual } from '../base/locale.ts'
import { searchKinds } from '../search/document.ts'
import { LONGEST_QUERY } from '../search/fold.ts'

/** What people read about a parameter. */
export interface ParameterWords {
  readonly text: Bilingual
  /** Continues the name of the parameter: "moet een getal van 1 tot en met 1000 zijn". */
  readonly must: Bilingual
  /** Filled in on the page where one can try it. */
  readonly example?: string
  /** May stand in an address more than once. */
  readonly repeat?: true
}

/** The words of every parameter, by its schema. */
export const parameterWords = z.registry<ParameterWords>()

/** Most indicators, areas and years in one question. */
export const MOST_CHOICES = 50
export const MOST_PER_PAGE = 1000
export const DEFAULT_PER_PAGE = 100

export const page = z.coerce
  .number()
  .int()
  .min(1)
  .max(10_000_000)
  .default(1)
  .register(parameterWords, {
    text: { nl: 'Nummer van de pagina, vanaf 1.', en: 'Number of the page, from 1.' },
    must: { nl: 'moet een heel getal vanaf 1 zijn', en: 'must be a whole number from 1' },
  })

export const pageSize = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST_PER_PAGE)
  .default(DEFAULT_PER_PAGE)
  .register(parameterWords, {
    text: { nl: 'Aantal per pagina, hoogstens 1000.', en: 'Number on a page, at most 1000.' },
    must: {
      nl: 'moet een heel getal van 1 tot en met 1000 zijn',
      en: 'must be a whole number from 1 up to 1000',
    },
  })

const levelMust = {
  nl: `moet een van deze zijn: ${areaLevels.join(', ')}`,
  en: `must be one of these: ${areaLevels.join(', ')}`,
}

export const level = z
  .enum(areaLevels)
  .optional()
  .register(parameterWords, {
    text: { nl: 'Soort gebied.', en: 'Kind of area.' },
    must: levelMust,
    example: 'municipality',
  })

export const parent = z
  .string()
  .max(40)
  .optional()
  .register(parameterWords, {
    text: { nl: 'Alleen gebieden direct onder deze code.', en: 'Only areas directly below this code.' },
    must: {
      nl: 'moet de code van een gebied zijn, zoals GM0355',
      en: 'must be the code of an area, such as GM0355',
    },
    example: 'PV26',
  })

const queryMust = {
  nl: `mag hoogstens ${LONGEST_QUERY} tekens lang zijn`,
  en: `may be at most ${LONGEST_QUERY} characters long`,
}

export const query = z
  .string()
  .max(LONGEST_QUERY)
  .optional()
  .register(parameterWords, {
    text: {
      nl: 'Naam, postcode of code; ook met een typefout.',
      en: 'Name, postcode or code; also with a typing error.',
    },
    must: queryMust,
  })

export const searchQuery = z
  .string()
  .min(1)
  .max(LONGEST_QUERY)
  .register(parameterWords, {
    text: { nl: 'Waar u naar zoekt.', en: 'What you are looking for.' },
    must: {
      nl: `moet er zijn en ${queryMust.nl}`,
      en: `must be there and ${queryMust.en}`,
    },
    example: 'zeist',
  })

export const kind = z
  .enum(searchKinds)
  .optional()
  .register(parameterWords, {
    text: { nl: 'Alleen dingen van deze soort.', en: 'Only things of this kind.' },
    must: {
      nl: `moet een van deze zijn: ${searchKinds.join(', ')}`,
      en: `must be one of these: ${searchKinds.join(', ')}`,
    },
  })

/** A list in an address: `indicator=a&indicator=b`. */
const several = (item: z.ZodType<string>) => z.array(item).min(1).max(MOST_CHOICES)

export const indicators = several(z.string().max(80)).register(parameterWords, {
  text: {
    nl: 'Id van een indicator. Mag vaker, tot 50 keer.',
    en: 'Id of an indicator. May be repeated, up to 50 times.',
  },
  must: {
    nl: 'moet er 1 tot en met 50 keer zijn, met de id van een indicator',
    en: 'must be there 1 up to 50 times, with the id of an indicator',
  },
  example: 'share-65-plus',
  repeat: true,
})

export const areas = several(z.string().max(80))
  .optional()
  .register(parameterWords, {
    text: {
      nl: 'Code van een gebied of een indeling (zorgkantoorregio, GGD-regio en zo), of `regio:` met de naam van een regio. Mag vaker, tot 50 keer.',
      en: 'Code of an area or a division (care office region, GGD region and so on), or `regio:` and the name of a region. May be repeated, up to 50 times.',
    },
    must: {
      nl: 'mag hoogstens 50 keer, met de code van een gebied (GM0355), een indeling (ZK22) of een regio (regio:twente)',
      en: 'may be there at most 50 times, with the code of an area (GM0355), a division (ZK22) or a region (regio:twente)',
    },
    example: 'GM0355',
    repeat: true,
  })

export const within = z
  .string()
  .max(80)
  .optional()
  .register(parameterWords, {
    text: {
      nl: 'Alle gebieden van `level` binnen dit gebied, deze indeling of deze regio.',
      en: 'All areas of `level` within this area, division or region.',
    },
    must: {
      nl: 'moet de code van een gebied (PV26), een indeling (ZK22) of een regio (regio:twente) zijn',
      en: 'must be the code of an area (PV26), a division (ZK22) or a region (regio:twente)',
    },
  })

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const year = () => z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR)
const yearMust = {
  nl: `moet een jaar van ${FIRST_YEAR} tot en met ${LAST_YEAR} zijn`,
  en: `must be a year from ${FIRST_YEAR} up to ${LAST_YEAR}`,
}

export const periods = z
  .array(year())
  .max(MOST_CHOICES)
  .optional()
  .register(parameterWords, {
    text: { nl: 'Jaar. Mag vaker.', en: 'Year. May be repeated.' },
    must: yearMust,
    repeat: true,
  })

export const from = year()
  .optional()
  .register(parameterWords, { text: { nl: 'Vanaf dit jaar.', en: 'From this year.' }, must: yearMust })

export const to = year()
  .optional()
  .register(parameterWords, {
    text: { nl: 'Tot en met dit jaar.', en: 'Up to and including this year.' },
    must: yearMust,
  })

export const format = z
  .enum(['json', 'csv'])
  .optional()
  .register(parameterWords, {
    text: {
      nl: 'Vorm van het antwoord. Zonder deze keuze telt de header Accept.',
      en: 'Form of the answer. Without it the header Accept counts.',
    },
    must: { nl: 'moet json of csv zijn', en: 'must be json or csv' },
  })

export const areaQuery = z.strictObject({ level, parent, query, page, pageSize })
export const listQuery = z.strictObject({ page, pageSize })
export const noQuery = z.strictObject({})
export const observationQuery = z.strictObject({
  indicator: indicators,
  area: areas,
  within,
  level,
  period: periods,
  from,
  to,
  page,
  pageSize,
  format,
})
export const bulkQuery = z.strictObject({ format })
export const resultQuery = z.strictObject({ query: searchQuery, kind, page, pageSize })

export type ObservationQuery = z.infer<typeof observationQuery>
