/** People by age class (youngest first), men and women; a class without a value is `undefined`, not zero. */
export interface PyramidSide {
  readonly men: readonly (number | undefined)[]
  readonly women: readonly (number | undefined)[]
}

export interface PyramidState {
  /** Lowest age of each class, youngest first: 0, 5, … 95. */
  readonly ages: readonly number[]
  readonly place: PyramidSide
  /** Drawn as an outline; in the same unit (shares of the whole), or the outline says nothing. */
  readonly comparison?: PyramidSide
  /** Classes from this age on are drawn in full colour, younger ones lighter. */
  readonly emphasisFrom?: number
  readonly format: (value: number) => string
}

export function listPyramidValues(state: PyramidState): number[] {
  return [state.place, state.comparison]
    .flatMap((side) => (side ? [...side.men, ...side.women] : []))
    .filter((value) => value !== undefined)
}
