import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { formatCount } from '../language/index.ts'
import { personChoiceTexts } from '../language/texts-person-choice.ts'
import { FieldRadios, FieldSelect } from '../web/ui/field/field.view.tsx'
import { choicesFrom } from './desk-frame.view.tsx'
import { describePerson, MOST_HITS, type PersonChoice } from './person-choice.ts'
import { SearchForm } from './search-form.view.tsx'

export interface PersonSearchProps {
  readonly locale: Locale
  readonly choice: PersonChoice
  /** Unique on the page. */
  readonly id: string
  /** The page itself, in the language at hand. */
  readonly action: string
  /** What else stands in the address of the page. */
  readonly keeps?: Readonly<Record<string, string>>
}

/** In a big region: a search that stands before the form in which the person is chosen. */
export function PersonSearch({ locale, choice, id, action, keeps = {} }: PersonSearchProps): VNode | null {
  if (!choice.isSearched) return null
  const words = personChoiceTexts[locale]
  const { query, people, count } = choice
  const counted = formatCount(count, words.count[0] ?? '', words.count[1] ?? '', locale)
  return (
    <SearchForm
      id={id}
      name="naam"
      label={words.search}
      button={words.button}
      value={query}
      action={action}
      keeps={keeps}
      help={words.searchHelp(counted)}
    >
      {query !== '' && people.length === 0 ? <p role="status">{words.none(query)}</p> : null}
    </SearchForm>
  )
}

export interface PersonFieldProps {
  readonly locale: Locale
  readonly choice: PersonChoice
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly help?: string
  readonly error?: string | undefined
}

/** The field in the form itself: a list of everybody, or what the search found. */
export function PersonField({ choice, ...field }: PersonFieldProps): VNode {
  const { locale } = field
  if (!choice.isSearched) return <FieldSelect {...field} choices={choicesFrom(locale, choice.people)} />
  const more = choice.hasMore ? [personChoiceTexts[locale].more(MOST_HITS)] : []
  const help = [...more, ...(field.help === undefined ? [] : [field.help])].join(' ')
  return (
    <>
      <input type="hidden" name="naam" value={choice.query} />
      <FieldRadios
        {...field}
        {...(help === '' ? {} : { help })}
        choices={choice.people.map((person) => ({ value: person.id, text: describePerson(person) }))}
      />
    </>
  )
}

/** Whether there is anybody to choose: in a big region only after a search. */
export function hasChoice(choice: PersonChoice): boolean {
  return !choice.isSearched || choice.people.length > 0
}
