/** Door of the room: maps take finished shapes and figures, and give a picture with its legend in words. */
export { Choropleth, type ChoroplethProps, type LegendWords, type ZoomWords } from './choropleth.view.tsx'
export {
  type Classes,
  type ClassMethod,
  type ClassWish,
  type ClassWords,
  calculateClasses,
  classOf,
  listClassLabels,
  roundTo,
} from './classes.ts'
export { type Frame, fitFrame, linesOf, pathOf, type Ring } from './frame.ts'
export type { MapShape, MapState } from './map.ts'
export { type PaletteName, palettes, spreadOver } from './palettes.ts'
