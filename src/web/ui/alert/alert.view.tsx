import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { texts } from '../../../language/index.ts'

export interface AlertProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly kind?: 'notice' | 'error'
  readonly level?: 2 | 3
}

/** Something that just happened and that people must not miss. */
export function Alert({ title, children, kind = 'notice', level = 2 }: AlertProps): VNode {
  const Title = `h${level}` as const
  return (
    <div
      class={kind === 'error' ? 'alert alert--error' : 'alert'}
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <Title class="alert__title">{title}</Title>
      {children}
    </div>
  )
}

export interface FieldError {
  /** Id of the field. */
  readonly field: string
  readonly message: string
}

/** All errors of a form, above it, each a link to its field. Nothing when there are none. */
export function ErrorSummary({
  locale,
  errors,
}: {
  locale: Locale
  errors: readonly FieldError[]
}): VNode | null {
  if (errors.length === 0) return null
  return (
    <Alert kind="error" title={texts[locale].frame.errorSummary}>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
