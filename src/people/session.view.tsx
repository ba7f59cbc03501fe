import type { VNode } from 'preact'
import { addressIn, formatDate } from '../language/index.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import { signInTexts } from '../language/texts-sign-in.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { deviceOf } from './sign-in.ts'

/** `/mijn/inloggen`: where somebody is signed in. */
export function SessionsPage(props: {
  readonly page: PageDefaults
  readonly current: string
  readonly isDone: boolean
  readonly sessions: readonly {
    readonly id: string
    readonly user_agent: string | null
    readonly created_at: Date
    readonly last_used_at: Date | null
  }[]
}): VNode {
  const { page, sessions, current } = props
  const { locale } = page
  const words = signInTexts[locale]
  const action = addressIn(locale, '/mijn/inloggen')
  return (
    <Page page={page} title={words.sessionsTitle} indexed={false}>
      <Opening title={words.sessionsTitle} lead={words.sessionsLead} />
      {props.isDone ? (
        <Alert title={words.endedTitle}>
          <p>{words.ended}</p>
        </Alert>
      ) : null}
      <ul>
        {sessions.map((session) => {
          const device = deviceOf(session.user_agent).join(', ') || words.unknownDevice
          return (
            <li>
              <b>{device}</b>, {words.since(formatDate(session.created_at, locale))}
              {session.last_used_at ? `, ${words.lastUsed(formatDate(session.last_used_at, locale))}` : ''}
              {session.id === current ? (
                ` (${words.thisOne})`
              ) : (
                <Form locale={locale} action={action}>
                  <Button weight="secondary" name="sessie" value={session.id}>
                    {words.end(device)}
                  </Button>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 ? (
        <Form locale={locale} action={action}>
          <Button weight="secondary" name="sessie" value="anders">
            {words.endOthers}
          </Button>
        </Form>
      ) : null}
      <p>
        <a href={addressIn(locale, '/mijn/inloggen/tweede-stap')}>{secondFactorTexts[locale].link}</a>
      </p>
      <Form locale={locale} action={addressIn(locale, '/uitloggen')}>
        <Button>{words.signOut}</Button>
      </Form>
    </Page>
  )
}
