import { expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'
import { siteAddress } from '../setup/product.ts'

test('without script somebody signs in as an example person, sees where, and signs out', async () => {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 800 },
    })
    const page = await context.newPage()
    await page.goto(`${siteAddress()}/inloggen?naar=%2Fmijn%2Finloggen`)
    const widest = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect(widest).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: /^Log in als .*Programmamanager/ }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/mijn/inloggen')
    expect(await page.getByText('(dit apparaat)').count()).toBe(1)
    await page.getByRole('button', { name: 'Log uit op dit apparaat' }).click()
    await page.goto(`${siteAddress()}/mijn/inloggen`)
    expect(new URL(page.url()).pathname).toBe('/inloggen')
  } finally {
    await browser.close()
  }
})
