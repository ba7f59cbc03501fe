import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'
import { siteAddress } from '../setup/product.ts'
import { signInAs } from '../setup/signed-in.ts'

/** The screen in the room of an example meeting: with a connection, without one, and without script. */
const ROOM = '/regios/utrecht/bijeenkomsten/thematafel-steunsystemen-wat-werkt-in-de-buurt/zaal'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => browser?.close())

async function openRoom(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled })
  const [name = '', value = ''] = (await signInAs('Coördinator')).split('=')
  await context.addCookies([{ name, value, url: siteAddress() }])
  const page = await context.newPage()
  await page.goto(`${siteAddress()}${ROOM}`)
  return { context, page }
}

const add = async (page: Page, kind: string, text: string) => {
  await page.getByLabel(kind, { exact: true }).check()
  await page.getByLabel('Tekst', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Voeg toe' }).click()
}
const lists = (page: Page) => page.locator('.room__lists')
const queue = (page: Page) => page.locator('.room__queue')

test('what is agreed while the connection is gone waits in sight, survives a reload and arrives once', async () => {
  const { context, page } = await openRoom(true)
  await add(page, 'Besluit', 'Met verbinding')
  await lists(page).getByText('Met verbinding').waitFor()
  await context.setOffline(true)
  await add(page, 'Besluit', 'Zonder verbinding een')
  await add(page, 'Obstakel', 'Zonder verbinding twee')
  await page.getByText('Er is geen verbinding').waitFor()
  expect(await queue(page).locator('li').allInnerTexts()).toEqual([
    'Nog niet verstuurd: Zonder verbinding een',
    'Nog niet verstuurd: Zonder verbinding twee',
  ])
  await page.getByLabel('Tekst', { exact: true }).fill('Half getypt')
  await context.setOffline(false)
  await lists(page).getByText('Zonder verbinding een').waitFor()
  await lists(page).getByText('Zonder verbinding twee').waitFor()
  expect(await queue(page).locator('li').count()).toBe(0)
  expect(await page.getByLabel('Tekst', { exact: true }).inputValue()).toBe('Half getypt')
  await context.setOffline(true)
  await add(page, 'Besluit', 'Over een herstart heen')
  await queue(page).getByText('Over een herstart heen').waitFor()
  await context.setOffline(false)
  await page.goto(`${siteAddress()}${ROOM}`)
  await lists(page).getByText('Over een herstart heen').waitFor()
  await page.reload()
  for (const text of ['Zonder verbinding een', 'Zonder verbinding twee', 'Over een herstart heen'])
    expect([text, await lists(page).getByText(text).count()]).toEqual([text, 1])
  await context.close()
}, 60_000)

test('an answer that was lost on its way leads to no second decision', async () => {
  const { context, page } = await openRoom(true)
  let lost = 0
  await page.route(`**${ROOM}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return await route.continue()
    lost++
    // The server gets it and keeps it; its answer never comes back.
    await route.fetch()
    await route.abort()
  })
  await add(page, 'Besluit', 'Antwoord kwijt')
  await queue(page).getByText('Antwoord kwijt').waitFor()
  await lists(page).getByText('Antwoord kwijt').waitFor({ timeout: 20_000 })
  await expect.poll(() => queue(page).locator('li').count(), { timeout: 20_000 }).toBe(0)
  expect(lost).toBe(1)
  await page.reload()
  expect(await lists(page).getByText('Antwoord kwijt').count()).toBe(1)
  await context.close()
}, 60_000)

test('opened anew without a connection the screen stands there as it was, and sends later what is typed then', async () => {
  const { context, page } = await openRoom(true)
  await add(page, 'Besluit', 'Voor de storing')
  await lists(page).getByText('Voor de storing').waitFor()
  const hasCopy = () =>
    page.evaluate(async () => {
      const copy = await caches.open('noaber-zaal')
      const kept = await copy.match(
        document.querySelector<HTMLElement>('noaber-room')?.dataset['lists'] ?? '',
      )
      return (await kept?.text())?.includes('Voor de storing') === true
    })
  await expect.poll(hasCopy, { timeout: 20_000 }).toBe(true)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('Er is geen verbinding').waitFor()
  await lists(page).getByText('Voor de storing').waitFor()
  // With its own look: the stylesheets come from the copy too.
  expect(await page.locator('.room__form').evaluate((form) => getComputedStyle(form).position)).toBe('sticky')
  await add(page, 'Besluit', 'Tijdens de storing')
  await queue(page).getByText('Tijdens de storing').waitFor()
  await context.setOffline(false)
  await lists(page).getByText('Tijdens de storing').waitFor({ timeout: 20_000 })
  await context.clearCookies()
  await page.reload()
  expect(page.url()).toContain('/inloggen')
  await expect.poll(() => page.evaluate(() => caches.has('noaber-zaal'))).toBe(false)
  await context.close()
}, 60_000)

test('what the server refuses is kept with the reason, and goes back into the form to be improved', async () => {
  const { context, page } = await openRoom(true)
  await add(page, 'Vervolgafspraak', 'Zonder wie en wanneer')
  await queue(page).getByText('Niet bewaard').waitFor()
  await page.getByRole('button', { name: 'Verbeter' }).click()
  expect(await page.getByLabel('Tekst', { exact: true }).inputValue()).toBe('Zonder wie en wanneer')
  await page.getByLabel('Welke organisatie doet het?').selectOption({ index: 1 })
  await page.getByLabel('Wanneer klaar?').fill('2027-01-31')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await lists(page).getByText('Zonder wie en wanneer', { exact: true }).waitFor()
  expect(await queue(page).locator('li').count()).toBe(0)
  await context.close()
}, 60_000)

test('without script the same form does its work', async () => {
  const { context, page } = await openRoom(false)
  await add(page, 'Informatie', 'Zonder script')
  expect(await lists(page).getByText('Zonder script').count()).toBe(1)
  await context.close()
}, 60_000)
