import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Certificate } from './certificate.testing.ts'

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
  /** What clients sent, as it went over the network: what is not in it was not sent, or encrypted. */
  wire(): string
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
  /** By which address of this machine it is asked; 127.0.0.2 counts as another machine. */
  readonly host?: string
  /** TLS after STARTTLS, or from the first byte; absent: none is offered. */
  readonly tls?: { readonly begins: 'asked' | 'first-byte'; readonly certificate: Certificate }
  readonly account?: { readonly user: string; readonly password: string }
}

/** A real SMTP server on this machine, in memory. */
export async function startSmtpServer(behaviour: SmtpBehaviour = {}): Promise<SmtpDouble> {
  const taken: ParsedMail[] = []
  const recipients: string[] = []
  const { account, tls } = behaviour
  const server = new SMTPServer({
    disabledCommands: tls?.begins === 'asked' ? [] : ['STARTTLS'],
    secure: tls?.begins === 'first-byte',
    ...tls?.certificate,
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
  const tap = await startTap(port)
  const signIn = account ? `${account.user}:${encodeURIComponent(account.password)}@` : ''
  return {
    url: `${tls?.begins === 'first-byte' ? 'smtps' : 'smtp'}://${signIn}${behaviour.host ?? '127.0.0.1'}:${tap.port}`,
    wire: tap.wire,
    taken,
    recipients,
    async stop() {
      tap.stop()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Stands before the server on every address of this machine, and keeps what clients send. */
async function startTap(to: number) {
  const sent: Buffer[] = []
  const open = new Set<Socket>()
  const listener = createServer((client) => {
    const server = connect(to, '127.0.0.1')
    client.on('data', (bytes) => sent.push(Buffer.from(bytes)))
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => listener.listen(0, '0.0.0.0', () => resolve()))
  return {
    port: (listener.address() as AddressInfo).port,
    wire: () => Buffer.concat(sent).toString('latin1'),
    stop() {
      listener.close()
      for (const socket of open) socket.destroy()
    },
  }
}
