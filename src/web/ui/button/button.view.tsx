import type { ComponentChildren, VNode } from 'preact'

type Weight = 'primary' | 'secondary'

/** Written out in full: the build keeps only the design-system classes that a view names. */
const buttonClasses: Readonly<Record<Weight, string>> = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
}

export interface ButtonProps {
  readonly children: ComponentChildren
  /** One primary a page: the thing most people came for. */
  readonly weight?: Weight
  readonly name?: string
  readonly value?: string
}

/** Sends the form it stands in. */
export function Button({ children, weight = 'primary', name, value }: ButtonProps): VNode {
  return (
    <button class={buttonClasses[weight]} type="submit" name={name} value={value}>
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  readonly children: ComponentChildren
  readonly href: string
  readonly weight?: Weight
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ children, href, weight = 'primary' }: ButtonLinkProps): VNode {
  return (
    <a class={buttonClasses[weight]} href={href}>
      {children}
    </a>
  )
}
