import type { ComponentChildren, VNode } from 'preact'

export interface Definition {
  readonly term: ComponentChildren
  readonly description: ComponentChildren
}

/** Terms and what they are: source, licence, unit, period. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }): VNode {
  return (
    <dl class="terms">
      {items.map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}
