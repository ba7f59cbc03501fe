/**
 * Horizontal positions are permille (0-1000) of the width of the plot, vertical positions are px.
 *
 * Why: the picture is stretched to the width it gets while text and strokes keep their size (see `chart-svg.view.tsx`),
 * so one drawing reads well at 300 px and at 600 px.
 */
export const PLOT_WIDTH = 1000

/** One decimal: half a tenth of a px nobody sees, and the page stays small. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}

/** A permille position as an SVG percentage: 345 -> "34.5%". */
export function percentOf(x: number): string {
  return `${Math.round(x) / 10}%`
}

export interface XY {
  readonly x: number
  readonly y: number
}

/** Open line through the points: "M0 10L50 20". Empty for no points. */
export function linePath(points: readonly XY[]): string {
  return points.map((p, i) => `${i === 0 ? 'M' : 'L'}${Math.round(p.x)} ${px(p.y)}`).join('')
}

/**
 * Strokes of next to no length: with round or square line ends each becomes a marker, all in one node. Not quite zero,
 * because a PDF has no square ends on a line without a direction, and the squares would be missing on paper.
 */
export function dotsPath(points: readonly XY[]): string {
  return points.map((p) => `M${Math.round(p.x)} ${px(p.y)}h.1`).join('')
}

/** Closed area between an upper and a lower line. */
export function bandPath(upper: readonly XY[], lower: readonly XY[]): string {
  return `${linePath(upper)}${linePath([...lower].reverse()).replace('M', 'L')}Z`
}

/** Rectangle from x1 to x2 (in either order), y to y + height. */
export function barPath(x1: number, x2: number, y: number, height: number): string {
  const from = Math.round(x1)
  const width = Math.round(x2) - from
  return `M${from} ${px(y)}h${width}v${px(height)}h${-width}Z`
}
