import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { isOpen, type Meeting, placesLeft } from './meeting-page.ts'
import { OrganisationFields, SessionField } from './register-fields.view.tsx'
import type { Fields } from './register-form.ts'
import type { Session } from './session.queries.ts'
import { sayWhen } from './when.ts'

export interface RegisterPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  readonly meeting: Meeting
  readonly sessions: readonly Session[]
  /** Names of the partners around. */
  readonly organisations: readonly string[]
  /** Signed moment at which the form was drawn. */
  readonly begun: string
  readonly fields: Fields
  readonly errors: readonly FieldError[]
  readonly done: boolean
  readonly now: Date
  /** Name of the account of whoever is signed in. */
  readonly signedInAs: string | undefined
}

/** Registering for a meeting without account, or in one click with one. */
export function RegisterPage(props: RegisterPageProps): VNode {
  const { page, bead, meeting, sessions, errors, signedInAs } = props
  const { locale } = page
  const words = registrationTexts[locale]
  const title = words.title(bead.title)
  const path = addressIn(locale, `${beadPath(bead)}/aanmelden`)
  const form = { locale, fields: props.fields, errors }
  const open = isOpen(meeting, props.now)
  return (
    <Page
      page={page}
      title={title}
      indexed={false}
      crumbs={meetingCrumbs({ ...props, locale: props.page.locale })}
      example={bead.example}
      sheet="work"
    >
      <Opening
        title={title}
        sub={sayWhen(meeting.startsAt, meeting.endsAt, locale)}
        {...(open && !props.done ? { lead: signedInAs === undefined ? words.lead : words.leadSignedIn } : {})}
      />
      {props.done ? (
        <Alert title={words.sentTitle}>
          <p class="nl-paragraph">{words.sent}</p>
        </Alert>
      ) : open ? (
        <>
          {placesLeft(meeting) === 0 ? <Note>{words.full}</Note> : null}
          <Form locale={locale} action={signedInAs === undefined ? path : `${path}/mijn`} errors={errors}>
            {signedInAs === undefined ? (
              <>
                <input type="hidden" name="begonnen" value={props.begun} />
                <FieldText
                  {...fieldsFrom(form.locale, form.fields, form.errors)('naam')}
                  label={words.name}
                  autocomplete="name"
                  maxLength={100}
                />
                <FieldText
                  {...fieldsFrom(form.locale, form.fields, form.errors)('email')}
                  label={words.email}
                  help={words.emailHelp}
                  keyboard="email"
                  autocomplete="email"
                  maxLength={254}
                />
                <div hidden>
                  <FieldText locale={locale} id="website" name="website" label="Website" autocomplete="off" />
                </div>
                <OrganisationFields {...form} organisations={props.organisations} />
              </>
            ) : null}
            <SessionField {...form} sessions={sessions} regions={props.regions} label={words.session} />
            <Button>{signedInAs === undefined ? words.send : words.registerAs(signedInAs)}</Button>
            <p class="soft">{words.kept}</p>
          </Form>
        </>
      ) : (
        <Note>{words.closed}</Note>
      )}
      {props.done || !open ? (
        <ButtonLink href={addressIn(locale, beadPath(bead))} weight="secondary">
          {words.toMeeting}
        </ButtonLink>
      ) : null}
    </Page>
  )
}
