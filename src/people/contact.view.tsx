import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { contactTexts } from '../language/texts-contact.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'

export interface ContactPageProps {
  readonly page: PageDefaults
  /** Dutch address that the form is sent to. */
  readonly path: string
  /** Of whom the message is for. */
  readonly name: string
  /** The answer of a person, who needs no name and address. */
  readonly isAnswer: boolean
  /** Signed moment at which the form was drawn. */
  readonly begun: string
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly done: boolean
  /** The way to the page of the person; absent for an answer. */
  readonly way?: readonly Crumb[]
  /** Whether that person is invented. */
  readonly example?: boolean
}

/** A message to a person, or their answer. */
export function ContactPage(props: ContactPageProps): VNode {
  const { page, name, isAnswer, fields, errors, done } = props
  const { locale } = page
  const words = contactTexts[locale]
  const title = isAnswer ? words.answerTitle(name) : words.title(name)
  const at = fieldsFrom(locale, fields, errors)
  return (
    <Page page={page} title={title} indexed={false} crumbs={props.way ?? []} example={props.example === true}>
      <Opening title={title} lead={words.lead} />
      {done ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{isAnswer ? words.answered : words.sent}</p>
        </Alert>
      ) : (
        <Form locale={locale} action={addressIn(locale, props.path)} errors={errors}>
          <input type="hidden" name="begonnen" value={props.begun} />
          {isAnswer ? null : (
            <>
              <FieldText {...at('naam')} label={words.name} autocomplete="name" />
              <FieldText
                {...at('email')}
                label={words.email}
                help={words.emailHelp}
                keyboard="email"
                autocomplete="email"
                maxLength={254}
              />
              <div hidden>
                <FieldText locale={locale} id="website" name="website" label="Website" autocomplete="off" />
              </div>
            </>
          )}
          <FieldTextArea
            {...at('bericht')}
            label={isAnswer ? words.answer : words.text}
            help={words.textHelp}
            rows={8}
          />
          <Button>{words.send}</Button>
        </Form>
      )}
    </Page>
  )
}

export interface ContactClosedProps extends Pick<ContactPageProps, 'page' | 'way' | 'example'> {
  readonly title: string
  readonly why: string
}

/** In the place of the form: why no message can be sent. */
export function ContactClosedPage({ page, title, why, way = [], example }: ContactClosedProps): VNode {
  return (
    <Page page={page} title={title} indexed={false} crumbs={way} example={example === true}>
      <Opening title={title} lead={why} />
    </Page>
  )
}
