/** The four functions of jstat 1.9.6 that we use; the package brings no types. Only `quantile.ts` imports it. */
declare module 'jstat' {
  const jStat: {
    readonly normal: { inv(probability: number, mean: number, deviation: number): number }
    readonly chisquare: { inv(probability: number, degrees: number): number }
    readonly studentt: { inv(probability: number, degrees: number): number }
  }
  export = jStat
}
