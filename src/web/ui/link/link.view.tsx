import type { ComponentChildren, VNode } from 'preact'

export interface LinkProps {
  readonly href: string
  readonly children: ComponentChildren
  /** Language of the page it leads to, when that is another one. */
  readonly hrefLang?: string
}

/** A link of the design system. Its words say where it leads: never "here". */
export function Link({ href, children, hrefLang }: LinkProps): VNode {
  return (
    <a class="nl-link" href={href} hreflang={hrefLang}>
      {children}
    </a>
  )
}
