import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmtpDouble, startSmtpServer } from '../../src/mail/smtp-server.testing.ts'
import { type OidcDouble, startOidcProvider } from '../doubles/oidc-provider.ts'
import { launchBrowser } from '../setup/chromium.ts'
import { type Product, startProduct } from '../setup/product.ts'

/**
 * From an empty region to a network: the manager sets it up, invites forty people by paste, a working group gets its
 * seats, the network names what is missing; somebody leaves and their organisation's work stays. In order: every
 * step goes on from the one before.
 */
const run = promisify(execFile)

let browser: Browser
let product: Product
let post: SmtpDouble
let provider: OidcDouble
let folder: string
const regions = ['heuvelland', 'rivierland'] as const
/** KvK number of the organisation that has an identity provider of its own. */
const KVK = '12345678'
beforeAll(async () => {
  browser = await launchBrowser()
  post = await startSmtpServer()
  const port = await findFreePort()
  provider = await startOidcProvider({
    people: regions.map((slug) => ({ sub: slug, email: `deelnemer3@${slug}.example` })),
    redirects: regions.map((slug) => `http://127.0.0.1:${port}/inloggen/dienst/${slug}/terug`),
  })
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-providers-'))
  const file = path.join(folder, 'providers.json')
  const { issuer, clientId, clientSecret } = provider
  const providers = regions.map((slug) => ({
    ...{ id: slug, name: `Wonen ${slug}`, issuer, clientId, clientSecret, region: slug },
    organisations: { fixed: KVK },
    roles: { claim: 'role', values: {}, default: 'contributor' },
    emailVerified: 'claim',
  }))
  await fs.writeFile(file, JSON.stringify(providers))
  product = await startProduct({
    args: ['--port', String(port)],
    settings: {
      NOABER_SMTP: post.url,
      NOABER_MAIL_FROM: 'post@noaber.example',
      NOABER_IDENTITY_PROVIDERS: file,
    },
  })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await product?.remove()
  await post?.stop()
  await provider?.stop()
  await fs.rm(folder, { recursive: true, force: true })
})

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** The operator's command, beside the running site. */
async function noaber(...args: string[]): Promise<{ code: number; text: string }> {
  const command = [path.join('dist', 'server', 'cli.js'), ...args, '--data', product.folder]
  return await run(process.execPath, command).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
  )
}

/** The newest message to an address, or to nobody in particular, when it has come; and the first link in it. */
async function linkFor(address: string, subject: RegExp): Promise<string> {
  for (let tries = 0; tries < 150; tries++) {
    const at = post.taken.findLastIndex(
      (mail, i) => post.recipients[i] === address && subject.test(mail.subject ?? ''),
    )
    const link = /https?:\/\/\S+/.exec(post.taken[at]?.text ?? '')?.[0]
    if (link) return link
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`No message ${subject} for ${address}; came: ${post.taken.map((mail) => mail.subject)}`)
}

/** Who looks at the site: a browser of their own, on a phone. Any fault on a page ends the test. */
async function openBrowser(javaScriptEnabled: boolean): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  const trouble: string[] = []
  // A form that is not right yet comes back as 422, which Chromium mentions in the console.
  page.on('console', (message) => {
    if (!message.text().includes('422')) trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400 && answer.status() !== 422) trouble.push(`${answer.status()} ${answer.url()}`)
    const isAtHome = [product.address, provider.issuer].some((start) => answer.url().startsWith(start))
    if (!isAtHome) trouble.push(`left the site: ${answer.url()}`)
  })
  return {
    page,
    async close() {
      await context.close()
      expect(trouble).toEqual([])
    },
  }
}

/** Signs in by a link from the mail, as the person would. */
async function signInByMail(page: Page, address: string): Promise<void> {
  const before = post.recipients.length
  await page.goto(`${product.address}/inloggen`)
  await page.getByLabel('E-mail').fill(address)
  await page.getByRole('button', { name: 'Mail mij een link' }).click()
  await expect.poll(() => post.recipients.slice(before), { timeout: 15_000 }).toContain(address)
  await page.goto(await linkFor(address, /in te loggen/i))
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

/** Accepts an invitation, shown on the site or not. */
async function accept(page: Page, address: string, name: string, shown: boolean): Promise<void> {
  await page.goto(await linkFor(address, /uitnodiging/i))
  if (await page.getByLabel('Uw naam').count()) await page.getByLabel('Uw naam').fill(name)
  if (shown) await page.getByLabel(/Laat mijn naam op de site zien/).check()
  await page.getByRole('button', { name: 'Ja, ik doe mee' }).click()
  await page.getByText('Welkom').first().waitFor()
}

const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

describe.each([
  { name: 'with script', script: true, slug: 'heuvelland', region: 'Heuvelland' },
  { name: 'without script', script: false, slug: 'rivierland', region: 'Rivierland' },
])('a new region, $name', ({ script, slug, region }) => {
  const home = () => `${product.address}/regios/${slug}`
  const at = (name: string) => `${name}@${slug}.example`

  test('is made by the operator, who invites a programme manager and needs to do nothing more', async () => {
    const file = path.join(product.folder, `${slug}.json`)
    const words = { nl: 'Voor de test.', en: 'For the test.' }
    const members = [{ code: 'GM0355' }, { code: 'GM0310' }]
    await fs.writeFile(
      file,
      JSON.stringify({ slug, name: region, description: words, membership: words, members }),
    )
    expect(await noaber('region', 'create', file)).toMatchObject({ code: 0 })
    // What a command changes, the running site sees within a second or two.
    await expect.poll(async () => (await fetch(home())).status, { timeout: 20_000 }).toBe(200)
    const operator = await openBrowser(script)
    const { page } = operator
    const link = /Beheerder, log in[^\n]*?(http\S+)/.exec(product.output())?.[1]
    if (script) {
      await page.goto(link ?? '')
      await page.getByRole('button', { name: 'Log in', exact: true }).click()
    } else {
      // The printed link works once; while the examples are loaded there is an example account for the operator too.
      await page.goto(`${product.address}/inloggen`)
      await page.getByRole('button', { name: /beheerder/i }).click()
    }
    await page.goto(`${product.address}/beheer`)
    await page.getByLabel('Regio').selectOption({ label: region })
    await page.getByLabel('Naam van de organisatie').fill(`Bureau ${region}`)
    await page.getByRole('button', { name: 'Maken' }).click()
    await page
      .getByRole('link', { name: new RegExp(`Programmamanager uitnodigen: ${region}`) })
      .first()
      .click()
    await page
      .getByLabel('Wie nodigt u uit?')
      .fill(`${at('manager')}; Mina Manager; Bureau ${region}; Programmamanager`)
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByRole('button', { name: /Verstuur 1 uitnodiging/ }).click()
    await page.getByText('De uitnodigingen zijn verstuurd').waitFor()
    await operator.close()
  }, 60_000)

  test('gets forty people by paste, of whom three accept', async () => {
    const manager = await openBrowser(script)
    const { page } = manager
    await accept(page, at('manager'), 'Mina Manager', false)
    const lines = Array.from({ length: 40 }, (_, i) =>
      [
        at(`deelnemer${i + 1}`),
        `Deelnemer ${i + 1}`,
        ['Zorggroep', 'Welzijn', 'Wonen'][i % 3],
        'Deelnemer',
      ].join('\t'),
    )
    await page.goto(`${home()}/beheer/uitnodigen`)
    await page.getByLabel('Wie nodigt u uit?').fill(lines.join('\n'))
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    for (const name of ['Zorggroep', 'Welzijn', 'Wonen'])
      await page.getByLabel(`‘${name}’ is`).selectOption('new')
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByRole('button', { name: /Verstuur 40 uitnodigingen/ }).click()
    await page.getByText('De uitnodigingen zijn verstuurd').waitFor()
    await manager.close()

    for (const number of [1, 2, 3]) {
      const guest = await openBrowser(script)
      await accept(guest.page, at(`deelnemer${number}`), `Deelnemer ${number}`, number === 1)
      await guest.close()
    }
    const again = await openBrowser(script)
    await signInByMail(again.page, at('manager'))
    await again.page.goto(`${home()}/beheer/uitnodigingen`)
    const text = await textOf(again.page)
    expect(text.match(/Aangenomen/g)).toHaveLength(4)
    expect(text.match(/Wacht op antwoord/g)).toHaveLength(37)
    await again.close()
  }, 90_000)

  test('has a working group with seats, and its network names the sector that is missing', async () => {
    const manager = await openBrowser(script)
    const { page } = manager
    await signInByMail(page, at('manager'))
    for (const [name, sector] of [
      ['zorggroep', 'elderly-care'],
      ['welzijn', 'welfare'],
    ] as const) {
      await page.goto(`${home()}/partners/${name}/bewerken`)
      await page.locator('select[name="sector"]').selectOption(sector)
      await page.locator('main form button[type="submit"]').first().click()
      await page.waitForURL(new RegExp(`/partners/${name}(\\?|$)`))
    }
    await page.goto(`${home()}/gremia/nieuw`)
    await page.getByLabel('Naam').fill('Werkgroep Ouder worden')
    await page.locator('select[name="soort"]').selectOption('working-group')
    for (const sector of ['elderly-care', 'welfare', 'housing'])
      await page.locator(`input[type="checkbox"][value="${sector}"]`).check()
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL(/gremia\/werkgroep-ouder-worden/)
    for (const [organisation, person] of [
      ['Zorggroep', 'Deelnemer 1'],
      ['Welzijn', 'Deelnemer 2'],
    ] as const) {
      await page.goto(`${home()}/gremia/werkgroep-ouder-worden/zetels/nieuw`)
      await page.locator('select[name="organisatie"]').selectOption({ label: organisation })
      await page.locator('input[name="persoon"]').fill(person)
      await page.locator('main form button[type="submit"]').first().click()
      await page.waitForURL(/gremia\/werkgroep-ouder-worden(\?|$)/)
    }
    await manager.close()

    const visitor = await openBrowser(script)
    await visitor.page.goto(`${home()}/gremia/werkgroep-ouder-worden`)
    const body = await textOf(visitor.page)
    expect(body).toContain('Deelnemer 1')
    // No consent: their organisation is shown, they are not.
    expect(body).not.toContain('Deelnemer 2')
    expect(body).toContain('Welzijn')
    await visitor.page.goto(`${home()}/netwerk`)
    expect(await textOf(visitor.page)).toMatch(/Werkgroep Ouder worden mist (wonen|woningcorporatie)/)
    await visitor.close()
  }, 90_000)

  test('lets somebody in by the identity provider of their organisation', async () => {
    const manager = await openBrowser(script)
    await signInByMail(manager.page, at('manager'))
    await manager.page.goto(`${home()}/partners/wonen/bewerken`)
    await manager.page.locator('input[name="kvk"]').fill(KVK)
    await manager.page.locator('main form button[type="submit"]').first().click()
    await manager.page.waitForURL(/\/partners\/wonen(\?|$)/)
    await manager.close()

    const guest = await openBrowser(script)
    const { page } = guest
    await page.goto(`${product.address}/inloggen?naar=%2Fmijn%2Frollen`)
    await page.getByRole('link', { name: `Inloggen via Wonen ${slug}` }).click()
    await page.getByRole('button', { name: new RegExp(`deelnemer3@${slug}|^${slug}`) }).click()
    await page.waitForURL(/\/mijn\/rollen/)
    expect(await textOf(page)).toContain('Wonen')
    await guest.close()
  }, 60_000)

  test('lets a person take their data along and erase them, while the work of their organisation stays', async () => {
    const guest = await openBrowser(script)
    const { page } = guest
    await signInByMail(page, at('deelnemer1'))
    const answer = await page.request.get(`${product.address}/mijn/gegevens.json`)
    const taken = await answer.text()
    expect(taken).toContain(at('deelnemer1'))
    expect(taken).not.toContain(at('deelnemer2'))
    await page.goto(`${product.address}/mijn/wissen`)
    await page.getByRole('link', { name: 'Verder' }).click()
    await page.getByLabel('Typ WISSEN').fill('WISSEN')
    await page.getByRole('button', { name: 'Alles wissen' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/wissen'))
    await page.goto(`${home()}/gremia/werkgroep-ouder-worden`)
    const body = await textOf(page)
    expect(body).toContain('Zorggroep')
    expect(body).not.toContain('Deelnemer 1')
    await guest.close()
  }, 60_000)
})

describe('an auditor', () => {
  test('verifies the chain and finds a row that was tampered with', async () => {
    const good = await noaber('audit', 'verify')
    expect(good.code).toBe(0)
    const { createDatabase, createPool } = await import('../../src/database/database.ts')
    const { startEmbedded } = await import('../../src/database/embedded.source.ts')
    const server = await startEmbedded({ folder: product.folder, log: () => undefined })
    const pool = createPool(server.connection, 1)
    const db = createDatabase(pool)
    // What somebody with the keys of the database can do, and no page can.
    await pool.query('alter table audit_event disable trigger all')
    await pool.query(`update audit_event set action = 'read' where seq = 5`)
    await pool.query('alter table audit_event enable trigger all')
    await db.destroy()
    await server.stop()
    const bad = await noaber('audit', 'verify')
    expect(bad.code).toBe(1)
    expect(bad.text).toMatch(/\b5\b/)
  }, 60_000)
})
