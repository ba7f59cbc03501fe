import type { VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { addressIn, texts } from '../../../language/index.ts'
import { Button } from '../button/button.view.tsx'

export interface SearchFormProps {
  readonly locale: Locale
  /** What was typed, on the page of results. */
  readonly query?: string
  /** Unique on the page. */
  readonly id?: string
  /** On the front page: the thing most people came for. */
  readonly large?: boolean
  /** For everything on the site, instead of places alone. */
  readonly wide?: boolean
}

/** Finds a place: asks `/zoeken?q=`. */
export function SearchForm({ locale, query, id = 'zoek', large, wide }: SearchFormProps): VNode {
  const words = texts[locale].frame
  return (
    <search>
      <form
        class={large ? 'search search--large' : 'search'}
        action={addressIn(locale, '/zoeken')}
        method="get"
      >
        <label class="utrecht-form-label field__label" for={id}>
          {wide ? words.searchAll : words.searchLabel}
        </label>
        <div class="search__row">
          <input
            class="utrecht-textbox"
            id={id}
            name="q"
            type="search"
            value={query}
            maxLength={100}
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby={`${id}-help`}
          />
          <Button>{words.search}</Button>
        </div>
        <p class="field__help" id={`${id}-help`}>
          {wide ? words.searchAllHelp : words.searchHelp}
        </p>
      </form>
    </search>
  )
}
