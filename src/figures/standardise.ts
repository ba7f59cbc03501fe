import { byarLimits, countLimits, type Estimate } from './interval.ts'
import type { Confidence } from './quantile.ts'
import { type Refusal, refuse } from './refusal.ts'

/**
 * European Standard Population 2013: persons per age band of five years, together 100,000.
 *
 * Rates against different standards may not be compared: the name of the standard belongs with the rate.
 *
 * @source Eurostat (2013), Revision of the European Standard Population, ISBN 978-92-79-31094-2
 */
export const europeanStandard2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
] as const

/** The age bands of `europeanStandard2013`, in its order. */
export const europeanStandardAges = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85-89',
  '90+',
] as const

/** Below this number of events in total a directly standardised rate is not given (PHE, Dobson et al.). */
const DIRECT_MINIMUM = 10

/** One age (and sex) group of the area. */
export interface Stratum {
  /** [count] */
  readonly events: number
  /** [persons] */
  readonly population: number
  /** Persons of the standard population in this group, or any number in proportion to it. */
  readonly standard: number
}

/**
 * Directly standardised rate: what the rate would be if the area had the ages of the standard population.
 *
 * DSR = Σ wᵢ Oᵢ/nᵢ / Σ wᵢ; variance Σ wᵢ² Oᵢ/nᵢ² / (Σ wᵢ)²; limits DSR + √(var/O) (limit(O) − O), limit by Byar.
 *
 * @param strata all groups of the area; a group with weight needs people
 * @param per the rate is per this many persons: 100000
 * @returns rate and bounds [events per `per`]; refused `too-few-events` below 10 events in total, `nobody-observed`
 *   when a group of the standard has nobody in the area, `bad-input` for negative or absent numbers
 * @source A. J. Dobson, K. Kuulasmaa, E. Eberle & J. Scherer (1991), Stat. Med. 10:457-462
 */
export function calculateDirectRate(
  strata: readonly Stratum[],
  per: number,
  confidence: Confidence = 0.95,
): Estimate | Refusal {
  if (!(strata.length > 0 && per > 0) || !strata.every(isUsable)) return refuse('bad-input')
  if (strata.some((s) => s.population === 0 && s.standard > 0)) return refuse('nobody-observed')
  let events = 0
  let weighted = 0
  let variance = 0
  let standard = 0
  for (const s of strata) {
    events += s.events
    if (s.standard === 0) continue
    standard += s.standard
    weighted += (s.standard * s.events) / s.population
    variance += (s.standard ** 2 * s.events) / s.population ** 2
  }
  if (standard === 0) return refuse('bad-input')
  if (events < DIRECT_MINIMUM) return refuse('too-few-events')
  const rate = weighted / standard
  const spread = Math.sqrt(variance / standard ** 2 / events)
  const limits = byarLimits(events, confidence)
  return {
    value: rate * per,
    low: Math.max(0, rate + spread * (limits.low - events)) * per,
    high: (rate + spread * (limits.high - events)) * per,
  }
}

/** One age (and sex) group: the people of the area and what happens in it in the reference population. */
export interface ReferenceStratum {
  /** Of the area [persons]. */
  readonly population: number
  /** Of the reference population [count] and [persons]. */
  readonly referenceEvents: number
  readonly referencePopulation: number
}

export interface IndirectRate {
  /** [count] */
  readonly observed: number
  /** Events if the area had the reference rate in every group [count]. */
  readonly expected: number
  /** Observed / expected: 1 is as the reference [ratio]. */
  readonly ratio: Estimate
  /** Crude rate of the reference population [events per `per`]. */
  readonly referenceRate: number
  /** Ratio x reference rate [events per `per`]. */
  readonly rate: Estimate
}

/**
 * Indirectly standardised ratio (SMR) and rate (ISR): observed events against those expected from reference rates.
 *
 * E = Σ nᵢ Rᵢ; SMR = O/E; ISR = SMR x reference rate; limits of O exact below 10 events, else Byar. Two areas may each
 * be compared with the reference, but not with each other.
 *
 * @param observed events in the area, all groups together [count], ≥ 0
 * @param strata groups of the area with the reference population
 * @param per the rate is per this many persons: 1000, 100000
 * @returns see `IndirectRate`; refused `nobody-observed` when nothing is expected, `bad-input`
 * @source N. E. Breslow & N. E. Day (1987), IARC 82, ch. 2; as in PHEindicatormethods
 */
export function calculateIndirectRate(
  observed: number,
  strata: readonly ReferenceStratum[],
  per: number,
  confidence: Confidence = 0.95,
): IndirectRate | Refusal {
  const numbers = strata.flatMap((s) => [s.population, s.referenceEvents, s.referencePopulation])
  if (![observed, ...numbers].every(isCount) || !(per > 0)) return refuse('bad-input')
  let expected = 0
  let referenceEvents = 0
  let referencePopulation = 0
  for (const s of strata) {
    if (s.referencePopulation === 0 && s.population > 0) return refuse('nobody-observed')
    if (s.referencePopulation > 0) expected += (s.population * s.referenceEvents) / s.referencePopulation
    referenceEvents += s.referenceEvents
    referencePopulation += s.referencePopulation
  }
  if (!(expected > 0)) return refuse('nobody-observed')
  const limits = countLimits(observed, confidence)
  const ratio = { value: observed / expected, low: limits.low / expected, high: limits.high / expected }
  const referenceRate = (referenceEvents / referencePopulation) * per
  const rate = {
    value: ratio.value * referenceRate,
    low: ratio.low * referenceRate,
    high: ratio.high * referenceRate,
  }
  return { observed, expected, ratio, referenceRate, rate }
}

function isUsable(stratum: Stratum): boolean {
  const { events, population, standard } = stratum
  return isCount(events) && isCount(population) && isCount(standard) && !(population === 0 && events > 0)
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0
}
