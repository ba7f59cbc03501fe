import type { ComponentChildren, VNode } from 'preact'

export interface CardProps {
  readonly href: string
  readonly title: string
  /** What it is, above the title: "Project · valpreventie". */
  readonly kind?: ComponentChildren
  /** What matters about it now. */
  readonly children?: ComponentChildren
  readonly level?: 2 | 3
}

/** Something one can open. The whole card is the target; its title is the link. */
export function Card({ href, title, kind, children, level = 3 }: CardProps): VNode {
  const Title = `h${level}` as const
  return (
    <article class="card">
      {kind === undefined ? null : <p>{kind}</p>}
      <Title class="card__title">
        <a href={href}>{title}</a>
      </Title>
      {children === undefined ? null : <p>{children}</p>}
    </article>
  )
}

/** Cards side by side, as many as fit. */
export function Cards({ cards }: { readonly cards: readonly CardProps[] }): VNode {
  return (
    <ul class="cards">
      {cards.map((card) => (
        <li>
          <Card {...card} />
        </li>
      ))}
    </ul>
  )
}
