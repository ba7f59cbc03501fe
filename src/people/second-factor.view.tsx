import type { ComponentChildren, VNode } from 'preact'
import { encode } from 'uqr'
import { addressIn } from '../language/index.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { groupsOf } from './second-factor.ts'

const PATH = '/mijn/inloggen/tweede-stap'

export interface SecondFactorPageProps {
  readonly page: PageDefaults
  readonly factor:
    | {
        readonly confirmed: boolean
        readonly recoveryLeft: number
        readonly setUp?: { readonly key: string; readonly address: string }
      }
    | undefined
  /** A role of this person does not count. */
  readonly mustSetUp: boolean
  readonly isRemoved: boolean
  readonly error: string | undefined
}

/** `/mijn/inloggen/tweede-stap`: set up, confirm, renew, remove. */
export function SecondFactorPage(props: SecondFactorPageProps): VNode {
  const { page, factor, error } = props
  const { locale } = page
  const words = secondFactorTexts[locale]
  const errors = error === undefined ? [] : [{ field: 'code', message: error }]
  const StepForm = ({ children }: { readonly children: ComponentChildren }) => (
    <Form locale={locale} action={addressIn(locale, PATH)} errors={errors}>
      {children}
    </Form>
  )
  return (
    <Page page={page} title={words.title} indexed={false}>
      {props.isRemoved && !factor ? (
        <Alert title={words.removed}>
          <p>{words.removedWhy}</p>
        </Alert>
      ) : null}
      {props.mustSetUp ? (
        <Alert title={words.required}>
          <p>{factor?.confirmed ? words.requiredHere : words.requiredWhy}</p>
        </Alert>
      ) : null}
      <Opening title={words.title} lead={words.lead} />
      {factor === undefined ? (
        <StepForm>
          <p>{words.none}</p>
          <Button name="doen" value="begin">
            {words.begin}
          </Button>
        </StepForm>
      ) : null}
      {factor?.setUp ? (
        <>
          <Heading level={2}>{words.scan}</Heading>
          <p>{words.scanHow}</p>
          <QrCode text={factor.setUp.address} label={words.qr} />
          <p>{words.typeKey}</p>
          <p>
            <code translate={false}>{groupsOf(factor.setUp.key, 4, ' ')}</code>
          </p>
          <p>
            <a href={factor.setUp.address}>{words.open}</a>
          </p>
          <Heading level={2}>{words.prove}</Heading>
          <StepForm>
            <CodeField page={page} label={words.code} help={words.codeHelp} error={error} />
            <Button name="doen" value="bevestig">
              {words.confirm}
            </Button>
          </StepForm>
          <Form locale={locale} action={addressIn(locale, PATH)}>
            <p>
              <Button weight="secondary" name="doen" value="begin">
                {words.again}
              </Button>
            </p>
          </Form>
        </>
      ) : null}
      {factor?.confirmed ? (
        <>
          <Heading level={2}>{words.on}</Heading>
          <p>{words.left(factor.recoveryLeft)}</p>
          <Heading level={2}>{words.change}</Heading>
          <p>{words.changeHow}</p>
          <StepForm>
            <CodeField page={page} label={words.anyCode} help={words.anyCodeHelp} error={error} />
            <p>
              <Button name="doen" value="codes">
                {words.renew}
              </Button>
            </p>
            <p>
              <Button weight="secondary" name="doen" value="weg">
                {words.remove}
              </Button>
            </p>
          </StepForm>
        </>
      ) : null}
    </Page>
  )
}

/** The codes on paper, right after they were made: the only time that they are on a page. */
export function RecoveryCodesPage({
  page,
  codes,
}: {
  readonly page: PageDefaults
  readonly codes: readonly string[]
}): VNode {
  const { locale } = page
  const words = secondFactorTexts[locale]
  return (
    <Page page={page} title={words.codesTitle} indexed={false}>
      <Alert title={words.on}>
        <p>{words.onWhy}</p>
      </Alert>
      <Opening title={words.codesTitle} lead={words.codesHow} />
      <ol>
        {codes.map((code) => (
          <li>
            <code translate={false}>{groupsOf(code, 5, '-')}</code>
          </li>
        ))}
      </ol>
      <ButtonLink href={addressIn(locale, '/mijn/inloggen')}>{words.done}</ButtonLink>
    </Page>
  )
}

/** `/inloggen/code`: the second step of signing in. */
export function AskCodePage(props: {
  readonly page: PageDefaults
  readonly back: string
  readonly error: string | undefined
}): VNode {
  const { page, error } = props
  const { locale } = page
  const words = secondFactorTexts[locale]
  return (
    <Page page={page} title={words.askTitle} indexed={false}>
      <Opening title={words.askTitle} lead={words.askLead} />
      <Form
        locale={locale}
        action={addressIn(locale, '/inloggen/code')}
        errors={error === undefined ? [] : [{ field: 'code', message: error }]}
      >
        <CodeField page={page} label={words.anyCode} help={words.anyCodeHelp} error={error} />
        <input type="hidden" name="naar" value={props.back} />
        <Button>{words.enter}</Button>
      </Form>
      <p>{words.lost}</p>
      <Form locale={locale} action={addressIn(locale, '/uitloggen')}>
        <Button weight="secondary">{words.cancel}</Button>
      </Form>
    </Page>
  )
}

function CodeField(props: {
  readonly page: PageDefaults
  readonly label: string
  readonly help: string
  readonly error: string | undefined
}): VNode {
  const { page, ...field } = props
  const code = { id: 'code', name: 'code', autocomplete: 'one-time-code', maxLength: 20 }
  return <FieldText locale={page.locale} {...code} {...field} />
}

/** Black on white whatever the colours of the page: phones do not read it otherwise. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg role="img" aria-label={label} width="240" height="240" viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
