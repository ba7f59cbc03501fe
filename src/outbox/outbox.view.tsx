import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatDate, formatNumber } from '../language/index.ts'
import { mailTexts } from '../language/texts-mail.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { type Outbox, type OutboxMessage, type OutboxState, outboxStates, splitAddresses } from './outbox.ts'

const PATH = '/beheer/post'

export interface OutboxPageProps {
  readonly page: PageDefaults
  readonly outbox: Outbox
  readonly state: OutboxState | undefined
  /** Number of the page, from 1. */
  readonly number: number
}

/** `/beheer/post`: what was sent, what waits, what went wrong. */
export function OutboxPage({ page, outbox, state, number }: OutboxPageProps): VNode {
  const { locale } = page
  const words = mailTexts[locale]
  const addressOf = (chosen: OutboxState | undefined, at = 1) => {
    const query = new URLSearchParams({
      ...(chosen ? { staat: chosen } : {}),
      ...(at > 1 ? { pagina: String(at) } : {}),
    }).toString()
    return addressIn(locale, query === '' ? PATH : `${PATH}?${query}`)
  }
  return (
    <Page page={page} sheet="work" title={words.title} indexed={false}>
      <Opening title={words.title} lead={words.lead} />
      <nav class="contents" aria-label={words.filter}>
        <ul>
          {[undefined, ...outboxStates].map((one) => (
            <li>
              {one === state ? (
                <b aria-current="true">{one === undefined ? words.all : words.states[one]}</b>
              ) : (
                <a href={addressOf(one)}>{one === undefined ? words.all : words.states[one]}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {outbox.messages.length === 0 ? (
        <p class="nl-paragraph">{words.none}</p>
      ) : (
        <Messages messages={outbox.messages} locale={locale} />
      )}
      <Pagination
        locale={locale}
        page={number}
        pages={outbox.pages}
        addressOf={(at) => addressOf(state, at)}
      />
    </Page>
  )
}

function Messages({
  messages,
  locale,
}: {
  readonly messages: readonly OutboxMessage[]
  readonly locale: Locale
}): VNode {
  const { columns, states, title } = mailTexts[locale]
  return (
    <ul class="outbox" aria-label={title}>
      {messages.map((message) => (
        <li class="outbox__message">
          <a class="nl-link" href={addressIn(locale, `${PATH}/${message.id}`)} lang={message.locale}>
            {message.subject}
          </a>
          <p class="outbox__facts">
            <b>{states[message.state]}</b> · {columns.recipient}: {recipientOf(message, locale)} ·{' '}
            {formatDate(message.createdAt, locale)}
          </p>
        </li>
      ))}
    </ul>
  )
}

export interface MessagePageProps {
  readonly page: PageDefaults
  readonly message: OutboxMessage & { readonly text: string }
}

/** One message, as its reader gets it in plain text. */
export function MessagePage({ page, message }: MessagePageProps): VNode {
  const { locale } = page
  const words = mailTexts[locale]
  const { trouble, sentAt } = message
  const items = [
    { term: words.columns.recipient, description: recipientOf(message, locale) },
    { term: words.columns.state, description: words.states[message.state] },
    { term: words.columns.at, description: formatDate(message.createdAt, locale) },
    { term: words.due, description: formatDate(message.dueAt, locale) },
    { term: words.columns.attempts, description: formatNumber(message.attempts, locale) },
    ...(sentAt ? [{ term: words.sentAt, description: formatDate(sentAt, locale) }] : []),
    ...(trouble ? [{ term: words.trouble, description: troubleWords(trouble, locale) }] : []),
  ]
  return (
    <Page
      page={page}
      sheet="work"
      title={message.subject}
      indexed={false}
      crumbs={[{ name: words.title, path: PATH }]}
    >
      <Opening title={<span lang={message.locale}>{message.subject}</span>} />
      <DefinitionList items={items} />
      <h2 class="outbox__heading">{words.text}</h2>
      {message.text === '' ? (
        <p class="nl-paragraph">{words.erased}</p>
      ) : (
        <>
          <div class="outbox__text" lang={message.locale}>
            {splitAddresses(message.text).map((part) =>
              part.isAddress ? <a href={part.text}>{part.text}</a> : part.text,
            )}
          </div>
          <p class="nl-paragraph">
            <a class="nl-link" href={addressIn(locale, `${PATH}/${message.id}/opmaak`)}>
              {words.styled}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}

function troubleWords(trouble: string, locale: Locale): string {
  const troubles: Readonly<Record<string, string>> = mailTexts[locale].troubles
  return (Object.hasOwn(troubles, trouble) ? troubles[trouble] : undefined) ?? trouble
}

/** Who it is for; never their address. */
function recipientOf({ name, domain }: OutboxMessage, locale: Locale): string {
  const words = mailTexts[locale]
  return name ?? (domain === '' ? words.unknown : words.someone(domain))
}

export interface OffPageProps {
  readonly page: PageDefaults
  readonly token: string
  readonly isDone: boolean
}

/** The page behind "turn it off": one button, or that it is off. */
export function OffPage({ page, token, isDone }: OffPageProps): VNode {
  const { locale } = page
  const words = mailTexts[locale].off
  return (
    <Page page={page} sheet="work" title={isDone ? words.done : words.title} indexed={false}>
      <Opening title={isDone ? words.done : words.title} lead={isDone ? words.doneLead : words.lead} />
      {isDone ? null : (
        <Form locale={locale} action={addressIn(locale, `/post/uit/${token}`)}>
          <Button>{words.button}</Button>
        </Form>
      )}
    </Page>
  )
}
