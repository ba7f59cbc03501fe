import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { OrganisationFields, SessionField } from './register-fields.view.tsx'
import type { Fields } from './register-form.ts'
import type { Registration } from './registration.ts'
import type { Session } from './session.queries.ts'
import { sayWhen } from './when.ts'

export interface RegistrationPageProps {
  readonly page: PageDefaults
  readonly regions: readonly Region[]
  readonly registration: Registration
  readonly sessions: readonly Session[]
  /** Dutch address of this page, with its secret. */
  readonly path: string
  readonly now: Date
  readonly done: string | undefined
  readonly tooLate?: true
  readonly problem?: 'choice' | 'full'
  /** Names of partners, to complete what is typed. */
  readonly organisations: readonly string[]
  /** What was typed for name and organisation, with what is wrong with it. */
  readonly typed?: Fields
  readonly errors?: readonly FieldError[]
}

/** The own page of who registered: confirm, choose another session, cancel. */
export function RegistrationPage(props: RegistrationPageProps): VNode {
  const { page, registration, sessions, now } = props
  const { locale } = page
  const { meeting, state } = registration
  const words = registrationTexts[locale]
  const isNew = state === 'unconfirmed'
  const isOver = meeting.startsAt <= now || meeting.isCancelled
  const done = Object.entries(words.doneWords).find(([word]) => word === props.done)
  const title = isNew ? words.confirmTitle : words.ownTitle
  const action = addressIn(locale, props.path)
  const session = sessions.find(({ id }) => id === registration.session)
  const online = state === 'registered' ? (session?.onlineUrl ?? meeting.onlineUrl) : undefined
  const problem = props.problem === 'full' ? words.sessionFull : words.badChoice
  return (
    <Page page={page} title={title} indexed={false} sheet="work">
      <Opening
        title={title}
        sub={<a href={addressIn(locale, beadPath({ ...meeting, kind: 'meeting' }))}>{meeting.title}</a>}
        lead={leadOf(props, isOver)}
      />
      {done ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done[1]}</p>
        </Alert>
      ) : null}
      <DefinitionList
        items={[
          { term: words.columnName, description: registration.name },
          ...(registration.organisationName === ''
            ? []
            : [{ term: words.columnOrganisation, description: registration.organisationName }]),
          {
            term: meetingTexts[locale].whenTerm,
            description: sayWhen(meeting.startsAt, meeting.endsAt, locale),
          },
          ...(meeting.place === '' ? [] : [{ term: meetingTexts[locale].place, description: meeting.place }]),
          ...(session ? [{ term: words.columnSession, description: session.title }] : []),
          ...(online
            ? [
                {
                  term: meetingTexts[locale].online,
                  description: (
                    <a href={online} rel="noreferrer">
                      {online}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isOver || state === 'cancelled' ? null : (
        <p class="file-links soft">
          <a href={addressIn(locale, `${beadPath({ ...meeting, kind: 'meeting' })}.ics`)}>
            {calendarTexts[locale].add}
          </a>
        </p>
      )}
      {meeting.isCancelled ? (
        <Note>{meetingTexts[locale].cancelledTitle}</Note>
      ) : isOver || props.tooLate ? (
        <Note>{isOver ? words.over : words.closed}</Note>
      ) : null}
      {isOver ? null : state === 'unconfirmed' || state === 'cancelled' ? (
        <Form locale={locale} action={action}>
          <Button name="actie" value="bevestigen">
            {isNew ? words.confirm : words.again}
          </Button>
        </Form>
      ) : (
        <>
          {sessions.length === 0 ? null : (
            <Form
              locale={locale}
              action={action}
              errors={props.problem ? [{ field: 'sessie', message: problem }] : []}
            >
              <SessionField
                locale={locale}
                fields={{ sessie: registration.session ?? '' }}
                errors={props.problem ? [{ field: 'sessie', message: problem }] : []}
                sessions={sessions}
                regions={props.regions}
                label={words.changeSession}
                own={state === 'registered' ? registration.session : undefined}
              />
              <Button weight="secondary" name="actie" value="sessie">
                {words.saveSession}
              </Button>
            </Form>
          )}
          <OwnDataForm {...props} action={action} />
          <Form locale={locale} action={action}>
            <p class="soft">{state === 'waiting' ? words.leaveListHelp : words.leaveHelp}</p>
            <Button weight="secondary" name="actie" value="afmelden">
              {words.leave}
            </Button>
          </Form>
        </>
      )}
    </Page>
  )
}

function leadOf({ page, registration: { state, meeting } }: RegistrationPageProps, isOver: boolean) {
  const words = registrationTexts[page.locale]
  if (state === 'unconfirmed' && !isOver) return words.confirmLead(meeting.title)
  // Nobody waits for a place in what does not take place.
  return state === 'waiting' && isOver ? undefined : words.states[state]
}

/** Changes the name or the organisation; folded away, as few need it. */
function OwnDataForm(props: RegistrationPageProps & { readonly action: string }): VNode {
  const { page, registration, typed, errors = [], organisations, action } = props
  const { locale } = page
  const words = registrationTexts[locale]
  const { name, organisationName, sector = '' } = registration
  const fields = typed ?? { naam: name, organisatie: organisationName, sector }
  return (
    <details open={errors.length > 0}>
      <summary>{words.changeOwnData}</summary>
      <Form locale={locale} action={action} errors={errors}>
        <FieldText
          {...fieldsFrom(locale, fields, errors)('naam')}
          label={words.name}
          autocomplete="name"
          maxLength={100}
        />
        <OrganisationFields {...{ locale, fields, errors, organisations }} />
        <Button weight="secondary" name="actie" value="gegevens">
          {words.saveOwnData}
        </Button>
      </Form>
    </details>
  )
}

/** For a link that is not ours, or whose row is gone. */
export function GonePage({ page }: { readonly page: PageDefaults }): VNode {
  const words = registrationTexts[page.locale]
  return (
    <Page page={page} title={words.gone} indexed={false} sheet="work">
      <Opening title={words.gone} lead={words.goneWhy} />
    </Page>
  )
}
