import { expect } from 'vitest'
import { startOidcProvider } from '../../tests/doubles/oidc-provider.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures } from '../figures/testing.ts'
import { makeOrganisation } from '../partners/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { makeBrowser, makeForged, makeProviderSite, SITE } from './provider.testing.ts'
import type { IdentityProvider } from './provider.ts'

const region = 'heuvelrug'

async function makePlace(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const linde = (await makeOrganisation(db, { region, name: 'De Linde' })).id
  const eik = (await makeOrganisation(db, { region, name: 'De Eik' })).id
  await db.updateTable('organisation').set({ kvk: '12345678' }).where('id', '=', linde).execute()
  return { linde, eik }
}

const settings = {
  id: 'zorg',
  name: 'Zorg',
  region,
  organisations: { claim: 'org', values: { linde: '12345678' } },
  roles: { claim: 'groups', values: { team: 'editor' }, default: 'reader' },
  emailVerified: 'claim',
} as const satisfies Omit<IdentityProvider, 'issuer' | 'clientId'>

const rolesOf = async (db: Database) =>
  await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person')
    .select(['person.email', 'role.role', 'role.organisation', 'role.until'])
    .orderBy('role.id')
    .execute()

databaseTest(
  'people of two organisations come in by the provider of each, with the role that it gives them',
  async ({ own: { db } }) => {
    const { linde, eik } = await makePlace(db)
    const redirects = ['zorg', 'welzijn'].map((id) => `${SITE}/inloggen/dienst/${id}/terug`)
    const one = await startOidcProvider({
      redirects,
      people: [
        {
          sub: 'a',
          email: 'Anna@linde.invalid',
          claims: { name: 'Anna', org: 'linde', groups: ['team', 'x'] },
        },
      ],
    })
    const two = await startOidcProvider({ redirects, people: [{ sub: 'a', email: 'bo@eik.invalid' }] })
    const site = makeProviderSite(db, [
      { ...settings, issuer: one.issuer, clientId: one.clientId, secret: one.clientSecret },
      {
        ...settings,
        id: 'welzijn',
        name: 'Welzijn',
        organisations: { fixed: eik },
        roles: { default: 'reader' },
        issuer: two.issuer,
        clientId: two.clientId,
        secret: two.clientSecret,
      },
    ])
    const page = await (await site.request('/inloggen?naar=/regios/heuvelrug')).text()
    expect(page).toContain('href="/inloggen/dienst/zorg?naar=%2Fregios%2Fheuvelrug"')
    expect(page).toContain('Inloggen via Welzijn')
    const [anna, bo] = [makeBrowser(site), makeBrowser(site)]
    const came = await anna.go('/inloggen/dienst/zorg?naar=/mijn', 'a')
    expect([came.url.pathname, came.response.status]).toEqual(['/mijn', 200])
    expect(await came.response.text()).toContain('Anna')
    expect((await bo.go('/inloggen/dienst/welzijn', 'a')).url.pathname).toBe('/mijn')
    expect(await rolesOf(db)).toEqual([
      { email: 'anna@linde.invalid', role: 'editor', organisation: linde, until: null },
      { email: 'bo@eik.invalid', role: 'reader', organisation: eik, until: null },
    ])
    const asked = new URL(anna.visited.find((address) => address.includes('/auth?')) ?? '').searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('nonce')).toMatch(/.{40}/)
    const trail = await db
      .selectFrom('audit_event')
      .select(['means', 'organisation', 'changes'])
      .where('kind', '=', 'role')
      .execute()
    expect(trail).toHaveLength(2)
    expect(trail[0]).toMatchObject({ means: 'web', organisation: linde })
    // The same once more: nobody is made twice, no role is given twice.
    await makeBrowser(site).go('/inloggen/dienst/zorg', 'a')
    expect(await rolesOf(db)).toHaveLength(2)
    // Whoever does not sign in there, is told so.
    const left = await makeBrowser(site).go('/inloggen/dienst/zorg', '')
    expect([left.url.search, left.response.status]).toEqual(['?reden=cancelled', 403])
    await Promise.all([one.stop(), two.stop()])
  },
)

databaseTest(
  'a way back works once, in the browser that left, for that provider',
  async ({ own: { db } }) => {
    await makePlace(db)
    const provider = await startOidcProvider({
      redirects: [`${SITE}/inloggen/dienst/zorg/terug`],
      people: [{ sub: 'a', email: 'anna@linde.invalid', claims: { org: 'linde' } }],
    })
    const real = {
      ...settings,
      issuer: provider.issuer,
      clientId: provider.clientId,
      secret: provider.clientSecret,
    }
    const site = makeProviderSite(db, [real, { ...real, id: 'ander', name: 'Ander' }])
    const isBack = (address: string) => address.includes('/terug?')
    const anna = makeBrowser(site)
    const back = (await anna.go('/inloggen/dienst/zorg', 'a', isBack)).next ?? ''
    const stale = '/inloggen/dienst/zorg/geweigerd?reden=stale'
    const end = async (browser: ReturnType<typeof makeBrowser>, address: string) => {
      const { next, response } = await browser.step(address)
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      return next?.replace(SITE, '')
    }
    // Somebody else is sent the link: they do not become Anna.
    const victim = makeBrowser(site)
    expect(await end(victim, back)).toBe(stale)
    await victim.go('/inloggen/dienst/zorg', 'a', isBack)
    expect(await end(victim, back)).toBe(stale)
    expect(await end(anna, back.replace(/state=[^&]+/, 'state=forged'))).toBe(stale)
    expect(await end(anna, back.replace('/zorg/', '/ander/'))).toContain('stale')
    const before = new Map(anna.jar)
    // A session that somebody planted beforehand is not the one that begins.
    anna.jar.set('noaber.session_token', 'planted')
    expect(await end(anna, back)).toBe('/mijn')
    expect(anna.jar.get('noaber.session_token')).not.toContain('planted')
    expect(await end(anna, back)).toBe(stale)
    // The code once more, with a way back that does hold.
    const again = makeBrowser(site)
    const fresh = (await again.go('/inloggen/dienst/zorg', 'a', isBack)).next ?? ''
    const code = new URL(back).searchParams.get('code') ?? ''
    expect(await end(again, fresh.replace(/code=[^&]+/, `code=${code}`))).toContain('bad-proof')
    expect(before.has('noaber.dienst')).toBe(true)
    expect((await site.request('/inloggen/dienst/onbekend')).status).toBe(404)
    await provider.stop()
  },
)

databaseTest('a proof that is not right in every respect lets nobody in', async ({ own: { db } }) => {
  await makePlace(db)
  const { double, enter } = await makeForged(db, settings)
  const anna = { sub: 'a', email: 'anna@linde.invalid', email_verified: true, org: 'linde' }
  double.person = anna
  const refused = (why: string) => `/inloggen/dienst/zorg/geweigerd?reden=${why}`
  for (const forgery of [
    { foreignKey: true },
    { unsigned: true },
    { noToken: true },
    { claims: { nonce: 'another' } },
    { claims: { nonce: undefined } },
    { claims: { iss: 'https://elsewhere.invalid' } },
    { claims: { aud: 'another' } },
    { claims: { exp: 1 } },
    { claims: { email: undefined }, elsewhere: { email: undefined } },
    { claims: { email: undefined }, elsewhere: { sub: 'b' } },
    { claims: { sub: '' } },
  ]) {
    double.forgery = forgery
    expect([forgery, await enter()]).toEqual([forgery, refused('bad-proof')])
  }
  for (const [claims, why] of [
    [{ email_verified: false }, 'mail-not-verified'],
    [{ email_verified: undefined }, 'mail-not-verified'],
    [{ org: 'eik' }, 'no-organisation'],
    [{ org: undefined }, 'no-organisation'],
    [{ org: 'constructor' }, 'no-organisation'],
  ] as const) {
    double.forgery = { claims }
    expect([claims, await enter()]).toEqual([claims, refused(why)])
  }
  expect(await db.selectFrom('provider_account').selectAll().execute()).toEqual([])
  expect(await rolesOf(db)).toEqual([])
  double.forgery = {}
  for (const away of [
    'https://elders.invalid',
    '//elders.invalid',
    '/\\elders.invalid',
    'javascript:alert(1)',
  ])
    expect(await enter(`?naar=${encodeURIComponent(away)}`)).toBe('/mijn')
  expect(await enter('?naar=/regios')).toBe('/regios')
  await double.stop()
})

databaseTest('a provider that is down or passes for another holds up nobody', async ({ own: { db } }) => {
  await makePlace(db)
  const { double, enter, site } = await makeForged(db, settings)
  double.person = { sub: 'a', email: 'anna@linde.invalid', email_verified: true, org: 'linde' }
  double.claimedIssuer = 'https://elsewhere.invalid'
  const gone = '/inloggen/dienst/zorg/geweigerd?reden=unreachable'
  expect(await enter()).toBe(gone)
  const page = await site.request(`/en${gone}`)
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('We cannot reach Zorg')])
  // It is asked again the next time.
  double.claimedIssuer = double.issuer
  expect(await enter()).toBe('/mijn')
  await double.stop()
  const down = makeProviderSite(db, [{ ...settings, issuer: double.issuer, clientId: 'noaber' }])
  expect((await down.request('/inloggen')).status).toBe(200)
  const left = await down.request('/inloggen/dienst/zorg')
  expect([left.status, left.headers.get('location')]).toEqual([303, gone])
})

databaseTest('one visitor cannot leave for a provider without end', async ({ own: { db } }) => {
  await makePlace(db)
  const { site, double } = await makeForged(db, settings)
  const statuses: number[] = []
  for (let n = 0; n < 101; n++) statuses.push((await site.request('/inloggen/dienst/zorg')).status)
  expect([new Set(statuses.slice(0, 100)), statuses[100]]).toEqual([new Set([303]), 429])
  expect(await db.selectFrom('provider_attempt').select('id').execute()).toHaveLength(100)
  await double.stop()
})
