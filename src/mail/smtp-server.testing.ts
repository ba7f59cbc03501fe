import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A refusal as a server gives it. */
export function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code })
}

export interface SmtpDouble {
  readonly url: string
  /** What was taken, in order. */
  readonly taken: ParsedMail[]
  /** Addresses of the envelopes. */
  readonly recipients: string[]
  stop(): Promise<void>
}

export interface SmtpBehaviour {
  /** What to answer to a recipient; undefined takes them. */
  onRecipient?(address: string): Error | undefined
  /** After all of a message was read, before it is taken. */
  onMessage?(message: ParsedMail): Promise<Error | undefined>
  /** In the middle of the data: hang up. */
  readonly hangsUp?: () => boolean
  /** Name and password that must be given. */
  readonly account?: { readonly user: string; readonly password: string }
}

/** A real SMTP server on this machine, in memory. */
export async function startSmtpServer(behaviour: SmtpBehaviour = {}): Promise<SmtpDouble> {
  const taken: ParsedMail[] = []
  const recipients: string[] = []
  const { account } = behaviour
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    logger: false,
    authOptional: !account,
    allowInsecureAuth: true,
    onAuth(auth, _, callback) {
      if (auth.username === account?.user && auth.password === account?.password)
        callback(null, { user: 'x' })
      else callback(refusal(535, 'wrong for post@noaber.example'))
    },
    onRcptTo({ address }, _, callback) {
      callback(behaviour.onRecipient?.(address) ?? null)
    },
    onData(stream, session, callback) {
      if (behaviour.hangsUp?.()) {
        for (const connection of server.connections) connection.close()
        stream.resume()
        return
      }
      void simpleParser(stream).then(async (message) => {
        const fault = await behaviour.onMessage?.(message)
        if (fault) return callback(fault)
        taken.push(message)
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
        callback(null)
      })
    },
  })
  // A client that is killed leaves a broken connection: that is what some tests are about.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const signIn = account ? `${account.user}:${encodeURIComponent(account.password)}@` : ''
  return {
    url: `smtp://${signIn}127.0.0.1:${port}`,
    taken,
    recipients,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
