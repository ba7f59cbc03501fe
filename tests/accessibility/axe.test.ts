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

/** In the dark only colours change: the rules of axe that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Every page is loaded once and looked at in each of these ways: its HTML is the same, its styles are not. */
const views = [
  { name: 'a desk', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'a small phone', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'a phone in the dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const
type View = (typeof views)[number]

/**
 * What axe finds. Its simple way spares a second page for each look, and sees the same as long as there are no frames;
 * it need not describe what is right.
 */
async function axeFaultsOf(page: Page, { colorScheme }: View): Promise<string[]> {
  if (page.frames().length > 1) return ['has a frame, in which axe does not look']
  const runOnly: Parameters<AxeBuilder['options']>[0]['runOnly'] =
    colorScheme === 'dark' ? { type: 'rule', values: colourRules } : { type: 'tag', values: standards }
  const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** How far the page sticks out to the right of the screen [px]; a table that scrolls within its own box does not. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function faultsIn(view: View, page: Page): Promise<string[]> {
  const { name, viewport, colorScheme } = view
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const overflow = await overflowOf(page)
  const faults = await axeFaultsOf(page, view)
  if (overflow > 0) faults.push(`sticks out ${overflow} px`)
  return faults.map((fault) => `${fault}, on ${name}`)
}

/** Everything that is wrong with a page, in every view of it. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const view of views) faults.push(...(await faultsIn(view, page)))
  return faults
}

/** What is wrong with these pages, and what they ask of other sites: two pages are looked at side by side. */
async function faultsOn(context: BrowserContext, addresses: readonly string[]): Promise<string[]> {
  const waiting = [...addresses]
  const faults: string[] = []
  const look = async () => {
    const page = await context.newPage()
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(`${siteAddress()}/`) || request.url().startsWith('data:')
      if (!isOwn) faults.push(`${page.url()} asks ${request.url()}`)
    })
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.setViewportSize(views[0].viewport)
      const response = await page.goto(siteAddress() + address)
      if (response === null || response.status() >= 500) faults.push(`${address} does not answer`)
      faults.push(...(await faultsOf(page)).map((fault) => `${address} ${fault}`))
      looked += 1
    }
  }
  await Promise.all([look(), look()])
  return faults
}
let looked = 0

describe('accessibility', () => {
  test.each([
    ['<img src="a.png">', 'image-alt: img', ['a desk', 'a small phone']],
    ['<p style="color:#ccc">grey on white</p>', 'color-contrast: p', ['a desk', 'a small phone']],
    [
      '<style>@media (max-width: 400px) {p {color: #ccc}}</style><p>grey on a phone</p>',
      'color-contrast: p',
      ['a small phone', 'a phone in the dark'],
    ],
    [
      '<style>p {color: #000} @media (prefers-color-scheme: dark) {p {color: #ccc}}</style><p>grey in the dark</p>',
      'color-contrast: p',
      ['a phone in the dark'],
    ],
    ['<div style="width:350px">wide</div>', 'sticks out 30 px', ['a small phone']],
    ['<iframe srcdoc="x"></iframe>', 'has a frame, in which axe does not look', ['a desk']],
  ] as const)('the test sees what is wrong with a page: %s', async (html, fault, names) => {
    const page = await (await browser.newContext()).newPage()
    await page.setContent(`<!doctype html><html lang="nl"><title>a</title><body style="margin:0">${html}`)
    const faults = await faultsOf(page)
    await page.context().close()
    for (const name of names) expect(faults).toContain(`${fault}, on ${name}`)
    const elsewhere = views.filter((view) => !names.some((name) => name === view.name))
    if (fault.startsWith('color-contrast') && names.length < 2)
      for (const { name } of elsewhere) expect(faults).not.toContain(`${fault}, on ${name}`)
  })

  test('axe finds nothing on any page, and nothing sticks out, on a desk and on phones', {
    timeout: 360_000,
  }, async () => {
    const context = await browser.newContext()
    const addresses = [...(await listPages()), ...troubledPages]
    expect(addresses.length).toBeGreaterThan(20)
    looked = 0
    const faults = await faultsOn(context, addresses)
    await context.close()
    expect(faults).toEqual([])
    expect(looked).toBe(addresses.length)
  })

  test.each(exampleRoles)('nor on any page that a %s sees', { timeout: 240_000 }, async (role) => {
    const [name = '', value = ''] = (await signInAs(role)).split('=')
    const context = await browser.newContext()
    await context.addCookies([{ name, value, url: siteAddress() }])
    looked = 0
    const faults = await faultsOn(context, signedInPages[role])
    await context.close()
    expect(faults).toEqual([])
    expect(looked).toBe(signedInPages[role].length)
  })
})
