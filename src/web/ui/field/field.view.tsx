import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { texts } from '../../../language/index.ts'

interface FieldProps {
  readonly locale: Locale
  /** Unique on the page; an error in the summary links to it. */
  readonly id: string
  readonly name: string
  readonly label: string
  readonly help?: string
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
  readonly optional?: boolean
}

export interface FieldTextProps extends FieldProps {
  readonly value?: string
  /** Which keyboard a phone shows; a number is text too, so that nothing is dropped from what was typed. */
  readonly keyboard?: 'text' | 'numeric' | 'email'
  readonly maxLength?: number
}

/** One line of text. */
export function FieldText(props: FieldTextProps): VNode {
  const classes = props.error === undefined ? 'utrecht-textbox' : 'utrecht-textbox utrecht-textbox--invalid'
  return frame(
    props,
    <input
      class={classes}
      id={props.id}
      name={props.name}
      type="text"
      inputMode={props.keyboard ?? 'text'}
      value={props.value}
      maxLength={props.maxLength ?? 200}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
    />,
  )
}

export interface FieldSelectProps extends FieldProps {
  readonly value?: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** One of a list. */
export function FieldSelect(props: FieldSelectProps): VNode {
  const classes = props.error === undefined ? 'utrecht-select' : 'utrecht-select utrecht-select--invalid'
  return frame(
    props,
    <select
      class={classes}
      id={props.id}
      name={props.name}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
    >
      {props.choices.map((choice) => (
        <option value={choice.value} selected={choice.value === props.value}>
          {choice.text}
        </option>
      ))}
    </select>,
  )
}

/** Label above, help under it, the error beside the field in words. */
function frame(props: FieldProps, control: ComponentChildren): VNode {
  const words = texts[props.locale].frame
  return (
    <div class={props.error === undefined ? 'field' : 'field field--invalid'}>
      <label class="utrecht-form-label field__label" for={props.id}>
        {props.label}
        {props.optional ? <span class="soft"> ({words.optional})</span> : null}
      </label>
      {control}
      {props.error === undefined ? null : (
        <p class="field__error" id={`${props.id}-error`}>
          {words.errorPrefix} {props.error}
        </p>
      )}
      {props.help === undefined ? null : (
        <p class="field__help" id={`${props.id}-help`}>
          {props.help}
        </p>
      )}
    </div>
  )
}

function describedBy({ id, help, error }: FieldProps): string | undefined {
  const ids = [error === undefined ? [] : [`${id}-error`], help === undefined ? [] : [`${id}-help`]].flat()
  return ids.length === 0 ? undefined : ids.join(' ')
}
