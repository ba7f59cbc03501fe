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
  readonly keyboard?: 'text' | 'numeric' | 'email' | 'url'
  readonly maxLength?: number
  /** What a browser may fill in: "email", "name", "one-time-code". */
  readonly autocomplete?: string
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
      autocomplete={props.autocomplete}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
    />,
  )
}

export interface FieldTextAreaProps extends FieldProps {
  readonly value?: string
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of text. */
export function FieldTextArea(props: FieldTextAreaProps): VNode {
  const classes = props.error === undefined ? 'utrecht-textbox' : 'utrecht-textbox utrecht-textbox--invalid'
  return frame(
    props,
    <textarea
      class={classes}
      id={props.id}
      name={props.name}
      rows={props.rows ?? 5}
      maxLength={props.maxLength}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
    >
      {/* HTML drops the first line end after the tag. */}
      {`\n${props.value ?? ''}`}
    </textarea>,
  )
}

/** A day, written by the browser's own calendar. */
export function FieldDay(props: FieldProps & { readonly value?: string }): VNode {
  return frame(
    props,
    <input
      class={props.error === undefined ? 'utrecht-textbox' : 'utrecht-textbox utrecht-textbox--invalid'}
      id={props.id}
      name={props.name}
      type="date"
      value={props.value}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
    />,
  )
}

/** A file to send; its form needs `files`. */
export function FieldFile(props: FieldProps & { readonly accept: string }): VNode {
  return frame(
    props,
    <input
      class="field__file"
      id={props.id}
      name={props.name}
      type="file"
      accept={props.accept}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props)}
    />,
  )
}

/** Yes or no. */
export function FieldCheck(
  props: Omit<FieldProps, 'optional'> & { readonly checked?: boolean; readonly value?: string },
): VNode {
  return (
    <div class={props.error === undefined ? 'field field--check' : 'field field--check field--invalid'}>
      <input
        type="checkbox"
        id={props.id}
        name={props.name}
        value={props.value ?? 'ja'}
        checked={props.checked}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
      <label for={props.id}>{props.label}</label>
      {notes(props)}
    </div>
  )
}

interface FieldChoicesProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly text: string }[]
}

/** Some of a short list; `name` is sent once for each that is chosen. */
export function FieldChecks(props: FieldChoicesProps & { readonly values: readonly string[] }): VNode {
  return choicesOf('checkbox', props, props.values)
}

/** One of a short list, all of it in sight. */
export function FieldRadios(props: FieldChoicesProps & { readonly value: string }): VNode {
  return choicesOf('radio', props, [props.value])
}

function choicesOf(type: 'checkbox' | 'radio', props: FieldChoicesProps, values: readonly string[]): VNode {
  return (
    <fieldset
      class={props.error === undefined ? 'field field--group' : 'field field--group field--invalid'}
      id={props.id}
      aria-describedby={describedBy(props)}
    >
      <legend class="utrecht-form-label field__label">
        {props.label}
        {props.optional ? <span class="soft"> ({texts[props.locale].frame.optional})</span> : null}
      </legend>
      <div class={props.choices.length > 8 ? 'field__boxes' : undefined}>
        {props.choices.map(({ value, text }) => (
          <div class="field--check">
            <input
              type={type}
              id={`${props.id}-${value}`}
              name={props.name}
              value={value}
              checked={values.includes(value)}
            />
            <label for={`${props.id}-${value}`}>{text}</label>
          </div>
        ))}
      </div>
      {notes(props)}
    </fieldset>
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
  return (
    <div class={props.error === undefined ? 'field' : 'field field--invalid'}>
      <label class="utrecht-form-label field__label" for={props.id}>
        {props.label}
        {props.optional ? <span class="soft"> ({texts[props.locale].frame.optional})</span> : null}
      </label>
      {control}
      {notes(props)}
    </div>
  )
}

function notes(props: FieldProps): VNode {
  return (
    <>
      {props.error === undefined ? null : (
        <p class="field__error" id={`${props.id}-error`}>
          {texts[props.locale].frame.errorPrefix} {props.error}
        </p>
      )}
      {props.help === undefined ? null : (
        <p class="field__help" id={`${props.id}-help`}>
          {props.help}
        </p>
      )}
    </>
  )
}

function describedBy({ id, help, error }: FieldProps): string | undefined {
  const ids = [error === undefined ? [] : [`${id}-error`], help === undefined ? [] : [`${id}-help`]].flat()
  return ids.length === 0 ? undefined : ids.join(' ')
}
