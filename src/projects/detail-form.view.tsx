import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldDay, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { DetailField } from './detail.ts'
import type { FormFault, FormFields } from './project-form.ts'

export interface DetailFormProps {
  readonly page: PageDefaults
  readonly title: string
  readonly intro?: string
  readonly crumbs: readonly { readonly name: string; readonly path: string }[]
  /** Dutch addresses: of the form, of removing, and of the section to go back to. */
  readonly path: string
  readonly removePath?: string
  readonly back: string
  readonly fields: readonly DetailField[]
  /** As they stand in the form. */
  readonly typed: FormFields
  readonly faults: readonly FormFault[]
  /** What was stored when the form was drawn. */
  readonly state: string
  /** What is stored now, when somebody else changed it meanwhile. */
  readonly stored?: FormFields
}

/** The form of one part of a project. */
export function DetailForm(props: DetailFormProps): VNode {
  const { page, title, intro, crumbs, path, removePath, back, fields, faults, state, stored } = props
  const { locale } = page
  const words = projectDetailTexts[locale]
  return (
    <Page page={page} title={title} crumbs={[...crumbs]} indexed={false} sheet="work">
      <Opening title={title} {...(intro === undefined ? {} : { lead: intro })} />
      {stored === undefined ? null : <Stale {...props} stored={stored} />}
      <Form locale={locale} action={addressIn(locale, path)} errors={faults}>
        <input type="hidden" name="stand-was" value={state} />
        {fields.map((field) => (
          <Field {...props} field={field} />
        ))}
        <p class="form-acts">
          <Button>{words.save}</Button>{' '}
          <a class="nl-link" href={addressIn(locale, back)}>
            {words.cancel}
          </a>
        </p>
      </Form>
      {removePath === undefined ? null : (
        <Details summary={words.remove}>
          <form method="post" action={addressIn(locale, removePath)}>
            <p class="nl-paragraph">{words.removeWhy}</p>
            <Button weight="secondary">{words.removeButton}</Button>
          </form>
        </Details>
      )}
    </Page>
  )
}

function Field({ page: { locale }, typed, faults, field }: DetailFormProps & { field: DetailField }): VNode {
  const { name, as, label, help, required = false, max = 200, choices = [] } = field
  const common = {
    locale,
    id: name,
    name,
    label,
    value: typed[name] ?? '',
    error: faults.find((fault) => fault.field === name)?.message,
    ...(help === undefined ? {} : { help }),
  }
  if (as === 'choice') return <FieldSelect {...common} choices={choices} />
  if (as === 'day') return <FieldDay {...common} optional={!required} />
  if (as === 'lines')
    return <FieldTextArea {...common} optional={!required} maxLength={max} rows={max > 3000 ? 8 : 3} />
  return (
    <FieldText
      {...common}
      optional={!required}
      maxLength={as === 'number' ? 30 : max}
      {...(as === 'number' ? { keyboard: 'text' as const } : {})}
    />
  )
}

/** Somebody else was first: both texts beside each other; what was typed is still in the form. */
function Stale({
  page: { locale },
  fields,
  typed,
  stored,
}: DetailFormProps & { readonly stored: FormFields }): VNode {
  const words = projectFormTexts[locale]
  const say = ({ choices = [] }: DetailField, text: string) => {
    const said = choices.find(({ value }) => value === text)?.text ?? text
    return said === '' ? <span class="soft">{words.nothing}</span> : <span class="typed">{said}</span>
  }
  return (
    <Alert kind="error" title={words.staleTitle}>
      <p class="nl-paragraph">{words.staleText}</p>
      {fields
        .filter(({ name }) => (stored[name] ?? '') !== (typed[name] ?? ''))
        .map((field) => (
          <section class="both" aria-label={field.label}>
            <h3 class="nl-heading nl-heading--level-3">{field.label}</h3>
            <dl class="both__texts">
              <div>
                <dt>{words.staleStored}</dt>
                <dd>{say(field, stored[field.name] ?? '')}</dd>
              </div>
              <div>
                <dt>{words.staleYours}</dt>
                <dd>{say(field, typed[field.name] ?? '')}</dd>
              </div>
            </dl>
          </section>
        ))}
    </Alert>
  )
}
