import { classOf } from './classes.ts'
import type { MapShape, MapState } from './map.ts'
import { spreadOver } from './palettes.ts'

/** A shape with the place of its colour in the palette; undefined is hatched. */
export interface ShapeMarks {
  readonly shape: MapShape
  readonly colour: number | undefined
}

export interface MapMarks {
  /** Shape by shape; empty for a grouped map. */
  readonly shapes: readonly ShapeMarks[]
  /** Class by class; empty for a map shape by shape. */
  readonly groups: readonly {
    readonly colour: number | undefined
    readonly estimate: boolean
    readonly path: string
  }[]
  /** Colour of each class, lowest first, for the legend. */
  readonly colours: readonly number[]
  readonly hasMissing: boolean
  readonly hasEstimates: boolean
}

/** Gives every shape its colour, or the hatching of a missing figure. */
export function placeMap(state: MapState): MapMarks {
  const colours = spreadOver(state.classes.count, state.palette ?? 'sequential')
  const marks = state.shapes.map((shape) => ({
    shape,
    colour:
      shape.value === undefined || !Number.isFinite(shape.value)
        ? undefined
        : colours[classOf(state.classes, shape.value, state.decimals)],
  }))
  return {
    shapes: state.grouped ? [] : marks,
    groups: state.grouped ? groupByColour(marks) : [],
    colours,
    hasMissing: marks.some((mark) => mark.colour === undefined),
    hasEstimates: marks.some((mark) => mark.shape.estimate === true && mark.colour !== undefined),
  }
}

function groupByColour(marks: readonly ShapeMarks[]): MapMarks['groups'] {
  const groups = new Map<string, { colour: number | undefined; estimate: boolean; paths: string[] }>()
  for (const { shape, colour } of marks) {
    const estimate = shape.estimate === true && colour !== undefined
    const key = `${colour}/${estimate}`
    const group = groups.get(key) ?? { colour, estimate, paths: [] }
    group.paths.push(shape.path)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ colour, estimate, paths }) => ({
    colour,
    estimate,
    path: paths.join(''),
  }))
}
