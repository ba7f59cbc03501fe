import type { ComponentChildren, VNode } from 'preact'
import { PLOT_WIDTH } from './path.ts'
import type { ChartWords } from './tone.ts'

/**
 * The picture of a chart. (Its 80 % is for a page without CSS: room for the labels at the right.)
 *
 * Fluid without script and without a second drawing for phones: the outer SVG has no viewBox, so text and round marks
 * keep their size and are placed in percents; the lines live in an inner SVG (`Plot`) that is stretched to whatever
 * width there is, with strokes that do not scale. Gutters for labels are CSS margins in steps of 8 px (`gl-5 gr-12`), not
 * inline styles, so that a strict Content-Security-Policy holds.
 */
export function ChartSvg(
  props: ChartWords & {
    kind: string
    height: number
    gutters?: readonly [number, number]
    children: ComponentChildren
  },
): VNode {
  const { id, height, gutters = [0, 0] } = props
  return (
    <svg
      class={`chart-svg ${props.kind} gl-${gutters[0]} gr-${gutters[1]}`}
      width="80%"
      height={height}
      overflow="visible"
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {props.children}
    </svg>
  )
}

/** The stretched part: paths only, x in permille, y in px. Readable without CSS too: lines, no black shapes. */
export function Plot({ height, children }: { height: number; children: ComponentChildren }): VNode {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the picture; the outer SVG has the title
    <svg
      class="plot"
      width="100%"
      height={height}
      viewBox={`0 0 ${PLOT_WIDTH} ${height}`}
      preserveAspectRatio="none"
      overflow="visible"
      fill="none"
      stroke="currentColor"
    >
      {children}
    </svg>
  )
}

/** Instead of marks, when there is nothing to draw: the reason, in words, in the frame of the chart. */
export function EmptyChart({ text }: { text: string }): VNode {
  return <p class="chart-empty">{text}</p>
}
