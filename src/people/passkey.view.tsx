import { type ComponentChildren, h, type VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { passkeyTexts } from '../language/texts-passkey.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { LONGEST_NAME, MOST_PASSKEYS } from './passkey.ts'
import type { OwnPasskey } from './passkey-own.queries.ts'

/** Whether passkeys can be at the address that was asked for, and if not, at which they can. */
export interface PasskeyPlace {
  readonly isPossible: boolean
  readonly address?: string | undefined
}

/** What was wrong with the new name of a passkey. */
export interface WrongName {
  readonly id: string
  readonly name: string
  readonly error: string
}

/** On `/inloggen`: a button that the script shows when the browser can. */
export function PasskeySignIn(props: {
  readonly locale: Locale
  readonly back: string
  readonly place: PasskeyPlace
}): VNode {
  const { locale, back, place } = props
  const words = passkeyTexts[locale]
  return (
    <section aria-labelledby="passkey">
      <Heading level={2} id="passkey">
        {words.signInTitle}
      </Heading>
      <Device locale={locale} asks="get" path="/inloggen/passkey" without={words.signInWithout} place={place}>
        <input type="hidden" name="naar" value={back} />
        <Button weight="secondary">{words.signIn}</Button>
      </Device>
    </section>
  )
}

export interface PasskeysProps {
  readonly locale: Locale
  readonly passkeys: readonly OwnPasskey[]
  readonly place: PasskeyPlace
  /** The session began so recently that one may be added. */
  readonly isFresh: boolean
  readonly wrong?: WrongName | undefined
}

/** On `/mijn/inloggen`: the passkeys that somebody has, and adding one. */
export function Passkeys(props: PasskeysProps): VNode {
  const { locale, passkeys, place, isFresh, wrong } = props
  const words = passkeyTexts[locale]
  return (
    <section aria-labelledby="passkeys">
      <Heading level={2} id="passkeys">
        {words.title}
      </Heading>
      <p>{words.lead}</p>
      {passkeys.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {passkeys.map((passkey) => (
            <li>
              <Passkey
                locale={locale}
                passkey={passkey}
                wrong={passkey.id === wrong?.id ? wrong : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {passkeys.length >= MOST_PASSKEYS ? (
        <p>{words.most}</p>
      ) : isFresh ? (
        <Device locale={locale} asks="create" path="/mijn/passkeys" without={words.addWithout} place={place}>
          <FieldText
            locale={locale}
            id="passkey-naam"
            name="naam"
            label={words.name}
            help={words.nameHelp}
            maxLength={LONGEST_NAME}
          />
          <Button weight="secondary">{words.add}</Button>
        </Device>
      ) : (
        <p>{words.again}</p>
      )}
    </section>
  )
}

function Passkey(props: {
  readonly locale: Locale
  readonly passkey: OwnPasskey
  readonly wrong: WrongName | undefined
}): VNode {
  const { locale, passkey, wrong } = props
  const { id, name, created_at, last_used_at } = passkey
  const words = passkeyTexts[locale]
  const to = (act: string) => addressIn(locale, `/mijn/passkeys/${id}/${act}`)
  const field = `naam-${id}`
  const used = last_used_at ? words.lastUsed(formatDate(last_used_at, locale)) : words.neverUsed
  return (
    <>
      <b>{name}</b>, {words.since(formatDate(created_at, locale))}, {used}
      <Details summary={words.change(name)} open={wrong !== undefined}>
        <Form
          locale={locale}
          action={to('naam')}
          errors={wrong === undefined ? [] : [{ field, message: wrong.error }]}
        >
          <FieldText
            locale={locale}
            id={field}
            name="naam"
            label={words.newName}
            maxLength={LONGEST_NAME}
            value={wrong?.name ?? name}
            error={wrong?.error}
          />
          <Button weight="secondary">{words.rename}</Button>
        </Form>
        <Form locale={locale} action={to('weg')}>
          <p>{words.removeWhy}</p>
          <Button weight="secondary">{words.remove(name)}</Button>
        </Form>
      </Details>
    </>
  )
}

/** A form that `<noaber-passkey>` shows and sends, with the answer of the device; without it, a sentence. */
function Device(props: {
  readonly locale: Locale
  readonly asks: 'get' | 'create'
  readonly path: string
  readonly without: string
  readonly place: PasskeyPlace
  readonly children: ComponentChildren
}): VNode {
  const { locale, asks, path, without, place, children } = props
  const words = passkeyTexts[locale]
  if (!place.isPossible)
    return (
      <>
        <p>{words.noName}</p>
        {place.address === undefined ? null : <p>{words.noNameHere(place.address)}</p>}
      </>
    )
  const { cancelled, known, tooOften, failed } = words
  const element = h(
    'noaber-passkey',
    {
      'data-asks': asks,
      'data-question': addressIn(locale, `${path}/vraag`),
      'data-cancelled': cancelled,
      'data-known': known,
      'data-too-often': tooOften,
      'data-failed': failed,
    },
    <p>{without}</p>,
    <div hidden>
      <Form locale={locale} action={addressIn(locale, path)}>
        {children}
      </Form>
    </div>,
  )
  return <>{element}</>
}
