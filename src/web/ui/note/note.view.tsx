import type { ComponentChildren, VNode } from 'preact'

export interface NoteProps {
  readonly children: ComponentChildren
  /** Word in front, such as "Let op"; makes the note a strong one. */
  readonly label?: string
}

/** Something to know with what stands above it. Not an error: see `Alert`. */
export function Note({ children, label }: NoteProps): VNode {
  return (
    <div class={label === undefined ? 'note' : 'note note--strong'} role="note">
      <p>
        {label === undefined ? null : <b>{label}. </b>}
        {children}
      </p>
    </div>
  )
}
