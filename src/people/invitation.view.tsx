import type { VNode } from 'preact'
import { addressIn, formatDate } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldCheck, FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { InvitationGone } from './accept-invitation.queries.ts'
import type { Invitation } from './invitation.queries.ts'

export interface InvitationPageProps {
  readonly page: PageDefaults
  readonly invitation: Invitation
  readonly token: string
  /** There is no account of the address yet: their name is asked, and whether it may be shown. */
  readonly isNew: boolean
  readonly isOther: boolean
  readonly name: string
  readonly consent: boolean
  readonly error: string | undefined
}

/** `/uitnodiging/:token`: by whom, for what, and the answer. */
export function InvitationPage(props: InvitationPageProps): VNode {
  const { page, invitation, token, isNew, error } = props
  const { locale } = page
  const words = roleTexts[locale]
  const role = roleWords[invitation.role][locale]
  const address = addressIn(locale, `/uitnodiging/${token}`)
  const title = words.acceptTitle(invitation.regionName)
  return (
    <Page page={page} title={title} indexed={false}>
      <Opening
        title={title}
        lead={words.acceptIntro(
          invitation.inviterName ?? words.someone,
          invitation.organisationName,
          role.name,
        )}
      />
      <p>
        {words.acceptMay(role.may)}{' '}
        {invitation.beadName === null ? null : `${words.acceptIn(invitation.beadName)} `}
        {words.acceptUntil(formatDate(new Date(invitation.expiresAt.getTime() - 1), locale))}
      </p>
      {props.isOther ? <Note>{words.otherAccount}</Note> : null}
      <Form
        locale={locale}
        action={address}
        errors={error === undefined ? [] : [{ field: 'naam', message: error }]}
      >
        {isNew ? (
          <>
            <FieldText
              locale={locale}
              id="naam"
              name="naam"
              label={words.yourName}
              value={props.name}
              error={error}
              autocomplete="name"
            />
            <FieldCheck
              locale={locale}
              id="tonen"
              name="tonen"
              label={words.consent}
              help={words.consentHelp}
              checked={props.consent}
            />
          </>
        ) : null}
        <Button>{words.accept}</Button>
      </Form>
      <Form locale={locale} action={`${address}/afslaan`}>
        <Button weight="secondary">{words.decline}</Button>
      </Form>
    </Page>
  )
}

/** What a link says that does nothing (any more), or after declining. */
export function InvitationClosedPage({
  page,
  gone,
}: {
  readonly page: PageDefaults
  readonly gone: InvitationGone | 'just-declined'
}): VNode {
  const { locale } = page
  const words = roleTexts[locale]
  const said =
    gone === 'just-declined' ? { title: words.declinedTitle, text: words.declinedText } : words.gone[gone]
  return (
    <Page page={page} title={said.title} indexed={false}>
      <Opening title={said.title} lead={said.text}>
        {gone === 'accepted' ? (
          <ButtonLink href={addressIn(locale, '/mijn/rollen')}>{words.mineTitle}</ButtonLink>
        ) : null}
      </Opening>
    </Page>
  )
}
