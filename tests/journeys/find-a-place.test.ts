import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'
import { siteAddress } from '../setup/product.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A visit that fails on any message in the console and any answer that is an error. */
async function visit(javaScriptEnabled: boolean, steps: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  // Sooner than the test ends, so that a failure says which step did not work.
  context.setDefaultTimeout(6000)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => trouble.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400) trouble.push(`${answer.status()} ${answer.url()}`)
    if (!answer.url().startsWith(siteAddress())) trouble.push(`left the site: ${answer.url()}`)
  })
  try {
    await page.goto(siteAddress())
    await steps(page).catch((error: unknown) => {
      throw new Error(`At ${page.url()} (${trouble.join('; ') || 'no trouble on the page'})`, {
        cause: error,
      })
    })
    expect(trouble).toEqual([])
  } finally {
    await context.close()
  }
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a resident on a phone, %s', (_name, script) => {
  test('types "zeist" on the front page and reads how many older people live there', async () => {
    await visit(script, async (page) => {
      await page.getByRole('searchbox').first().fill('zeist')
      await page.getByRole('searchbox').first().press('Enter')
      if (!page.url().includes('/gebieden/'))
        await page
          .getByRole('link', { name: /^Zeist\b/ })
          .first()
          .click()
      await page.waitForURL(/\/gebieden\/GM0355/)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Zeist')
      // 14,410 of 66,641 inhabitants were 65 or older on 1 January 2024 (CBS 85984NED): 21.6 %.
      expect(await page.locator('main').textContent()).toMatch(/21,6\s?%/)
    })
  })

  test('goes from a gemeente down to a wijk and a buurt, and back up', async () => {
    await visit(script, async (page) => {
      await page.goto(`${siteAddress()}/gebieden/GM0355`)
      await page.locator('main a[href^="/gebieden/WK0355"]').first().click()
      await page.waitForURL(/\/gebieden\/WK0355/)
      await page.locator('main a[href^="/gebieden/BU0355"]').first().click()
      await page.waitForURL(/\/gebieden\/BU0355/)
      await page.locator('a[href="/gebieden/GM0355"]').first().click()
      await page.waitForURL(/\/gebieden\/GM0355$/)
    })
  })

  test('finds a region with its gemeenten, and reads the page in English', async () => {
    await visit(script, async (page) => {
      await page.goto(`${siteAddress()}/regios`)
      await page.locator('main a[href="/regios/twente"]').first().click()
      expect(await page.locator('main').textContent()).toContain('Enschede')
      await page.locator('a[hreflang="en"]').first().click()
      await page.waitForURL(/\/en\/regios\/twente/)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
    })
  })

  test('takes the figures of a page along as CSV and JSON', async () => {
    await visit(script, async (page) => {
      for (const [form, type] of [
        ['csv', 'text/csv'],
        ['json', 'application/json'],
      ]) {
        const answer = await page.request.get(`${siteAddress()}/gebieden/GM0355.${form}`)
        expect(answer.status()).toBe(200)
        expect(answer.headers()['content-type']).toContain(type)
        expect(await answer.text()).toContain('GM0355')
      }
    })
  })
})
