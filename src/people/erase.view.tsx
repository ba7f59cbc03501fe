import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { mineTexts } from '../language/texts-mine.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'

export interface ErasePageProps {
  readonly page: PageDefaults
  /** Dutch address of this page. */
  readonly path: string
  /** Where to go back to. */
  readonly back: string
  /** Whose data, when they are not one's own. */
  readonly name?: string
  /** 1: what happens; 2: really. */
  readonly step: 1 | 2
  readonly errors?: readonly FieldError[]
}

/** First what goes and what stays, then whether they are sure. */
export function ErasePage({ page, path, back, name, step, errors = [] }: ErasePageProps): VNode {
  const { locale } = page
  const words = mineTexts[locale]
  const title = name === undefined ? words.eraseTitle : words.eraseOf(name)
  return (
    <Page page={page} title={title} indexed={false}>
      <Opening title={title} lead={words.eraseLead} />
      <Heading level={2}>{words.goes}</Heading>
      <ul>
        {words.goesItems.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <Heading level={2}>{words.stays}</Heading>
      <ul>
        {words.staysItems.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p class="nl-paragraph">{words.again}</p>
      {step === 1 ? (
        <p class="nl-paragraph">
          <ButtonLink href={addressIn(locale, `${path}?stap=2`)} weight="secondary">
            {words.next}
          </ButtonLink>
        </p>
      ) : (
        <>
          <Heading level={2}>{words.sure}</Heading>
          <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
            <FieldText
              locale={locale}
              id="woord"
              name="woord"
              label={words.type}
              autocomplete="off"
              error={errors[0]?.message}
            />
            <Button>{words.eraseNow}</Button>
          </Form>
        </>
      )}
      <p class="nl-paragraph">
        <Link href={addressIn(locale, back)}>{words.back}</Link>
      </p>
    </Page>
  )
}
