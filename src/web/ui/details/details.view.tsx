import type { ComponentChildren, VNode } from 'preact'

export interface DetailsProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean
  readonly id?: string
}

/** More for who wants it. Open on paper. */
export function Details({ summary, children, open, id }: DetailsProps): VNode {
  return (
    <details class="details" id={id} open={open}>
      <summary>{summary}</summary>
      <div class="details__body">{children}</div>
    </details>
  )
}
