import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { ErrorSummary, type FieldError } from '../alert/alert.view.tsx'

export interface FormProps {
  readonly locale: Locale
  /** Address that it is sent to, in the language at hand. */
  readonly action: string
  /** What is wrong with what was filled in, by field. */
  readonly errors?: readonly FieldError[]
  /** With files among its fields. */
  readonly files?: boolean
  readonly id?: string
  readonly children: ComponentChildren
}

/** A form that changes something; its errors on top. */
export function Form({ locale, action, errors = [], files = false, id, children }: FormProps): VNode {
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      <ErrorSummary locale={locale} errors={errors} />
      {children}
    </form>
  )
}
