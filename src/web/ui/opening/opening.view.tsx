import { type ComponentChildren, Fragment, isValidElement, toChildArray, type VNode } from 'preact'
import { Heading } from '../heading/heading.view.tsx'

export interface OpeningProps {
  readonly title: ComponentChildren
  /** Soft line under the title: "gemeente · 66.641 inwoners". */
  readonly sub?: ComponentChildren
  /** The answer in one sentence. */
  readonly lead?: ComponentChildren
  /** Key figures, or a form. */
  readonly children?: ComponentChildren
  /** Buttons, one after the other. */
  readonly actions?: ComponentChildren
  /** A map or chart, at the right; below on a phone. */
  readonly picture?: ComponentChildren
  /** 2 only where the page has another `h1`, as in the catalogue. */
  readonly level?: 1 | 2
}

/** The first screen of a page: answers the question that brought you. Holds the only `h1`. */
export function Opening({ title, sub, lead, children, actions, picture, level = 1 }: OpeningProps): VNode {
  return (
    <div class={picture === undefined ? 'opening opening--plain' : 'opening'}>
      <div>
        <Heading
          level={level}
          class={hasLongWord(title) ? 'opening__title opening__title--long' : 'opening__title'}
        >
          {title}
        </Heading>
        {sub === undefined ? null : <p class="opening__sub">{sub}</p>}
        {lead === undefined ? null : <p class="nl-paragraph nl-paragraph--lead lead">{lead}</p>}
        {children}
        {actions === undefined ? null : <div class="opening__actions">{spaced(actions)}</div>}
      </div>
      {picture}
    </div>
  )
}

/** A word that does not fit on the line of a small phone at full size: "Ebbingekwartier". */
function hasLongWord(title: ComponentChildren): boolean {
  return typeof title === 'string' && title.split(/[\s-]/).some((word) => word.length > 13)
}

/** A space between them, for who reads without style. */
function spaced(children: ComponentChildren): ComponentChildren {
  const isGroup = isValidElement(children) && children.type === Fragment
  return toChildArray(isGroup ? children.props.children : children).flatMap((child, i) =>
    i === 0 ? [child] : [' ', child],
  )
}
