import { axisFraction, fitAxis } from './axis.ts'
import { barPath, PLOT_WIDTH, px } from './path.ts'
import { listPyramidValues, type PyramidState } from './pyramid.ts'

export interface PyramidMarks {
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** Bars of younger classes and of the classes that matter here. */
  readonly young: string
  readonly old: string
  readonly missing: string
  /** Outline of the comparison, stepped, one path for both sides. */
  readonly outline: string
  readonly grid: string
  readonly xTicks: readonly {
    readonly x: number
    readonly text: string
    readonly anchor: string
    readonly minor: boolean
  }[]
  readonly ageTicks: readonly { readonly y: number; readonly text: string }[]
}

const TOP = 26
const ROW = 10
const GAP = 1.5
const HALF = PLOT_WIDTH / 2

/** Men to the left, women to the right of the middle, oldest on top. */
export function placePyramid(state: PyramidState): PyramidMarks {
  const axis = fitAxis(listPyramidValues(state), { steps: 2, zero: true })
  const count = state.ages.length
  const bottom = TOP + count * ROW
  const rowOf = (index: number) => bottom - (index + 1) * ROW
  const xOf = (value: number, side: -1 | 1) => HALF + side * axisFraction(axis, value) * HALF
  const paths = { young: '', old: '', missing: '' }
  for (const [i, age] of state.ages.entries()) {
    const kind = age >= (state.emphasisFrom ?? 0) ? 'old' : 'young'
    for (const side of [-1, 1] as const) {
      const value = (side < 0 ? state.place.men : state.place.women)[i]
      if (value === undefined) paths.missing += barPath(HALF, HALF + side * 60, rowOf(i), ROW - GAP)
      else paths[kind] += barPath(HALF, xOf(value, side), rowOf(i), ROW - GAP)
    }
  }
  const others = state.comparison
  const grid = axis.ticks.flatMap((tick) => (tick === 0 ? [xOf(0, 1)] : [xOf(tick, -1), xOf(tick, 1)]))
  const ticks = [...axis.ticks].reverse().flatMap((t) => (t === 0 ? [] : [{ t, side: -1 as const }]))
  const placed = [...ticks, ...axis.ticks.map((t) => ({ t, side: 1 as const }))]
  return {
    height: bottom + 24,
    top: TOP,
    bottom,
    ...paths,
    outline: others
      ? [stepPath(others.men, -1, xOf, rowOf), stepPath(others.women, 1, xOf, rowOf)].join('')
      : '',
    grid: grid.map((x) => `M${Math.round(x)} ${TOP}V${bottom}`).join(''),
    xTicks: placed.map(({ t, side }) => {
      const x = xOf(t, side)
      return {
        x,
        text: state.format(t),
        anchor: x < 20 ? 'start' : x > 980 ? 'end' : 'middle',
        minor: axis.ticks.length > 3 && t !== 0 && t !== axis.ticks.at(-1),
      }
    }),
    ageTicks: state.ages.flatMap((age, i) =>
      i % 2 === 0 ? [{ y: px(rowOf(i) + ROW - 0.5), text: String(age) }] : [],
    ),
  }
}

/** Steps along the ends of the bars; a missing class leaves a hole in the outline. */
function stepPath(
  values: readonly (number | undefined)[],
  side: -1 | 1,
  xOf: (value: number, side: -1 | 1) => number,
  rowOf: (index: number) => number,
): string {
  let path = ''
  let pen = false
  for (const [i, value] of values.entries()) {
    if (value === undefined) {
      pen = false
      continue
    }
    const x = Math.round(xOf(value, side))
    const low = px(rowOf(i) + ROW - GAP / 2)
    path += pen ? `H${x}V${px(rowOf(i) - GAP / 2)}` : `M${x} ${low}V${px(rowOf(i) - GAP / 2)}`
    pen = true
  }
  return path
}
