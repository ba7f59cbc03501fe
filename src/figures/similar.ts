import type { AreaCode } from '../areas/area.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Values, zScores } from './score.ts'

/** Something that makes areas alike, such as urbanity or the share of 65-plussers. */
export interface Feature {
  /** Id of the indicator. */
  readonly id: string
  /** Values in the order of the codes [unit of the indicator]. */
  readonly values: Values
  /** Take logarithms first: for counts such as inhabitants, where twice as large is the natural step. */
  readonly logarithm?: boolean
}

export interface SimilarAreas {
  /** Nearest first; equal distances in code order. */
  readonly areas: readonly { readonly code: AreaCode; readonly distance: number }[]
  /** Ids of the features that were used; those without spread or that the area itself lacks are left out. */
  readonly features: readonly string[]
  /** How many areas were left out because they lack one of the features. */
  readonly leftOut: number
}

/**
 * The areas most like an area, by a few named features.
 *
 * Distance √(Σ (zᵢ − zⱼ)²/m) over m standardised features: 1 is one standard deviation apart on average. Similar in these
 * features only: the page must name them.
 *
 * @param code the area
 * @param codes areas to choose from, of one level and vintage, with the area itself
 * @param features in the order of the codes
 * @param count how many areas to return
 * @returns the nearest areas; refused `value-missing` when the area is not among the codes, `no-shared-features`
 * @source Nearest-neighbour model as in CIPFA and OHID (Fingertips), without weights
 */
export function listSimilarAreas(
  code: AreaCode,
  codes: readonly AreaCode[],
  features: readonly Feature[],
  count: number,
): SimilarAreas | Refusal {
  return listNearestAreas(code, codes, standardiseFeatures(features), count)
}

/** A feature in standard deviations; undefined where an area lacks it. */
export interface StandardFeature {
  readonly id: string
  readonly scores: Values
}

/** The features in standard deviations, those without spread left out: the work that all areas of a level share. */
export function standardiseFeatures(features: readonly Feature[]): StandardFeature[] {
  return features.flatMap((feature) => {
    const scores = zScores(feature.values.map((value) => usableValue(value, feature.logarithm === true)))
    return 'refused' in scores ? [] : [{ id: feature.id, scores }]
  })
}

/** As `listSimilarAreas`, from features that were standardised before. */
export function listNearestAreas(
  code: AreaCode,
  codes: readonly AreaCode[],
  features: readonly StandardFeature[],
  count: number,
): SimilarAreas | Refusal {
  const self = codes.indexOf(code)
  if (self === -1) return refuse('value-missing')
  const usable = features.filter(({ scores }) => scores[self] !== undefined)
  if (usable.length === 0) return refuse('no-shared-features')
  const nearest: { code: AreaCode; distance: number }[] = []
  let compared = 0
  for (const [i, candidate] of codes.entries()) {
    if (i === self) continue
    const distance = distanceBetween(usable, self, i)
    if (distance === undefined) continue
    compared += 1
    keepNearest(nearest, { code: candidate, distance }, count)
  }
  const leftOut = codes.length - 1 - compared
  return { areas: nearest, features: usable.map((feature) => feature.id), leftOut }
}

/** Puts an area in its place among the nearest so far, at most `count`; equal distances in code order. */
function keepNearest(
  nearest: { code: AreaCode; distance: number }[],
  area: { code: AreaCode; distance: number },
  count: number,
): void {
  const last = nearest.at(-1)
  if (nearest.length >= count && (!last || !isNearer(area, last))) return
  const place = nearest.findIndex((other) => isNearer(area, other))
  nearest.splice(place === -1 ? nearest.length : place, 0, area)
  if (nearest.length > count) nearest.pop()
}

function isNearer(a: { code: AreaCode; distance: number }, b: { code: AreaCode; distance: number }): boolean {
  return a.distance < b.distance || (a.distance === b.distance && a.code < b.code)
}

function usableValue(value: number | undefined, logarithm: boolean): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined
  if (!logarithm) return value
  return value > 0 ? Math.log(value) : undefined
}

function distanceBetween(
  features: readonly { readonly scores: Values }[],
  self: number,
  other: number,
): number | undefined {
  let sum = 0
  for (const { scores } of features) {
    const here = scores[self]
    const there = scores[other]
    if (here === undefined || there === undefined) return undefined
    sum += (here - there) ** 2
  }
  return Math.sqrt(sum / features.length)
}
