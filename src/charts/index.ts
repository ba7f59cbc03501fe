/** Door of the room: charts take finished numbers and texts, and give a picture with its words. */
export type { CompareItem } from './bars.ts'
export { BarChart, type BarChartProps } from './bars.view.tsx'
export { DotPlot, type DotPlotProps } from './dots.view.tsx'
export { Figure, type FigureLink, type FigureProps } from './figure.view.tsx'
export type { ChartSeries, SeriesPoint } from './line.ts'
export { LineChart, type LineChartProps } from './line.view.tsx'
export type { Panel } from './multiples.ts'
export { SmallMultiples, type SmallMultiplesProps } from './multiples.view.tsx'
export type { PyramidSide, PyramidState } from './pyramid.ts'
export { PopulationPyramid, type PyramidProps } from './pyramid.view.tsx'
export { Sparkline } from './sparkline.view.tsx'
export {
  FigureTable,
  type FigureTableProps,
  type TableCell,
  type TableColumn,
  type TableRow,
} from './table.view.tsx'
export type { ChartWords, Tone } from './tone.ts'
