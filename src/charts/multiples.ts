import type { ChartSeries } from './line.ts'

/** One small chart among many: the same axes, so that they can be compared at a glance. */
export interface Panel {
  readonly heading: string
  readonly series: readonly ChartSeries[]
  /** The newest figure as written, or the reason why there is none. */
  readonly figure: string
  /** The figure is a reason. */
  readonly missing?: boolean
  readonly href?: string
  /** The sentence for who does not see the line. */
  readonly description: string
}
