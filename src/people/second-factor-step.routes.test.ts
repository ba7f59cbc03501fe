import { expect } from 'vitest'
import { systemClock } from '../base/clock.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFactorStage } from './second-factor.testing.ts'
import { acceptOperatorLink, createOperatorLink } from './sign-in.queries.ts'
import { makePerson } from './testing.ts'

databaseTest('who signs in by mail is led to the second step they have', async ({ own: { db } }) => {
  const { begin, send, setUp, site, show } = await makeFactorStage(db)
  const email = 'anna@voorbeeld.invalid'
  const anna = await makePerson(db, { name: 'Anna', email })
  await setUp(await begin(anna))
  await send('', '/inloggen', { email, naar: '/mijn/inloggen' })
  const mail = await db.selectFrom('mail_message').select('text').executeTakeFirstOrThrow()
  const token = /token=([^&\s]+)/.exec(mail.text)?.[1] ?? ''
  const body = new URLSearchParams({ token, naar: '/mijn/inloggen' })
  const answer = await site.request('/inloggen/link', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body,
  })
  expect(answer.headers.get('location')).toBe('/inloggen/code?naar=%2Fmijn%2Finloggen')
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect((await show(cookie, '/mijn')).to).toBe('/inloggen/code?naar=%2Fmijn')
  expect((await show('', '/inloggen/code?naar=/mijn')).to).toBe('/inloggen?naar=%2Fmijn')
})

databaseTest(
  'links of several starts all work until one is used, and a session that fails uses up none',
  async ({ own: { db } }) => {
    const at = systemClock.now()
    const tokenOf = (path: string) => path.split('token=')[1] ?? ''
    const links = [await createOperatorLink(db, at, 'keep'), await createOperatorLink(db, at, 'keep')].map(
      tokenOf,
    )
    const fail = () => Promise.reject(new Error('no session'))
    await expect(acceptOperatorLink(db, links[0] ?? '', at, fail)).rejects.toThrow('no session')
    const same = async (person: string) => person
    const first = links[0] ?? ''
    const both = await Promise.all([
      acceptOperatorLink(db, first, at, same),
      acceptOperatorLink(db, first, at, same),
    ])
    expect(both.filter((person) => person !== undefined)).toHaveLength(1)
    expect(await acceptOperatorLink(db, links[1] ?? '', at, same)).toBeUndefined()
    expect(await db.selectFrom('person').select('id').where('operator', '=', true).execute()).toHaveLength(1)
  },
)
