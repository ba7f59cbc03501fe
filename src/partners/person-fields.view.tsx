import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { personChoiceTexts } from '../language/texts-person-choice.ts'
import { describePerson } from '../people/person-choice.ts'
import { FieldRadios, FieldText } from '../web/ui/field/field.view.tsx'
import type { Faults, Fields } from './form-fields.ts'
import { fieldOf } from './form-page.view.tsx'
import type { Namesake } from './list-persons.queries.ts'

export interface PersonFieldsProps {
  readonly locale: Locale
  readonly fields: Fields
  readonly faults: Faults
  readonly label: string
  readonly help: string
  /** People with the name that was typed, or a part of it: which of them is asked. */
  readonly namesakes: readonly Namesake[]
}

/** A person by their name, and which one when several have it. */
export function PersonFields(props: PersonFieldsProps): VNode {
  const { locale, fields, faults, label, help, namesakes } = props
  return (
    <>
      <FieldText {...fieldOf('persoon', locale, fields, faults)} label={label} help={help} optional />
      <WhichPerson
        {...fieldOf('persoonkeuze', locale, fields, faults)}
        label={partnerTexts[locale].personChoice}
        namesakes={namesakes}
      />
    </>
  )
}

export interface WhichPersonProps {
  readonly locale: Locale
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly error?: string | undefined
  /** The question when several have exactly the name that was typed. */
  readonly label: string
  readonly namesakes: readonly Namesake[]
}

/** Which of the people with the name that was typed; is there nobody, then who has a part of it. */
export function WhichPerson({ namesakes, label, ...field }: WhichPersonProps): VNode | null {
  const [first, ...more] = namesakes
  if (first === undefined || (more.length === 0 && !first.isGuess)) return null
  const choices = namesakes.map(({ id, title, summary }) => ({
    value: id,
    text: describePerson({ name: title, work: summary }),
  }))
  return (
    <FieldRadios
      {...field}
      value={field.value ?? ''}
      label={first.isGuess ? personChoiceTexts[field.locale].alike : label}
      choices={choices}
    />
  )
}
