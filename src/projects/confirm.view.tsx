import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { progressWords } from '../language/texts-project-words.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldRadios, FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { progressSlugs } from './progress-address.ts'
import { progresses } from './project.ts'

export interface ConfirmPageProps {
  readonly page: PageDefaults
  readonly bead: Bead
  readonly token: string
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** How does it go: three answers and one sentence, for the leader of a project with the link of their mail. */
export function ConfirmPage({ page, bead, token, fields, errors }: ConfirmPageProps): VNode {
  const { locale } = page
  const words = wayInTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  return (
    <Page
      page={page}
      title={words.confirmTitle(bead.title)}
      indexed={false}
      example={bead.example}
      sheet="work"
    >
      <Opening title={words.confirmTitle(bead.title)} lead={words.confirmLead} />
      <Form locale={locale} action={addressIn(locale, `/voortgang/${token}`)} errors={errors}>
        <FieldRadios
          {...at('stand')}
          label={words.progress}
          choices={progresses.map((progress) => ({
            value: progressSlugs[progress],
            text: progressWords[progress][locale],
          }))}
        />
        <FieldText {...at('zin')} label={words.sentence} help={words.sentenceHelp} maxLength={300} />
        <Button>{words.confirmSend}</Button>
      </Form>
    </Page>
  )
}

/** After it was said. */
export function ConfirmedPage({ page, bead }: Pick<ConfirmPageProps, 'page' | 'bead'>): VNode {
  const { locale } = page
  const words = wayInTexts[locale]
  return (
    <Page page={page} title={words.sentTitle} indexed={false} example={bead.example} sheet="work">
      <Opening title={words.confirmTitle(bead.title)} />
      <Alert title={words.sentTitle}>
        <p class="nl-paragraph">{words.confirmed}</p>
      </Alert>
      <ButtonLink href={addressIn(locale, `${beadPath(bead)}#nieuws`)} weight="secondary">
        {words.toProject}
      </ButtonLink>
    </Page>
  )
}

/** In the place of the form: why the link no longer counts. */
export function LinkClosedPage({
  page,
  why,
}: {
  readonly page: PageDefaults
  readonly why: 'used' | 'expired' | 'not-yours'
}): VNode {
  const { locale } = page
  const words = wayInTexts[locale]
  const { title, lead } = {
    used: { title: words.confirmUsed, lead: words.confirmUsedWhy },
    expired: { title: words.confirmExpired, lead: words.confirmExpiredWhy },
    'not-yours': { title: words.confirmExpired, lead: words.answerClosedWhy },
  }[why]
  return (
    <Page page={page} title={title} indexed={false} sheet="work">
      <Opening
        title={title}
        lead={lead}
        actions={<ButtonLink href={addressIn(locale, '/inloggen')}>{words.signIn}</ButtonLink>}
      />
    </Page>
  )
}
