import type { ComponentChildren, VNode } from 'preact'
import { Heading } from '../heading/heading.view.tsx'

/** The red thread: its children are beads. */
export function Thread({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="thread">{children}</div>
}

export interface BeadProps {
  /** Unique on the page; the section can be linked to. */
  readonly id: string
  readonly title: ComponentChildren
  /** One soft line under the heading: the question that the section answers. */
  readonly intro?: ComponentChildren
  /** `full` for a section, `open` for something smaller, `hole` for what is missing on the thread. */
  readonly kind?: 'full' | 'open' | 'hole'
  readonly level?: 2 | 3
  readonly children?: ComponentChildren
}

/** A section on the thread. */
export function Bead({ id, title, intro, kind = 'full', level = 2, children }: BeadProps): VNode {
  return (
    <section id={id} class={beadClasses[kind]} aria-labelledby={`${id}-title`}>
      <Heading level={level} id={`${id}-title`} class="bead__title">
        {title}
      </Heading>
      {intro === undefined ? null : <p class="bead__intro">{intro}</p>}
      {children}
    </section>
  )
}

const beadClasses = { full: 'bead', open: 'bead bead--open', hole: 'bead bead--hole' }
