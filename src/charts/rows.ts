import { type CompareItem, isKnownItem } from './bars.ts'
import { textWidth } from './text-width.ts'
import type { Tone } from './tone.ts'

/** The words above one bar or dot. */
export interface ChartRow {
  readonly tone: Tone
  readonly label: string
  readonly note?: string
  /** The figure as written, or the reason why there is none. */
  readonly text: string
  readonly missing: boolean
  /** Figure and note stand under the label, because together they do not fit on a phone. */
  readonly twoLines: boolean
  /** Baseline of the (first) text line [px]. */
  readonly y: number
  /** Where the mark may begin [px]. */
  readonly markTop: number
}

/** Narrowest picture that every row must fit in [px]. */
const PHONE = 288
const SIZE = 15
const LINE = 19

/**
 * Rows under each other: a line of words, then room for a mark of `mark` px.
 * @returns the rows and their whole height [px]
 */
export function placeRows(
  items: readonly CompareItem[],
  format: (value: number) => string,
  mark: number,
  gap: number,
): { rows: ChartRow[]; height: number } {
  let top = 0
  const rows = items.map((item) => {
    const text = isKnownItem(item) ? format(item.value) : 'missing' in item ? item.missing : ''
    const words = [item.label, text, item.note ?? '']
    const width = words.reduce((sum, word) => sum + textWidth(word, SIZE) + 8, 0)
    const twoLines = width > PHONE
    const row = {
      tone: item.tone,
      label: item.label,
      ...(item.note === undefined ? {} : { note: item.note }),
      text,
      missing: !isKnownItem(item),
      twoLines,
      y: top + SIZE,
      markTop: top + SIZE + 7 + (twoLines ? LINE : 0),
    }
    top = row.markTop + mark + gap
    return row
  })
  return { rows, height: Math.max(0, top - gap) }
}
