import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldRadios, FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { sayable, sayableSlugs } from './follow-up.ts'

export interface FollowUpPageProps {
  readonly page: PageDefaults
  readonly bead: Bead
  readonly token: string
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** How far is it: three answers and one sentence, for who has a follow-up and the link of their mail. */
export function FollowUpPage({ page, bead, token, fields, errors }: FollowUpPageProps): VNode {
  const { locale } = page
  const words = outcomeTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  const title = words.sayTitle(bead.title)
  return (
    <Page page={page} title={title} indexed={false} example={bead.example} sheet="work">
      <Opening title={title} lead={words.sayLead} />
      <Form locale={locale} action={addressIn(locale, `/vervolgafspraak/${token}`)} errors={errors}>
        <FieldRadios
          {...at('stand')}
          label={words.sayState}
          choices={sayable.map((one) => ({ value: sayableSlugs[one], text: words.sayStates[one] }))}
        />
        <FieldText {...at('zin')} label={words.saySentence} help={words.saySentenceHelp} maxLength={300} />
        <Button>{words.saySend}</Button>
      </Form>
    </Page>
  )
}

/** After it was said. */
export function FollowUpSaidPage({ page, bead }: Pick<FollowUpPageProps, 'page' | 'bead'>): VNode {
  const { locale } = page
  const words = outcomeTexts[locale]
  return (
    <Page page={page} title={words.saidTitle} indexed={false} example={bead.example} sheet="work">
      <Opening title={bead.title} />
      <Alert title={words.saidTitle}>
        <p class="nl-paragraph">{words.said}</p>
      </Alert>
      {bead.visibility === 'public' ? (
        <ButtonLink href={addressIn(locale, beadPath(bead))} weight="secondary">
          {words.toAction}
        </ButtonLink>
      ) : null}
    </Page>
  )
}

/** In the place of the form: why the link no longer counts. */
export function FollowUpClosedPage({
  page,
  why,
}: {
  readonly page: PageDefaults
  readonly why: 'used' | 'expired'
}): VNode {
  const { locale } = page
  const words = outcomeTexts[locale]
  const title = why === 'used' ? words.used : words.expired
  return (
    <Page page={page} title={title} indexed={false} sheet="work">
      <Opening
        title={title}
        lead={why === 'used' ? words.usedWhy : words.expiredWhy}
        actions={
          <ButtonLink href={addressIn(locale, '/inloggen?naar=/mijn/acties')}>{words.signIn}</ButtonLink>
        }
      />
    </Page>
  )
}
