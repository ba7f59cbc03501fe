import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { passkeyTexts } from '../language/texts-passkey.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import { signInTexts } from '../language/texts-sign-in.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Passkeys, type PasskeysProps } from './passkey.view.tsx'
import { deviceOf } from './sign-in.ts'

/** `/mijn/inloggen`: where somebody is signed in. */
export function SessionsPage(props: {
  readonly page: PageDefaults
  readonly current: string
  /** What was just done, in a word. */
  readonly done: string | undefined
  readonly passkeys: Omit<PasskeysProps, 'locale'>
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
  const notice = noticeOf(locale, props.done)
  return (
    <Page page={page} title={words.sessionsTitle} islands={['passkey']} indexed={false}>
      <Opening title={words.sessionsTitle} lead={words.sessionsLead} />
      {notice === undefined ? null : (
        <Alert title={notice.title}>
          <p>{notice.why}</p>
        </Alert>
      )}
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
      <Passkeys locale={locale} {...props.passkeys} />
      <p>
        <a href={addressIn(locale, '/mijn/inloggen/tweede-stap')}>{secondFactorTexts[locale].link}</a>
      </p>
      <Form locale={locale} action={addressIn(locale, '/uitloggen')}>
        <Button>{words.signOut}</Button>
      </Form>
    </Page>
  )
}

function noticeOf(locale: Locale, done: string | undefined): { title: string; why: string } | undefined {
  const words = signInTexts[locale]
  const passkey = passkeyTexts[locale]
  if (done === 'uitgelogd') return { title: words.endedTitle, why: words.ended }
  if (done === 'passkey') return { title: passkey.added, why: passkey.addedWhy }
  if (done === 'passkey-naam') return { title: passkey.renamed, why: passkey.renamedWhy }
  if (done === 'passkey-weg') return { title: passkey.removed, why: passkey.removedWhy }
  return undefined
}
