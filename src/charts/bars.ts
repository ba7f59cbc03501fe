import type { Tone } from './tone.ts'

/** One bar or dot: a place and its figure, or the reason in words why there is none. */
export type CompareItem = {
  readonly label: string
  readonly tone: Tone
  /** Says more than the label: "schatting", "2020". */
  readonly note?: string
} & (
  | { readonly value: number; readonly low?: number | undefined; readonly high?: number | undefined }
  | { readonly missing: string }
)

export type KnownItem = Extract<CompareItem, { value: number }>

export function isKnownItem(item: CompareItem): item is KnownItem {
  return 'value' in item && Number.isFinite(item.value)
}

/** Everything that must fit on the common axis, margins included. */
export function listItemValues(items: readonly CompareItem[]): number[] {
  return items.flatMap((item) =>
    isKnownItem(item) ? [item.value, item.low ?? item.value, item.high ?? item.value] : [],
  )
}
