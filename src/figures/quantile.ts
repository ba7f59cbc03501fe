import jStat from 'jstat'

/**
 * Quantiles of the normal, chi-square and Student-t distributions.
 *
 * The only door to jstat 1.9.6, chosen because its inverses were checked to 2e-9 or better (decision record of the
 * stack); `simple-statistics.probit` is wrong in the fourth digit. For one-sided probabilities in (0, 1).
 */

/** Two-sided confidence levels that the platform uses: 95 % for reading, 99.8 % when many areas are compared. */
export type Confidence = 0.95 | 0.998

/** z with P(Z <= z) = probability. @param probability [fraction, 0-1] */
export function normalQuantile(probability: number): number {
  return jStat.normal.inv(probability, 0, 1)
}

/** x with P(X <= x) = probability, X chi-square with `degrees` of freedom. @param probability [fraction, 0-1] */
export function chiSquareQuantile(probability: number, degrees: number): number {
  return jStat.chisquare.inv(probability, degrees)
}

/** t with P(T <= t) = probability, T Student-t with `degrees` of freedom. @param probability [fraction, 0-1] */
export function studentQuantile(probability: number, degrees: number): number {
  return jStat.studentt.inv(probability, degrees)
}

/** Half of what lies outside a two-sided interval: 0.025 for 95 %. */
export function tailOf(confidence: Confidence): number {
  return (1 - confidence) / 2
}

/** z of a two-sided interval: 1.95996 for 95 %, 3.09023 for 99.8 %. */
export function twoSidedZ(confidence: Confidence): number {
  return normalQuantile(1 - tailOf(confidence))
}
