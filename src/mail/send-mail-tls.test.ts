import tls from 'node:tls'
import { afterEach, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeSite } from '../figures/testing.ts'
import { asPerson, makePerson } from '../people/testing.ts'
import { type Certificate, makeCertificate } from './certificate.testing.ts'
import { AT, queue, sendAll, states } from './mail.testing.ts'
import { type SmtpBehaviour, type SmtpDouble, startSmtpServer } from './smtp-server.testing.ts'

const DAY_MS = 86_400_000
const from = new Date(Date.now() - 30 * DAY_MS)
const until = new Date(Date.now() + 30 * DAY_MS)
const known = tls.getCACertificates('default')
const account = { user: 'noaber', password: 'zeer-geheim' }

const running: SmtpDouble[] = []
afterEach(async () => {
  tls.setDefaultCACertificates(known)
  for (const server of running.splice(0)) await server.stop()
})

/** A server that is asked as another machine would be, with the name and password that it wants. */
async function startServer(behaviour: SmtpBehaviour = {}): Promise<SmtpDouble> {
  const server = await startSmtpServer({ host: '127.0.0.2', account, ...behaviour })
  running.push(server)
  return server
}

const trust = ({ cert }: Certificate) => tls.setDefaultCACertificates([...known, cert])

/** Nothing that matters went over the network so that somebody between could read it. */
function expectNothingInTheClear(server: SmtpDouble): void {
  const { user, password } = account
  const secrets = [
    password,
    Buffer.from(`\0${user}\0${password}`).toString('base64'),
    'MAIL FROM',
    'AUTH',
    'Uitnodiging',
  ]
  for (const secret of secrets) expect(server.wire()).not.toContain(secret)
}

databaseTest(
  'a server with a good certificate gets the message over TLS, after STARTTLS or from the first byte',
  async ({ db }) => {
    const certificate = makeCertificate('127.0.0.2', { from, until })
    trust(certificate)
    for (const begins of ['asked', 'first-byte'] as const) {
      const server = await startServer({ tls: { begins, certificate } })
      await queue(db, begins)
      await sendAll(db, server.url)
      expect(server.recipients, begins).toEqual([`${begins}@zorg.example`])
      expect(server.wire().includes('STARTTLS'), begins).toBe(begins === 'asked')
      expectNothingInTheClear(server)
    }
    expect(await states(db)).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
  },
)

databaseTest(
  'a password is not sent to a server without TLS: the message waits, and the outbox says why',
  async ({ own: { db } }) => {
    const server = await startServer()
    await queue(db, 'anna')
    await sendAll(db, server.url)
    expectNothingInTheClear(server)
    expect(server.taken).toEqual([])
    expect(await states(db)).toMatchObject([{ state: 'waiting', attempts: 1, trouble: 'no-tls' }])
    const { id } = await db.selectFrom('mail_message').select('id').executeTakeFirstOrThrow()
    const operator = await makePerson(db, { name: 'Olga', operator: true })
    const site = makeSite(db)
    const read = async (path: string) =>
      await (await site.request(path, { headers: asPerson(operator) })).text()
    expect(await read(`/beheer/post/${id}`)).toContain('biedt geen beveiligde verbinding (TLS)')
    await db.updateTable('mail_message').set({ trouble: 'certificate' }).execute()
    expect(await read(`/en/beheer/post/${id}`)).toContain('The certificate of the mail server is not good')
    await db.updateTable('mail_message').set({ trouble: 'toString' }).execute()
    expect(await read(`/beheer/post/${id}`)).toContain('toString')
  },
)

databaseTest(
  'a certificate that is unknown, of another name or run out is refused, and nothing is sent',
  async ({ db }) => {
    const old = { from: new Date(AT.getTime() - 400 * DAY_MS), until: new Date(AT.getTime() - 300 * DAY_MS) }
    const wrong: readonly (readonly [string, Certificate, 'trusted' | 'unknown'])[] = [
      ['unknown', makeCertificate('127.0.0.2', { from, until }), 'unknown'],
      ['name', makeCertificate('mail.elders.example', { from, until }), 'trusted'],
      ['old', makeCertificate('127.0.0.2', old), 'trusted'],
    ]
    for (const [cause, certificate, known] of wrong)
      for (const begins of ['asked', 'first-byte'] as const) {
        if (known === 'trusted') trust(certificate)
        const server = await startServer({ tls: { begins, certificate } })
        const name = `${cause}-${begins}`
        await queue(db, name)
        await sendAll(db, server.url)
        expectNothingInTheClear(server)
        expect(server.taken, name).toEqual([])
        const [state] = (await states(db)).filter((one) => one.cause === name)
        expect(state, name).toMatchObject({ state: 'waiting', attempts: 1, trouble: 'certificate' })
        await db.deleteFrom('mail_message').execute()
      }
  },
)

databaseTest(
  'also without a password a bad certificate does not lead to sending in the clear',
  async ({ db }) => {
    const certificate = makeCertificate('mail.elders.example', { from, until })
    const server = await startSmtpServer({ host: '127.0.0.2', tls: { begins: 'asked', certificate } })
    running.push(server)
    await queue(db, 'anna')
    await sendAll(db, server.url)
    expectNothingInTheClear(server)
    expect(await states(db)).toMatchObject([{ state: 'waiting', trouble: 'certificate' }])
  },
)
