import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { providerTexts } from '../language/texts-provider.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import type { IdentityProvider, ProviderRefusal } from './provider.ts'

/** On `/inloggen`: a link for each provider. Not a form: the policy of the site does not send forms elsewhere. */
export function ProviderLinks(props: {
  readonly locale: PageDefaults['locale']
  readonly back: string
  readonly providers: readonly Pick<IdentityProvider, 'id' | 'name'>[]
}): VNode | null {
  const { locale, back, providers } = props
  const words = providerTexts[locale]
  if (providers.length === 0) return null
  return (
    <section aria-labelledby="organisatie">
      <h2 id="organisatie">{words.title}</h2>
      {providers.map(({ id, name }) => (
        <p>
          <ButtonLink
            href={addressIn(locale, `/inloggen/dienst/${id}?naar=${encodeURIComponent(back)}`)}
            weight="secondary"
          >
            {words.enterBy(name)}
          </ButtonLink>
        </p>
      ))}
    </section>
  )
}

/** Why it did not work, and whom to ask. */
export function ProviderRefusedPage(props: {
  readonly page: PageDefaults
  readonly name: string
  readonly refusal: ProviderRefusal
}): VNode {
  const { page, name, refusal } = props
  const words = providerTexts[page.locale]
  return (
    <Page page={page} title={words.refusedTitle} indexed={false}>
      <Alert kind="error" title={words.refusedTitle}>
        <p>{words.refusals[refusal](name)}</p>
      </Alert>
      <ButtonLink href={addressIn(page.locale, '/inloggen')}>{words.again}</ButtonLink>
    </Page>
  )
}
