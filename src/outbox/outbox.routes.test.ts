import { describe, expect } from 'vitest'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createOffAddress, queueMail } from '../mail/index.ts'
import type { Posting } from '../mail/letter.ts'
import { asPerson, formOf, makePerson, NOW } from '../people/testing.ts'

const ORIGIN = 'https://noaber.example'
const posting = (cause: string, more: Partial<Posting> = {}): Posting => ({
  cause,
  kind: 'invitation',
  recipient: 'zoe.geheim@zorg.example',
  urgent: true,
  letter: {
    locale: 'nl',
    subject: `Uitnodiging ${cause}`,
    paragraphs: ['<script>alert(1)</script> & welkom'],
    button: { text: 'Doe mee', href: 'https://noaber.example/u/1' },
  },
  ...more,
})

async function site(db: Database) {
  await makeFigures(db)
  const operator = await makePerson(db, { name: 'Beheer', operator: true })
  const person = await makePerson(db, { name: 'Zoë' })
  return { app: makeSite(db), operator, person }
}

describe('the outbox', () => {
  databaseTest('lists messages for the operator with a filter and pages, and no address', async ({ db }) => {
    const { app, operator, person } = await site(db)
    for (let n = 0; n < 26; n++) await queueMail(db, posting(`m${n}`), NOW)
    await queueMail(db, posting('known', { person, recipient: 'kapot' }), NOW)
    const first = await app.request('/beheer/post', { headers: asPerson(operator) })
    const text = await first.text()
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(text).toContain('Iemand bij zorg.example')
    expect(text).not.toContain('geheim')
    expect(text.match(/class="outbox__message"/g)).toHaveLength(25)
    const second = await app.request('/en/beheer/post?pagina=2', { headers: asPerson(operator) })
    expect((await second.text()).match(/class="outbox__message"/g)).toHaveLength(2)
    const failed = await (
      await app.request('/beheer/post?staat=failed', { headers: asPerson(operator) })
    ).text()
    expect(failed).toContain('Uitnodiging known')
    expect(failed).toContain('Zoë')
    expect(failed.match(/class="outbox__message"/g)).toHaveLength(1)
    for (const odd of ['?staat=%27', '?pagina=-1', '?pagina=99999999', '?pagina=x'])
      expect((await app.request(`/beheer/post${odd}`, { headers: asPerson(operator) })).status).toBe(200)
  })

  databaseTest(
    'shows one message as text with links, and as it looks under a policy of its own',
    async ({ db }) => {
      const { app, operator } = await site(db)
      await queueMail(db, posting('a'), NOW)
      const { id } = await db.selectFrom('mail_message').select('id').executeTakeFirstOrThrow()
      const page = await (await app.request(`/beheer/post/${id}`, { headers: asPerson(operator) })).text()
      expect(page).toContain('<a href="https://noaber.example/u/1">https://noaber.example/u/1</a>')
      expect(page).not.toContain('<script>alert')
      const styled = await app.request(`/beheer/post/${id}/opmaak`, { headers: asPerson(operator) })
      const policy = styled.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-[\w+/=]{44}'; /)
      const html = await styled.text()
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; welkom')
      expect(html).toContain('<a class="button" href="https://noaber.example/u/1">Doe mee</a>')
      for (const path of [
        `/beheer/post/${id.replace(/.$/, 'f')}x`,
        '/beheer/post/1',
        `/beheer/post/${id}x/opmaak`,
      ])
        expect((await app.request(path, { headers: asPerson(operator) })).status).toBe(404)
    },
  )

  databaseTest('is for nobody else', async ({ db }) => {
    const { app, person } = await site(db)
    await queueMail(db, posting('a'), NOW)
    const { id } = await db.selectFrom('mail_message').select('id').executeTakeFirstOrThrow()
    for (const path of ['/beheer/post', `/beheer/post/${id}`, `/beheer/post/${id}/opmaak`]) {
      expect((await app.request(path, { headers: asPerson(person) })).status).toBe(403)
      expect((await app.request(path)).status).toBe(303)
    }
  })
})

describe('turning messages off', () => {
  const digestOf = async (db: Database, id: string) =>
    (await db.selectFrom('person').select('digest').where('id', '=', id).executeTakeFirst())?.digest

  databaseTest('takes one button, and drops what waits', async ({ own: { db } }) => {
    const { app, person } = await site(db)
    const path = (await createOffAddress(db, ORIGIN, person)).slice(ORIGIN.length)
    await queueMail(db, posting('news', { person, urgent: false }), NOW)
    const asked = await app.request(path)
    expect(await asked.text()).toContain(`action="${path}"`)
    expect(await digestOf(db, person)).toBe('weekly')
    const done = await app.request(path, formOf({}))
    expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?gedaan=uit`])
    expect(await (await app.request(`${path}?gedaan=uit`)).text()).toContain(
      'Het wekelijkse bericht staat uit',
    )
    expect(await digestOf(db, person)).toBe('off')
    expect(await db.selectFrom('mail_message').select('state').execute()).toEqual([{ state: 'dropped' }])
    await app.request(path, formOf({}))
    const audit = await db
      .selectFrom('audit_event')
      .select(['kind', 'thing'])
      .where('kind', '=', 'account')
      .execute()
    expect(audit).toEqual([{ kind: 'account', thing: person }])
  })

  databaseTest('works for a mail program, without cookie or origin, by RFC 8058', async ({ own: { db } }) => {
    const { app, person } = await site(db)
    const path = (await createOffAddress(db, ORIGIN, person)).slice(ORIGIN.length)
    const answer = await app.request(path, formOf({ 'List-Unsubscribe': 'One-Click' }, {}))
    expect(answer.status).toBe(200)
    expect(await digestOf(db, person)).toBe('off')
  })

  databaseTest('does nothing for an address that was not made here', async ({ own: { db } }) => {
    const { app, person } = await site(db)
    const path = (await createOffAddress(db, ORIGIN, person)).slice(ORIGIN.length)
    const token = path.slice('/post/uit/'.length)
    const other = await makePerson(db, { name: 'Bea' })
    const stolen = Buffer.from(token, 'base64url')
    Buffer.from(other.replaceAll('-', ''), 'hex').copy(stolen)
    for (const bad of [
      stolen.toString('base64url'),
      `${token}A`,
      token.slice(1),
      'x',
      `${token}%00`,
      '%F0%9F%98%80',
    ]) {
      expect((await app.request(`/post/uit/${bad}`)).status).toBe(404)
      expect((await app.request(`/post/uit/${bad}`, formOf({}, {}))).status).toBe(404)
    }
    expect([await digestOf(db, person), await digestOf(db, other)]).toEqual(['weekly', 'weekly'])
  })
})
