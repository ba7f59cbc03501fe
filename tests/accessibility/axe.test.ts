import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'
import { listPages, troubledPages } from '../setup/pages.ts'
import { siteAddress } from '../setup/product.ts'
import { exampleRoles, signedInPages, signInAs } from '../setup/signed-in.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far the page sticks out to the right of the screen [px]; a table that scrolls within its own box does not. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** Everything that axe sees on these pages, what sticks out of them, and what they ask of other sites. */
async function faultsOn(context: BrowserContext, addresses: readonly string[]): Promise<string[]> {
  const page = await context.newPage()
  const faults: string[] = []
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${siteAddress()}/`) || request.url().startsWith('data:')
    if (!isOwn) faults.push(`${page.url()} asks ${request.url()}`)
  })
  for (const address of addresses) {
    const response = await page.goto(siteAddress() + address)
    if (response === null || response.status() >= 500) faults.push(`${address} does not answer`)
    faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`))
    const overflow = await overflowOf(page)
    if (overflow > 0) faults.push(`${address} sticks out ${overflow} px`)
  }
  return faults
}

const screens = [
  { name: 'a desk', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'a small phone', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'a phone in the dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

describe('accessibility', () => {
  test('axe sees what is wrong with a page', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.setContent(
      '<!doctype html><title>a</title><img src="a.png"><p style="color:#ccc">grey on white</p>',
    )
    expect((await faultsOf(page)).length).toBeGreaterThan(2)
    await page.context().close()
  })

  test.each(screens)(
    'axe finds nothing on any page, and nothing sticks out, on $name',
    { timeout: 360_000 },
    async (screen) => {
      const { viewport, colorScheme } = screen
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const addresses = [...(await listPages()), ...troubledPages]
      expect(addresses.length).toBeGreaterThan(20)
      const faults = await faultsOn(context, addresses)
      await context.close()
      expect(faults).toEqual([])
    },
  )

  test.each(screens)(
    'axe finds nothing on any page of who is signed in, and nothing sticks out, on $name',
    { timeout: 240_000 },
    async ({ viewport, colorScheme }) => {
      const faults: string[] = []
      for (const role of exampleRoles) {
        const [name = '', value = ''] = (await signInAs(role)).split('=')
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
        await context.addCookies([{ name, value, url: siteAddress() }])
        faults.push(...(await faultsOn(context, signedInPages[role])))
        await context.close()
      }
      expect(faults).toEqual([])
    },
  )
})
