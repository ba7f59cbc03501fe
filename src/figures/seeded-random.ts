/** A source of numbers in [0, 1). Passed in, so that the same seed gives the same page. */
export type Random = () => number

/**
 * A small seeded generator (mulberry32): good enough for sampling weights, not for secrets.
 *
 * @param seed whole number, 0 to 2³² − 1
 * @returns a function that gives the next number in [0, 1)
 * @source T. Ettinger (2017), mulberry32, public domain
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * One draw from a Dirichlet distribution: shares that vary around `means` and add up to 1.
 *
 * Gamma draws with shape concentration x mean, divided by their sum.
 *
 * @param means expected shares, ≥ 0, in any proportion
 * @param concentration how near draws lie to the means: variance of a share is p(1 − p)/(concentration + 1)
 * @source L. Devroye (1986), Non-Uniform Random Variate Generation, ch. XI.4
 */
export function drawDirichlet(means: readonly number[], concentration: number, random: Random): number[] {
  const total = means.reduce((sum, mean) => sum + mean, 0)
  const gammas = means.map((mean) => (mean > 0 ? drawGamma((concentration * mean) / total, random) : 0))
  const sum = gammas.reduce((a, b) => a + b, 0)
  return sum > 0 ? gammas.map((gamma) => gamma / sum) : means.map((mean) => mean / total)
}

/** Gamma draw with scale 1. @source G. Marsaglia & W. W. Tsang (2000), ACM Trans. Math. Softw. 26:363-372 */
function drawGamma(shape: number, random: Random): number {
  if (shape < 1) return drawGamma(shape + 1, random) * nonZero(random) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(nonZero(random)) < 0.5 * x ** 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Standard normal draw. @source G. E. P. Box & M. E. Muller (1958), Ann. Math. Stat. 29:610-611 */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(nonZero(random))) * Math.cos(2 * Math.PI * random())
}

function nonZero(random: Random): number {
  return 1 - random()
}
