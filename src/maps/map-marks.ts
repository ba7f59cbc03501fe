import { classOf } from './classes.ts'
import type { MapShape, MapState } from './map.ts'
import { type PaletteName, spreadOver } from './palettes.ts'

/** A shape with the place of its colour in the palette; undefined is hatched. */
export interface ShapeMarks {
  readonly shape: MapShape
  readonly colour: number | undefined
  /** Nearly the colour of the paper: needs a border that can be seen. */
  readonly faint: boolean
}

export interface GroupMarks {
  readonly colour: number | undefined
  readonly faint: boolean
  readonly estimate: boolean
  readonly path: string
}

export interface MapMarks {
  /** Shape by shape; empty for a grouped map. */
  readonly shapes: readonly ShapeMarks[]
  /** Class by class; empty for a map shape by shape. */
  readonly groups: readonly GroupMarks[]
  /** Colour of each class, lowest first, for the legend. */
  readonly colours: readonly number[]
  readonly hasMissing: boolean
  /** Colours of which an estimate occurs: each needs a dotted pattern. */
  readonly estimated: readonly number[]
}

/**
 * Gives every shape its colour, or the hatching of a missing figure.
 *
 * Faint and hatched shapes come last, so that their visible border lies on top of the pale one of their neighbours.
 */
export function placeMap(state: MapState): MapMarks {
  const palette = state.palette ?? 'sequential'
  const colours = spreadOver(state.classes.count, palette)
  const marks = state.shapes.map((shape) => {
    const known = shape.value !== undefined && Number.isFinite(shape.value)
    const colour = known ? colours[classOf(state.classes, shape.value, state.decimals)] : undefined
    return { shape, colour, faint: colour !== undefined && colour === FAINT[palette] }
  })
  const layered = [...marks].sort((a, b) => layerOf(a) - layerOf(b))
  const estimates = marks.flatMap((m) => (m.shape.estimate && m.colour !== undefined ? [m.colour] : []))
  return {
    shapes: state.grouped ? [] : layered,
    groups: state.grouped ? groupByColour(layered) : [],
    colours,
    hasMissing: marks.some((mark) => mark.colour === undefined),
    estimated: [...new Set(estimates)],
  }
}

/** The colour of each palette that is nearly the paper. */
const FAINT: Readonly<Record<PaletteName, number | undefined>> = {
  sequential: 0,
  diverging: 2,
  categorical: undefined,
}

function layerOf(mark: ShapeMarks): number {
  return mark.colour === undefined ? 2 : mark.faint ? 1 : 0
}

function groupByColour(marks: readonly ShapeMarks[]): GroupMarks[] {
  const groups = new Map<string, { mark: ShapeMarks; estimate: boolean; paths: string[] }>()
  for (const mark of marks) {
    const estimate = mark.shape.estimate === true && mark.colour !== undefined
    const key = `${mark.colour}/${estimate}`
    const group = groups.get(key) ?? { mark, estimate, paths: [] }
    group.paths.push(mark.shape.path)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ mark: { colour, faint }, estimate, paths }) => ({
    colour,
    faint,
    estimate,
    path: paths.join(''),
  }))
}
