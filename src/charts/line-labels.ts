import { spreadLabels } from './end-labels.ts'
import { type ChartSeries, isKnown, type KnownPoint } from './line.ts'
import { PLOT_WIDTH, px, type XY } from './path.ts'
import { textWidth, wrapLabel } from './text-width.ts'
import type { Tone } from './tone.ts'

const LABEL_SIZE = 14.5
const LABEL_LEADING = 16
const LABEL_LETTERS = 13
/** Further to the right than this a label does not fit beside its point [permille]. */
export const LAST_ROOM = 720

export interface PlacedLabel {
  readonly tone: Tone
  readonly lines: readonly string[]
  /** Permille; PLOT_WIDTH means in the gutter right of the plot. */
  readonly x: number
  /** Baseline of the first line [px]. */
  readonly y: number
}

/** Labels at the end of their line. */
export function placeLabels(
  series: readonly ChartSeries[],
  at: (p: KnownPoint) => XY,
  top: number,
  bottom: number,
): PlacedLabel[] {
  const wanted = series.flatMap((one) => {
    const last = one.points.filter(isKnown).at(-1)
    if (!last || one.label === '') return []
    const end = at(last)
    const lines = wrapLabel(one.label, LABEL_LETTERS)
    return [{ tone: one.tone, lines, x: Math.round(end.x), y: end.y, height: lines.length * LABEL_LEADING }]
  })
  const inGutter = wanted.filter((label) => label.x >= PLOT_WIDTH * 0.97)
  const middles = spreadLabels(inGutter, { top: top - 8, bottom: bottom + 8 })
  return [
    ...inGutter.map((label, i) => {
      const middle = middles[i] ?? label.y
      return {
        tone: label.tone,
        lines: label.lines,
        x: PLOT_WIDTH,
        y: px(middle - label.height / 2 + LABEL_LEADING - 4),
      }
    }),
    ...wanted.filter((label) => label.x < PLOT_WIDTH * 0.97).map(besidePoint),
  ]
}

/** A line that stops early: right of its last point, where the line itself is not; near the edge above it. */
function besidePoint(label: {
  tone: Tone
  lines: string[]
  x: number
  y: number
  height: number
}): PlacedLabel {
  const { tone, lines, x, y, height } = label
  const right = x <= LAST_ROOM
  return { tone, lines, x, y: px(right ? y - height / 2 + LABEL_LEADING - 4 : Math.max(6, y - height + 4)) }
}

export function labelWidth(line: string): number {
  return textWidth(line, LABEL_SIZE)
}
