import { examples as others } from './charts.examples.tsx'
import { examples as comparisons } from './compare.examples.tsx'
import { examples as frames } from './frame.examples.tsx'
import { examples as lines } from './line.examples.tsx'

/** The components of this room, for the catalogue and the picture tests. */
export const chartExamples = Object.entries({
  'line chart': lines,
  'bars and dots': comparisons,
  'pyramid, small multiples, sparkline': others,
  'figure and table': frames,
}).map(([name, examples]) => ({ room: 'charts', name, examples }))
