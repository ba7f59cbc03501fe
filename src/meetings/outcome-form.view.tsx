import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { texts } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { FieldDay, FieldRadios, FieldSelect, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { type OutcomeKind, outcomeKinds } from './meeting.ts'
import type { FormFields } from './outcome.ts'
import type { OutcomeChoices } from './outcome-posted.queries.ts'

export interface OutcomeFieldsProps {
  readonly locale: Locale
  readonly fields: FormFields
  readonly errors: readonly FieldError[]
  readonly choices: OutcomeChoices
  /** A stored outcome keeps its kind: a follow-up has an action. */
  readonly fixed?: OutcomeKind
}

/** The fields of an outcome; what only a follow-up has stands together. */
export function OutcomeFields({ locale, fields, errors, choices, fixed }: OutcomeFieldsProps): VNode {
  const words = outcomeTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  const kinds = fixed === 'follow-up' ? [] : outcomeKinds.filter((kind) => !fixed || kind !== 'follow-up')
  return (
    <>
      {kinds.length === 0 ? (
        <input type="hidden" name="soort" value={fixed} />
      ) : (
        <FieldRadios
          {...at('soort')}
          label={words.kind}
          choices={kinds.map((value) => ({ value, text: words.kinds[value] }))}
        />
      )}
      <FieldTextArea {...at('tekst')} label={words.text} rows={3} />
      {fixed !== undefined && fixed !== 'follow-up' ? null : <FollowUpFields {...{ locale, choices, at }} />}
      <FieldSuggest {...at('over')} label={words.about} help={words.aboutHelp} names={choices.abouts} />
      <PlaceFields {...{ locale, choices, at }} />
    </>
  )
}

type At = ReturnType<typeof fieldsFrom>
interface PartProps {
  readonly locale: Locale
  readonly choices: OutcomeChoices
  readonly at: At
}

/** Who does it, and by when. */
export function FollowUpFields({ locale, choices, at }: PartProps): VNode {
  const words = outcomeTexts[locale]
  return (
    <fieldset class="follow-up-fields">
      <legend>{words.followUpOnly}</legend>
      <input type="hidden" name="persoon-was" value={at('persoon-was').value} />
      <FieldSuggest
        {...at('persoon')}
        label={words.person}
        help={words.personHelp}
        names={choices.people}
        needed
      />
      <FieldSelect
        {...at('organisatie')}
        label={words.organisation}
        choices={[
          { value: '', text: words.nobody },
          ...choices.organisations.map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      <FieldDay {...at('klaar')} label={words.due} />
    </fieldset>
  )
}

/** Under which session and item it is kept; nothing where there is nothing to choose. */
export function PlaceFields({ locale, choices: { sessions, agenda }, at }: PartProps): VNode {
  const words = outcomeTexts[locale]
  return (
    <>
      {sessions.length === 0 ? null : (
        <FieldSelect
          {...at('sessie')}
          label={words.session}
          choices={[
            { value: '', text: words.whole },
            ...sessions.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
      )}
      {agenda.length === 0 ? null : (
        <FieldSelect
          {...at('punt')}
          label={words.item}
          choices={[
            { value: '', text: words.noItem },
            ...agenda.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
      )}
    </>
  )
}

/** One line of text for which the browser suggests names. */
export function FieldSuggest(props: {
  readonly locale: Locale
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly help: string
  readonly error: string | undefined
  readonly names: readonly string[]
  /** It, or another field beside it, must be filled in. */
  readonly needed?: boolean
}): VNode {
  const { id, error } = props
  const isWrong = error !== undefined
  return (
    <div class={isWrong ? 'field field--invalid' : 'field'}>
      <label class="utrecht-form-label field__label" for={id}>
        {props.label}
        {props.needed ? null : <span class="soft"> ({texts[props.locale].frame.optional})</span>}
      </label>
      <input
        class={isWrong ? 'utrecht-textbox utrecht-textbox--invalid' : 'utrecht-textbox'}
        id={id}
        name={props.name}
        type="text"
        value={props.value}
        maxLength={200}
        autocomplete="off"
        list={props.names.length === 0 ? undefined : `${id}-namen`}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${id}-error ${id}-help` : `${id}-help`}
      />
      {props.names.length === 0 ? null : (
        <datalist id={`${id}-namen`}>
          {[...new Set(props.names)].map((name) => (
            <option value={name} />
          ))}
        </datalist>
      )}
      {isWrong ? (
        <p class="field__error" id={`${id}-error`}>
          {texts[props.locale].frame.errorPrefix} {error}
        </p>
      ) : null}
      <p class="field__help" id={`${id}-help`}>
        {props.help}
      </p>
    </div>
  )
}
