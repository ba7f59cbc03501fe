import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { roleWords } from '../language/texts-roles.ts'
import { signInTexts } from '../language/texts-sign-in.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { type PasskeyPlace, PasskeySignIn } from './passkey.view.tsx'
import { ProviderLinks } from './provider.view.tsx'
import type { Role } from './rights.ts'

export interface SignInPageProps {
  readonly page: PageDefaults
  /** Local address to go to afterwards. */
  readonly back: string
  readonly email: string
  readonly error: string | undefined
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly place: PasskeyPlace
  /** Empty wherever example accounts are not for. */
  readonly examples: readonly {
    readonly id: string
    readonly name: string
    readonly role: Role | 'operator'
  }[]
}

/** `/inloggen`: one field. */
export function SignInPage(props: SignInPageProps): VNode {
  const { page, back, email, error, providers, place, examples } = props
  const { locale } = page
  const words = signInTexts[locale]
  return (
    <Page page={page} title={words.title} islands={['passkey']} indexed={false}>
      <Opening title={words.title} lead={words.lead} />
      <Form
        locale={locale}
        action={addressIn(locale, '/inloggen')}
        errors={error === undefined ? [] : [{ field: 'email', message: error }]}
      >
        <FieldText
          locale={locale}
          id="email"
          name="email"
          label={words.email}
          keyboard="email"
          autocomplete="email"
          maxLength={254}
          value={email}
          error={error}
        />
        <input type="hidden" name="naar" value={back} />
        <Button>{words.mailMe}</Button>
      </Form>
      <PasskeySignIn locale={locale} back={back} place={place} />
      <ProviderLinks locale={locale} back={back} providers={providers} />
      <p>{words.noAccount}</p>
      {examples.length === 0 ? null : (
        <section class="panel" aria-labelledby="voorbeelden">
          <h2 id="voorbeelden">{words.examples}</h2>
          <p>{words.examplesWhy}</p>
          <Form locale={locale} action={addressIn(locale, '/inloggen/voorbeeld')}>
            <input type="hidden" name="naar" value={back} />
            {examples.map(({ id, name, role }) => (
              <p>
                <Button weight="secondary" name="persoon" value={id}>
                  {words.enterAs(name, role === 'operator' ? words.operator : roleWords[role][locale].name)}
                </Button>
              </p>
            ))}
          </Form>
        </section>
      )}
    </Page>
  )
}

/** `/inloggen/verstuurd`: the same for every address. */
export function SentPage({ page }: { readonly page: PageDefaults }): VNode {
  const words = signInTexts[page.locale]
  return (
    <Page page={page} title={words.sentTitle} indexed={false}>
      <Opening title={words.sentTitle} lead={words.sentLead} />
      <p>{words.sentHelp}</p>
      <ButtonLink href={addressIn(page.locale, '/inloggen')} weight="secondary">
        {words.again}
      </ButtonLink>
    </Page>
  )
}

/** Where a link leads: a button, because programs that look for viruses open links too. */
export function LinkPage(props: {
  readonly page: PageDefaults
  readonly action: string
  readonly token: string
  readonly back: string
}): VNode {
  const { locale } = props.page
  const words = signInTexts[locale]
  return (
    <Page page={props.page} title={words.linkTitle} indexed={false}>
      <Opening title={words.linkTitle} lead={words.linkLead} />
      <Form locale={locale} action={addressIn(locale, props.action)}>
        <input type="hidden" name="token" value={props.token} />
        <input type="hidden" name="naar" value={props.back} />
        <Button>{words.enter}</Button>
      </Form>
    </Page>
  )
}

/** Expired, used, forged, cut off: one page, because what to do is the same. */
export function LinkGonePage({
  page,
  isOperator,
}: {
  readonly page: PageDefaults
  readonly isOperator: boolean
}): VNode {
  const words = signInTexts[page.locale]
  return (
    <Page page={page} title={words.goneTitle} indexed={false}>
      <Alert kind="error" title={words.goneTitle}>
        <p>{words.goneLead}</p>
        {isOperator ? <p>{words.operatorGone}</p> : null}
      </Alert>
      <ButtonLink href={addressIn(page.locale, '/inloggen')}>{words.again}</ButtonLink>
    </Page>
  )
}
