import { createTransport } from 'nodemailer'
import { isMailAddress, type Mailbox } from '../base/mail-address.ts'
import { type MailFault, readFault, type SmtpError } from './fault.ts'
import { subjectLine } from './letter.ts'

export interface SmtpSettings {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. */
  readonly url: string
  readonly from: Mailbox
}

/** A message as the server gets it. */
export interface Dispatch {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly locale: string
  readonly date: Date
  /** Address that turns it off; absent for what is urgent. */
  readonly offAddress?: string
}

/** The way to a mail server; opened for each message, so that nothing stays open. */
export interface Post {
  send(dispatch: Dispatch): Promise<{ readonly sent: true } | { readonly fault: MailFault }>
}

/** A server that says nothing for so long is taken to be away [ms]. */
export const SILENCE_MS = 30_000

export function createPost({ url, from }: SmtpSettings, silenceMs = SILENCE_MS): Post {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password never goes over a network in the clear.
    requireTLS: username !== '' && !isHere && !secure,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    async send(dispatch) {
      if (!isMailAddress(dispatch.recipient))
        return { fault: { trouble: 'address', isPermanent: true, isServer: false } }
      try {
        await transport.sendMail({
          envelope: { from: from.address, to: [dispatch.recipient] },
          from,
          to: { name: '', address: dispatch.recipient },
          subject: subjectLine(dispatch.subject),
          text: dispatch.text,
          html: dispatch.html,
          date: dispatch.date,
          // The same at every attempt: a server or reader that has it already can tell.
          messageId: `<${dispatch.id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': dispatch.locale,
            ...offHeaders(dispatch),
          },
        })
        return { sent: true }
      } catch (error) {
        return { fault: readFault(wordsOf(error)) }
      }
    },
  }
}

/** What the library tells of a fault, as far as it does. */
function wordsOf(error: unknown): SmtpError {
  const { code, originalCode, responseCode, response, command } = Object(error)
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof originalCode === 'string' ? { cause: originalCode } : {}),
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    ...(typeof response === 'string' ? { response } : {}),
    ...(typeof command === 'string' ? { command } : {}),
  }
}

/** One click in the mail program turns it off (RFC 8058, which asks for https). */
function offHeaders({ offAddress }: Dispatch): Record<string, string> {
  if (offAddress === undefined) return {}
  return {
    'List-Unsubscribe': `<${offAddress}>`,
    ...(offAddress.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  }
}
