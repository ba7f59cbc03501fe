import type { ComponentChildren, VNode } from 'preact'

export interface HeadingProps {
  readonly level: 1 | 2 | 3
  readonly children: ComponentChildren
  readonly id?: string
  readonly class?: string
}

/** A heading of the design system. One of level 1 a page; levels are not skipped. */
export function Heading({ level, children, id, class: extra }: HeadingProps): VNode {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} class={joined(headingClasses[level], extra)}>
      {children}
    </Tag>
  )
}

/** Written out in full: the build keeps only the design-system classes that a view names. */
const headingClasses = {
  1: 'nl-heading nl-heading--level-1',
  2: 'nl-heading nl-heading--level-2',
  3: 'nl-heading nl-heading--level-3',
}

function joined(...classes: readonly (string | undefined)[]): string {
  return classes.filter((name) => name !== undefined).join(' ')
}
