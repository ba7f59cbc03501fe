import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { expect } from 'vitest'
import { systemClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { createIdentity } from './identity.source.ts'
import { stepOf } from './second-factor.ts'
import { formOf } from './testing.ts'

const PATH = '/mijn/inloggen/tweede-stap'
const own = { 'sec-fetch-site': 'same-origin' }

/** A site with real sessions, browsers of its people, and the app for codes on their phones. */
export async function makeFactorStage(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const signIn = createIdentity(db, () => 'http://localhost:8080')
  const site = makeSite(db, {
    clock: systemClock,
    identity: signIn,
    signIn: { signIn, hasExampleAccounts: false },
  })
  const begin = async (person: string, proof?: 'two-steps') =>
    (await signIn.begin(person, new Headers(), proof)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const show = async (cookie: string, path: string) => {
    const answer = await site.request(path, { headers: { cookie } })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const send = async (cookie: string, path: string, fields: Record<string, string>) => {
    const answer = await site.request(path, formOf(fields, { ...own, cookie }))
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const codeOf = async (key: string, away = 0) =>
    await createOTP(base32.decode(key)).hotp(stepOf(systemClock.now()) + away)
  /** Sets it up, as a person with an app does. @returns the key and the codes on paper */
  const setUp = async (cookie: string) => {
    await send(cookie, PATH, { doen: 'begin' })
    const page = await show(cookie, PATH)
    const key = (/<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
    expect(page.text).toContain(`secret=${key}`)
    // The step before this one: the code of now stays good for signing in.
    const done = await send(cookie, PATH, { doen: 'bevestig', code: await codeOf(key, -1) })
    expect(done.status).toBe(200)
    const papers = [...done.text.matchAll(/<code[^>]*>([A-Z2-7]{5}-[A-Z2-7]{5})<\/code>/g)]
    return { key, papers: papers.map((one) => one[1] ?? '') }
  }
  const forget = async () => await db.deleteFrom('attempt').execute()
  return { site, begin, show, send, codeOf, setUp, forget, signIn }
}
