import type { ComponentChildren, VNode } from 'preact'

export interface ScrollTableProps {
  /** Id of the caption: the box is named by it. */
  readonly captionId: string
  readonly caption: ComponentChildren
  /** Class of this kind of table, beside that of all. */
  readonly kind?: string
  /** Head and body. */
  readonly children: ComponentChildren
}

/** A table that scrolls inside its own box where the screen is narrow, and can be reached by keyboard. */
export function ScrollTable({ captionId, caption, kind, children }: ScrollTableProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: a box that scrolls must be reachable by keyboard, and forty tables are no forty landmarks
    <div class="table-scroll" role="group" aria-labelledby={captionId} tabIndex={0}>
      <table class={kind === undefined ? 'figure-table' : `figure-table ${kind}`}>
        <caption id={captionId}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}
