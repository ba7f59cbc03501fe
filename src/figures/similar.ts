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
  const self = codes.indexOf(code)
  if (self === -1) return refuse('value-missing')
  const usable = features.flatMap((feature) => {
    const scores = zScores(feature.values.map((value) => usableValue(value, feature.logarithm === true)))
    return 'refused' in scores || scores[self] === undefined ? [] : [{ id: feature.id, scores }]
  })
  if (usable.length === 0) return refuse('no-shared-features')
  const areas: { code: AreaCode; distance: number }[] = []
  for (const [i, candidate] of codes.entries()) {
    if (i === self) continue
    const distance = distanceBetween(usable, self, i)
    if (distance !== undefined) areas.push({ code: candidate, distance })
  }
  const leftOut = codes.length - 1 - areas.length
  areas.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
  return { areas: areas.slice(0, Math.max(0, count)), features: usable.map((feature) => feature.id), leftOut }
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
