import type { Locale } from '../base/locale.ts'
import type { Result } from './detail-shape.ts'
import { formatterOf } from './result-words.ts'

/** A figure that a project starts from, as words. */
export interface WhyFigure {
  readonly name: string
  readonly place: string
  readonly value: string
  /** A year or a day. */
  readonly period: string
  /** Dutch address of the page where it is from. */
  readonly path: string
}

/** The figures that results of a project are measured by, as they are now. */
export function figuresOfResults(results: readonly Result[], locale: Locale): readonly WhyFigure[] {
  return results.flatMap((result) => {
    const { figure, measure, measurements } = result
    const now = measurements.at(-1)
    if (!figure || !now) return []
    return [
      {
        name: measure,
        place: figure.areaName,
        value: formatterOf(result, locale)(now.value),
        period: now.at,
        path: `/cijfers/${figure.indicator}?gebied=${figure.area}`,
      },
    ]
  })
}
