import { startForgingProvider } from '../../tests/doubles/forging-provider.ts'
import { systemClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { makeSite } from '../figures/testing.ts'
import { createIdentity } from './identity.source.ts'
import { createDoor } from './provider.source.ts'
import type { IdentityProvider } from './provider.ts'

export const SITE = 'http://localhost:8112'

/** A site where people sign in by these providers. */
export function makeProviderSite(db: Database, providers: readonly IdentityProvider[]) {
  const signIn = createIdentity(db, () => SITE)
  return makeSite(db, {
    clock: systemClock,
    identity: signIn,
    signIn: { signIn, hasExampleAccounts: false },
    doors: providers.map(createDoor),
    siteAddress: () => SITE,
  })
}

/** Headers with what a jar of cookies holds. */
function withCookies(jar: Map<string, string>): Record<string, string> {
  return { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (value === '' || /max-age=0|1970/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
}

/** A browser: it follows redirects between the site and providers, and keeps cookies of each. */
export function makeBrowser(site: ReturnType<typeof makeSite>) {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const browser = {
    jar: jarOf(SITE),
    visited: [] as string[],
    async step(address: string, form?: Record<string, string>) {
      const url = new URL(address, SITE)
      const jar = jarOf(url.origin)
      const asked: RequestInit = {
        redirect: 'manual',
        headers: withCookies(jar),
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      }
      browser.visited.push(url.href)
      const response =
        url.origin === SITE ? await site.request(url.pathname + url.search, asked) : await fetch(url, asked)
      keepCookies(jar, response)
      const location = response.headers.get('location')
      return { response, url, next: location === null ? undefined : new URL(location, url).href }
    },
    /** Follows redirects to a page; on that of a provider it signs in. @returns the last page, or where `until` says */
    async go(address: string, sub: string, until = (_: string) => false) {
      let came = await browser.step(address)
      for (let hop = 0; hop < 20; hop++) {
        if (came.next !== undefined) {
          if (until(came.next)) return came
          came = await browser.step(came.next)
        } else if (came.url.pathname.startsWith('/interaction/'))
          came = await browser.step(came.url.href, { sub })
        else return came
      }
      throw new Error('Round and round')
    },
  }
  return browser
}

/** A site with one provider that can lie; `enter` goes there and comes straight back. */
export async function makeForged(
  db: Database,
  given: Omit<IdentityProvider, 'issuer' | 'clientId' | 'secret'>,
) {
  const double = await startForgingProvider()
  const site = makeProviderSite(db, [
    { ...given, issuer: double.issuer, clientId: 'noaber', secret: 'geheim' },
  ])
  return {
    double,
    site,
    /** @returns the path where it ended: where one wanted to go, or the page of a refusal */
    async enter(query = '', browser = makeBrowser(site)) {
      const left = await browser.step(`/inloggen/dienst/${given.id}${query}`)
      if (!left.next?.startsWith(double.issuer)) return left.next?.replace(SITE, '') ?? ''
      const asked = new URL(left.next).searchParams
      double.nonce = asked.get('nonce') ?? ''
      const back = `/inloggen/dienst/${given.id}/terug?code=c&state=${asked.get('state')}`
      const came = await browser.step(back)
      return came.next?.replace(SITE, '') ?? String(came.response.status)
    },
  }
}
