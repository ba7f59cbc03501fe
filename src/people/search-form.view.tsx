import type { ComponentChildren, VNode } from 'preact'
import { Button } from '../web/ui/button/button.view.tsx'

export interface SearchFormProps {
  /** Unique on the page. */
  readonly id: string
  readonly name: string
  readonly label: string
  readonly button: string
  readonly value: string
  /** The page itself, in the language at hand. */
  readonly action: string
  /** What else stands in the address of the page. */
  readonly keeps: Readonly<Record<string, string>>
  readonly help?: string
  /** What was found, or that nothing was. */
  readonly children?: ComponentChildren
}

/** A search within a long list, by the address of its page. */
export function SearchForm(props: SearchFormProps): VNode {
  const { id, name, value, action, keeps, help } = props
  return (
    <form class="search" method="get" action={action}>
      {Object.entries(keeps).map(([kept, text]) => (
        <input type="hidden" name={kept} value={text} />
      ))}
      <label class="utrecht-form-label field__label" for={id}>
        {props.label}
      </label>
      <div class="search__row">
        <input
          class="utrecht-textbox"
          id={id}
          name={name}
          type="search"
          value={value}
          maxLength={100}
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby={help === undefined ? undefined : `${id}-help`}
        />
        <Button weight="secondary">{props.button}</Button>
      </div>
      {help === undefined ? null : (
        <p class="field__help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {props.children}
    </form>
  )
}
