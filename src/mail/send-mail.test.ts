import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makePerson } from '../people/testing.ts'
import { AT, queue, sendAll, states } from './mail.testing.ts'
import { MAIL_LEASE_MS, MOST_MAIL_ATTEMPTS } from './send.queries.ts'
import { refusal, type SmtpBehaviour, type SmtpDouble, startSmtpServer } from './smtp-server.testing.ts'

const running: SmtpDouble[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})
async function startServer(behaviour?: SmtpBehaviour): Promise<SmtpDouble> {
  const server = await startSmtpServer(behaviour)
  running.push(server)
  return server
}
const later = (ms: number) => new Date(AT.getTime() + ms)

describe('what a mail server gets', () => {
  databaseTest(
    'is the letter as text and HTML, with Dutch letters, and a Message-ID of its own',
    async ({ db }) => {
      const server = await startServer()
      await queue(db, 'anna', {
        letter: {
          locale: 'nl',
          subject: 'Cliënten in ’t Gooi: één afspraak',
          paragraphs: ['Beste Zoë,', 'Er is <nieuws> & meer.'],
          button: { text: 'Doe mee', href: 'https://noaber.example/u/1?a=b&c=d' },
        },
      })
      await sendAll(db, server.url)
      const [message] = server.taken
      expect(message).toMatchObject({
        subject: 'Cliënten in ’t Gooi: één afspraak',
        from: { value: [{ name: 'Noaber ’t Gooi', address: 'post@noaber.example' }] },
        date: AT,
      })
      expect(message?.text).toContain('Er is <nieuws> & meer.')
      expect(message?.text).toContain('Doe mee:\nhttps://noaber.example/u/1?a=b&c=d')
      expect(message?.html).toContain('Er is &lt;nieuws&gt; &amp; meer.')
      const { id } = await db.selectFrom('mail_message').select('id').executeTakeFirstOrThrow()
      expect(message?.messageId).toBe(`<${id}@noaber.example>`)
      expect(message?.headers.get('auto-submitted')).toBe('auto-generated')
      expect(message?.headers.has('list')).toBe(false)
      expect(server.recipients).toEqual(['anna@zorg.example'])
      expect(await states(db)).toMatchObject([{ state: 'sent', attempts: 1, trouble: null }])
      await sendAll(db, server.url, later(1e9))
      expect(server.taken).toHaveLength(1)
    },
  )

  databaseTest('has a way to turn it off in the head when it is no more than news', async ({ db }) => {
    const server = await startServer()
    const person = await makePerson(db, { name: 'Zoë' })
    await queue(db, 'digest', { person, urgent: false })
    await sendAll(db, server.url)
    const head =
      server.taken[0]?.headerLines.map(({ line }) => line.replace(/\r?\n\s+/g, ' ')).join('\n') ?? ''
    expect(head).toMatch(/^List-Unsubscribe: <https:\/\/noaber\.example\/post\/uit\/[\w-]{54}>$/m)
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(head).not.toContain(person)
  })

  databaseTest(
    'never has a line in its head that somebody put in a name, subject or address',
    async ({ db }) => {
      const server = await startServer()
      const letter = { locale: 'nl', paragraphs: ['x'] } as const
      await queue(db, 'subject', {
        letter: { ...letter, subject: 'Hallo\r\nBcc: dief@elders.example\r\n\r\n<b>' },
      })
      await queue(db, 'separator', {
        letter: { ...letter, subject: 'Hallo\u2028Bcc: dief@elders.example\u0085' },
      })
      for (const [cause, recipient] of [
        ['a1', 'anna@zorg.example\r\nBcc: dief@elders.example'],
        ['a2', 'anna@zorg.example, dief@elders.example'],
        ['a3', 'Anna <dief@elders.example>'],
        ['a4', 'anna@zorg.example> SIZE=1\r\nRCPT TO:<dief@elders.example'],
      ] as const)
        await queue(db, cause, { recipient })
      await sendAll(db, server.url)
      expect(server.taken.map(({ subject }) => subject).sort()).toEqual([
        'Hallo Bcc: dief@elders.example',
        'Hallo Bcc: dief@elders.example <b>',
      ])
      expect(server.taken.filter(({ bcc }) => bcc !== undefined)).toEqual([])
      expect(server.recipients.sort()).toEqual(['separator@zorg.example', 'subject@zorg.example'])
      expect((await states(db)).slice(0, 4).map(({ state, trouble }) => [state, trouble])).toEqual(
        Array.from({ length: 4 }, () => ['failed', 'address']),
      )
    },
  )
})

describe('trouble', () => {
  databaseTest('of the moment (451) is tried again after half a minute, others meanwhile', async ({ db }) => {
    let isBusy = true
    const server = await startServer({
      onRecipient: (address) =>
        isBusy && address.startsWith('a') ? refusal(451, '4.7.1 try later anna@zorg.example') : undefined,
    })
    await queue(db, 'anna')
    await queue(db, 'bea')
    await sendAll(db, server.url)
    expect(await states(db)).toMatchObject([
      { cause: 'anna', state: 'waiting', attempts: 1, trouble: 'RCPT TO 451 4.7.1', due_at: later(30_000) },
      { cause: 'bea', state: 'sent' },
    ])
    isBusy = false
    await sendAll(db, server.url, later(29_000))
    expect(server.recipients).toEqual(['bea@zorg.example'])
    await sendAll(db, server.url, later(30_000))
    expect(server.recipients).toEqual(['bea@zorg.example', 'anna@zorg.example'])
  })

  databaseTest('for good (550) fails at once, without an address in what is kept', async ({ db }) => {
    const server = await startServer({ onRecipient: (address) => refusal(550, `5.1.1 no ${address} here`) })
    await queue(db, 'anna')
    await sendAll(db, server.url)
    expect(await states(db)).toMatchObject([{ state: 'failed', attempts: 1, trouble: 'RCPT TO 550 5.1.1' }])
  })

  databaseTest('with a text that is refused (554) fails that message only', async ({ db }) => {
    const server = await startServer({
      onMessage: async ({ subject }) => (subject === 'Koop nu' ? refusal(554, '5.7.1 spam') : undefined),
    })
    await queue(db, 'anna', { letter: { locale: 'nl', subject: 'Koop nu', paragraphs: ['x'] } })
    await queue(db, 'bea')
    await sendAll(db, server.url)
    expect((await states(db)).map(({ state }) => state)).toEqual(['failed', 'sent'])
  })

  databaseTest(
    'with the server itself leaves the others untouched and plans the next try',
    async ({ db }) => {
      const gone = await startSmtpServer()
      await gone.stop()
      await queue(db, 'anna')
      await queue(db, 'bea')
      await sendAll(db, gone.url)
      expect((await states(db)).map(({ state, attempts }) => [state, attempts])).toEqual([
        ['waiting', 1],
        ['waiting', 0],
      ])
      expect((await states(db))[0]?.trouble).toMatch(/^E[A-Z]+$/)
      const server = await startServer()
      await sendAll(db, server.url, later(60_000))
      expect(server.recipients.sort()).toEqual(['anna@zorg.example', 'bea@zorg.example'])
    },
  )

  databaseTest('in the middle of a message, or a wrong password, is tried again', async ({ db }) => {
    let hangs = true
    const server = await startServer({
      hangsUp: () => hangs,
      account: { user: 'noaber', password: 'p@ss/w:rd' },
    })
    await queue(db, 'anna')
    await sendAll(db, server.url.replace('noaber:', 'ander:'))
    expect(await states(db)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    expect((await states(db))[0]?.trouble).not.toContain('@')
    await sendAll(db, server.url, later(60_000))
    expect(await states(db)).toMatchObject([{ state: 'waiting', attempts: 2 }])
    hangs = false
    await sendAll(db, server.url, later(300_000))
    expect(server.recipients).toEqual(['anna@zorg.example'])
  })

  databaseTest('without end is given up', async ({ db }) => {
    const server = await startServer({ onRecipient: () => refusal(451, 'later') })
    await queue(db, 'anna')
    await db
      .updateTable('mail_message')
      .set({ attempts: MOST_MAIL_ATTEMPTS - 1 })
      .execute()
    await sendAll(db, server.url)
    expect(await states(db)).toMatchObject([{ state: 'failed', attempts: MOST_MAIL_ATTEMPTS }])
  })
})

describe('several processes', () => {
  databaseTest('send each message once', async ({ own: { db } }) => {
    const server = await startServer()
    for (let n = 0; n < 40; n++) await queue(db, `p${n}`)
    await Promise.all([sendAll(db, server.url), sendAll(db, server.url), sendAll(db, server.url)])
    expect(server.recipients).toHaveLength(40)
    expect(new Set(server.recipients).size).toBe(40)
  })

  databaseTest(
    'take up what a killed one was sending, with the same Message-ID',
    async ({ own: { db, url } }) => {
      const seen: (string | undefined)[] = []
      let isKilled = false
      let begun = (): void => undefined
      const isBegun = new Promise<void>((resolve) => {
        begun = resolve
      })
      const server = await startServer({
        async onMessage({ messageId }) {
          seen.push(messageId)
          begun()
          // The worst moment: the server has it all, and the sender will never hear so.
          return isKilled ? undefined : await new Promise(() => undefined)
        },
      })
      // The child has the real clock.
      await queue(db, 'anna', { dueAt: new Date() })
      const script = fileURLToPath(new URL('./send-child.testing.ts', import.meta.url))
      const child = spawn(process.execPath, [script, url, server.url], { stdio: 'ignore' })
      const gone = new Promise((done) => child.on('exit', (_, signal) => done(signal)))
      await isBegun
      child.kill('SIGKILL')
      expect(await gone).toBe('SIGKILL')
      isKilled = true
      expect(await states(db)).toMatchObject([{ state: 'sending', attempts: 1 }])
      const now = new Date()
      await sendAll(db, server.url, now)
      expect(server.taken).toHaveLength(0)
      await sendAll(db, server.url, new Date(now.getTime() + MAIL_LEASE_MS + 1000))
      expect(await states(db)).toMatchObject([{ state: 'sent', attempts: 2 }])
      expect(seen).toHaveLength(2)
      expect(seen[0]).toBe(seen[1])
    },
  )
})

describe('what is not sent', () => {
  databaseTest('is news for who turned it off while it waited, or what waited a week', async ({ db }) => {
    const server = await startServer()
    const person = await makePerson(db, { name: 'Bea' })
    await queue(db, 'news', { person, urgent: false })
    await queue(db, 'task', { person })
    await db.updateTable('person').set({ digest: 'off' }).where('id', '=', person).execute()
    expect(await queue(db, 'later', { person, urgent: false })).toBe(true)
    await sendAll(db, server.url)
    expect((await states(db)).map(({ cause, state }) => [cause, state])).toEqual([
      ['later', 'dropped'],
      ['news', 'dropped'],
      ['task', 'sent'],
    ])
    await queue(db, 'old')
    await sendAll(db, server.url, later(8 * 86_400_000))
    expect((await states(db)).find(({ cause }) => cause === 'old')).toMatchObject({ state: 'dropped' })
    expect(server.recipients).toEqual(['task@zorg.example'])
  })

  databaseTest('is a message to an invented person, and a second one for a cause', async ({ db }) => {
    const server = await startServer()
    await queue(db, 'example', { recipient: 'bea@voorbeeld.invalid' })
    expect(await queue(db, 'example')).toBe(false)
    await sendAll(db, server.url)
    expect(server.recipients).toEqual([])
    expect(await states(db)).toMatchObject([{ state: 'failed', trouble: 'example' }])
  })
})
