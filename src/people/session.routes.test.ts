import { expect } from 'vitest'
import { systemClock } from '../base/clock.ts'
import { newId } from '../base/id.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createIdentity } from './identity.source.ts'
import { formOf, makePerson } from './testing.ts'

databaseTest(
  "sessions end one by one or all others at once, and never another person's",
  async ({ own: { db } }) => {
    await makeFigures(db)
    const signIn = createIdentity(db, () => 'http://localhost:8080')
    const site = makeSite(db, {
      clock: systemClock,
      identity: signIn,
      signIn: { signIn, hasExampleAccounts: false },
    })
    const [anna, bert] = [await makePerson(db, { name: 'Anna' }), await makePerson(db, { name: 'Bert' })]
    const begin = async (person: string) => {
      const { headers } = await signIn.begin(
        person,
        new Headers({ 'user-agent': 'Mozilla/5.0 (Windows) Firefox/140.0' }),
      )
      const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const session = (await signIn.whoAsks(new Headers({ cookie })))?.session ?? ''
      return { cookie, session }
    }
    const [one, two, three, other] = [
      await begin(anna),
      await begin(anna),
      await begin(anna),
      await begin(bert),
    ]
    const post = (sessie: string) =>
      site.request(
        '/mijn/inloggen',
        formOf({ sessie }, { 'sec-fetch-site': 'same-origin', cookie: one.cookie }),
      )
    const alive = async () =>
      await Promise.all(
        [one, two, three, other].map(
          async ({ cookie }) => (await signIn.whoAsks(new Headers({ cookie }))) !== undefined,
        ),
      )
    const page = await (await site.request('/mijn/inloggen', { headers: { cookie: one.cookie } })).text()
    expect(page).toContain('Firefox, Windows')
    expect((await post(other.session)).status).toBe(303)
    expect((await post(newId(new Date()))).status).toBe(303)
    expect(await alive()).toEqual([true, true, true, true])
    expect((await post("' or 1=1")).status).toBe(400)
    await post(two.session)
    expect(await alive()).toEqual([true, false, true, true])
    await post('anders')
    expect(await alive()).toEqual([true, false, false, true])
  },
)
