import type { Bilingual } from '../base/locale.ts'

/** The themes of the regiobeeld, in the order of the page. */
export const themes = [
  'ageing',
  'households',
  'lifestyle',
  'health',
  'society',
  'care',
  'work-income',
  'housing',
  'provision',
] as const
export type Theme = (typeof themes)[number]

export const units = [
  'persons',
  'households',
  'dwellings',
  'percent',
  'per-1000',
  'per-km2',
  'addresses-per-km2',
  'euro',
  'thousand-euro',
  'km',
  'ha',
  'count',
  'ratio',
  'cubic-metre',
  'kwh',
  'class',
] as const
export type Unit = (typeof units)[number]

/** How values of areas become the value of a larger area, or why they do not. */
export type Aggregation =
  /** Counts add up. */
  | { readonly rule: 'sum' }
  /** `numerator / denominator * per`: both are indicators that add up. `per` is 100 for a percentage. */
  | { readonly rule: 'ratio'; readonly numerator: string; readonly denominator: string; readonly per: number }
  /** A published share or mean, weighted by an indicator that counts its own denominator (or the nearest to it). */
  | { readonly rule: 'weighted'; readonly weight: string }
  /** Cannot be aggregated; the reason is shown. */
  | { readonly rule: 'refuse'; readonly reason: Bilingual }

/** An indicator: nothing optional, so no figure can be shown without its meaning, unit, source and limits. */
export interface Indicator {
  /** kebab-case English, stable: it is in addresses. */
  readonly id: string
  readonly theme: Theme
  readonly name: Bilingual
  /** One or two plain sentences (Dutch at B1) that say what is counted, among whom. */
  readonly explanation: Bilingual
  readonly unit: Unit
  /** Decimals that the source publishes; packed values are whole multiples of the last. */
  readonly decimals: number
  readonly direction: 'higher-is-better' | 'higher-is-worse' | 'neither'
  readonly aggregation: Aggregation
  /** Ids of source tables (`figures/source-table.ts`), the one of the newest period first. */
  readonly sources: readonly [string, ...string[]]
  /** What the figure cannot say: model estimate, rounding, breaks in the series. */
  readonly limits: Bilingual
  /** What the year means, such as "1 January of the year". */
  readonly periodMeaning: Bilingual
  /** `register` counts everybody, `model` is a model estimate that may never be ranked, `survey` has a sample. */
  readonly basis: 'register' | 'model' | 'survey'
  /** Shown with chart and table on the first page of a place (true), or in the theme's list of further figures. */
  readonly headline: boolean
  /**
   * Template of the sentence, with {place}, {value} and nothing else: "In {place} is {value} van de inwoners 65 jaar of ouder."
   * The comparison and the trend are separate sentences, added by rule.
   */
  readonly sentence: Bilingual
}
