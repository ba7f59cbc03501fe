import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'

export interface CancelPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  /** How many get a mail. */
  readonly count: number
  readonly reason: string
  readonly errors: readonly FieldError[]
}

/** Asks whether a meeting is to be called off, and why. */
export function CancelPage(props: CancelPageProps): VNode {
  const { page, bead, count, reason, errors } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const [one = '', many = ''] = registrationTexts[locale].people
  const title = words.cancelTitle(bead.title)
  return (
    <Page
      page={page}
      title={title}
      indexed={false}
      crumbs={meetingCrumbs({ ...props, locale: props.page.locale })}
      example={bead.example}
      sheet="work"
    >
      <Opening title={title} lead={words.cancelLead(formatCount(count, one, many, locale))} />
      <Form locale={locale} action={addressIn(locale, `${beadPath(bead)}/afgelasten`)} errors={errors}>
        <FieldText
          {...fieldsFrom(locale, { reden: reason }, errors)('reden')}
          label={words.reason}
          help={words.reasonHelp}
          maxLength={500}
        />
        <p class="form-acts">
          <Button>{words.doCancel}</Button>{' '}
          <a class="nl-link" href={addressIn(locale, beadPath(bead))}>
            {words.keep}
          </a>
        </p>
      </Form>
    </Page>
  )
}
