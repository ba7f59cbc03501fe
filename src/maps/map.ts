import type { Classes } from './classes.ts'
import type { PaletteName } from './palettes.ts'

/** One place on a map: its outline and what is known of it, in words too. */
export interface MapShape {
  readonly code: string
  /** SVG path data in px of the drawing. */
  readonly path: string
  readonly label: string
  /** The figure as written, or the reason in words why there is none. */
  readonly text: string
  /** Absent: there is no figure; the shape is hatched. For a categorical map: the place of its kind in the legend. */
  readonly value?: number | undefined
  readonly estimate?: boolean
  readonly href?: string
}

export interface MapState {
  readonly width: number
  readonly height: number
  readonly shapes: readonly MapShape[]
  readonly classes: Classes
  /** Decimals of the unit, as the classes were made with. */
  readonly decimals: number
  readonly palette?: PaletteName
  /** One path per class: small, but without a name or link per place. For maps of thousands of places. */
  readonly grouped?: boolean
}
