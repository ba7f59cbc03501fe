import type { ComponentChildren, VNode } from 'preact'

export interface KeyFigure {
  /** As written, with its unit: "21,6%". */
  readonly value: string
  /** The rest of the sentence: "is 65 jaar of ouder". */
  readonly text: ComponentChildren
  /** Said softly after it, such as "schatting". */
  readonly note?: string
}

/** The few figures that matter most: small open beads, each reads as one sentence. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }): VNode {
  return (
    <ul class="key-figures">
      {figures.map((figure) => (
        <li>
          <b>{figure.value}</b>{' '}
          <span>
            {figure.text}
            {figure.note === undefined ? null : <span class="soft"> ({figure.note})</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
