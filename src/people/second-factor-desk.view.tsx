import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { roleWords } from '../language/texts-roles.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldChecks, FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { type FactorRole, factorRoles } from './second-factor.ts'

/** `/beheer/tweede-stap`: for which roles, and for who lost theirs. */
export function SecondFactorDeskPage(props: {
  readonly page: PageDefaults
  readonly chosen: readonly FactorRole[]
  readonly done: 'opgeslagen' | 'uit' | undefined
  readonly email: string
  readonly error: string | undefined
}): VNode {
  const { page, chosen, done, error } = props
  const { locale } = page
  const words = secondFactorTexts[locale]
  const choices = factorRoles.map((value) => ({
    value,
    text: value === 'operator' ? words.operator : roleWords[value][locale].name,
  }))
  const action = addressIn(locale, '/beheer/tweede-stap')
  return (
    <Page page={page} title={words.deskTitle} indexed={false}>
      {done === undefined ? null : (
        <Alert title={words.saved}>
          <p>{done === 'uit' ? words.resetDone : words.saveDone}</p>
        </Alert>
      )}
      <Opening title={words.deskTitle} lead={words.deskLead} />
      <Form locale={locale} action={action}>
        <FieldChecks
          locale={locale}
          id="rol"
          name="rol"
          label={words.deskRoles}
          values={chosen}
          choices={choices}
        />
        <Button>{words.save}</Button>
      </Form>
      <Heading level={2}>{words.resetTitle}</Heading>
      <p>{words.resetLead}</p>
      <Form
        locale={locale}
        action={`${action}/uit`}
        errors={error === undefined ? [] : [{ field: 'email', message: error }]}
      >
        <FieldText
          locale={locale}
          id="email"
          name="email"
          label={words.resetMail}
          keyboard="email"
          maxLength={254}
          value={props.email}
          error={error}
        />
        <Button weight="secondary">{words.reset}</Button>
      </Form>
    </Page>
  )
}
