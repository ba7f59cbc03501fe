import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { SessionField } from './register-fields.view.tsx'
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
        lead={isNew && !isOver ? words.confirmLead(meeting.title) : words.states[state]}
      />
      {done ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done[1]}</p>
        </Alert>
      ) : null}
      <DefinitionList
        items={[
          { term: words.columnName, description: registration.name },
          {
            term: meetingTexts[locale].when,
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
              />
              <Button weight="secondary" name="actie" value="sessie">
                {words.saveSession}
              </Button>
            </Form>
          )}
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

/** For a link that is not ours, or whose row is gone. */
export function GonePage({ page }: { readonly page: PageDefaults }): VNode {
  const words = registrationTexts[page.locale]
  return (
    <Page page={page} title={words.gone} indexed={false} sheet="work">
      <Opening title={words.gone} lead={words.goneWhy} />
    </Page>
  )
}
