import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'
import { listPages, troubledPages } from '../setup/pages.ts'
import { siteAddress } from '../setup/product.ts'

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
    { timeout: 240_000 },
    async (screen) => {
      const { viewport, colorScheme } = screen
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const addresses = [...(await listPages()), ...troubledPages]
      expect(addresses.length).toBeGreaterThan(20)
      const faults: string[] = []
      for (const address of addresses) {
        await page.goto(siteAddress() + address)
        faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`))
        const overflow = await overflowOf(page)
        if (overflow > 0) faults.push(`${address} sticks out ${overflow} px`)
      }
      await context.close()
      expect(faults).toEqual([])
    },
  )
})
