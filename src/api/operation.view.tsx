import type { ComponentChildren, VNode } from 'preact'
import { z } from 'zod'
import type { Locale } from '../base/locale.ts'
import { texts } from '../language/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import type { Operation } from './operations.ts'
import { parameterWords } from './parameters.ts'
import { OPERATION_FIELD } from './tried-address.ts'
import { API_PATH } from './version.ts'

export interface OperationSectionProps {
  readonly operation: Operation
  readonly locale: Locale
  /** Address of the page that sends the browser on to the answer. */
  readonly action: string
}

/** One question of the API: its address, what it is for, and a form that asks it. */
export function OperationSection({ operation, locale, action }: OperationSectionProps): VNode {
  const words = texts[locale].api
  const { id, path, summary, description, parts, query, csv } = operation
  const required = z.toJSONSchema(query, { io: 'input' }).required ?? []
  return (
    <article class="operation" id={id}>
      <Heading level={3}>{summary[locale]}</Heading>
      <p class="operation__path">
        <code>
          GET {API_PATH}
          {path}
        </code>
      </p>
      <p class="nl-paragraph">{withCode(description[locale])}</p>
      <p class="soft">
        {words.answer}: {csv ? words.alsoCsv : words.onlyJson}
      </p>
      <form action={action} method="get" aria-label={`${words.tryIt}: ${summary[locale]}`}>
        <input type="hidden" name={OPERATION_FIELD} value={id} />
        <div class="operation__fields">
          {parts.map((part) => (
            <FieldText
              locale={locale}
              id={`${id}-${part.name}`}
              name={part.name}
              label={`${part.name} (${words.required})`}
              help={part.text[locale]}
              value={part.example}
            />
          ))}
          {Object.entries(query.shape).map(([name, field]) => (
            <QueryField
              id={`${id}-${name}`}
              name={name}
              field={field}
              required={required.includes(name)}
              locale={locale}
            />
          ))}
        </div>
        <Button weight="secondary">{words.send}</Button>
      </form>
    </article>
  )
}

/** A text with names between back quotes, as OpenAPI wants them, with those names as code. */
function withCode(text: string): ComponentChildren {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))
}

function QueryField({
  id,
  name,
  field,
  required,
  locale,
}: {
  readonly id: string
  readonly name: string
  readonly field: z.core.$ZodType
  readonly required: boolean
  readonly locale: Locale
}): VNode | null {
  const words = texts[locale].api
  const about = parameterWords.get(field)
  if (!about) return null
  const schema = z.toJSONSchema(field, { io: 'input' })
  const help = about.text[locale].replaceAll('`', '')
  const label = required ? `${name} (${words.required})` : name
  const choices = schema.enum?.map(String)
  if (choices) {
    const none = { value: '', text: words.noChoice }
    return (
      <FieldSelect
        locale={locale}
        id={id}
        name={name}
        label={label}
        help={help}
        choices={[none, ...choices.map((value) => ({ value, text: value }))]}
      />
    )
  }
  // Two ways to choose areas that exclude each other: only the first is filled in.
  const value = required || name === 'area' ? about.example : undefined
  return (
    <FieldText
      locale={locale}
      id={id}
      name={name}
      label={label}
      help={help}
      keyboard={schema.type === 'integer' ? 'numeric' : 'text'}
      maxLength={about.repeat ? 2000 : 100}
      {...(value === undefined ? {} : { value })}
    />
  )
}
