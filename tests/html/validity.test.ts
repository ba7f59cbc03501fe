import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { foundKinds, linksOf, listPages, readPage, troubledPages } from '../setup/pages.ts'

/** The HTML standard, and the rules for accessible HTML that can be seen without a browser. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    // Boxes of one group share a name, as HTML has it.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'no-redundant-role': 'error',
    'no-dup-id': 'error',
    'heading-level': 'error',
  },
})

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  )
}

describe('HTML', () => {
  test('the validator sees what is wrong with a page', async () => {
    const wrong =
      '<!doctype html><html lang="nl"><head><title>a</title></head><body><p><div></div></p><img src="a.png"></body></html>'
    expect((await faultsOf(wrong)).length).toBeGreaterThan(1)
  })

  test('every kind of page is valid, complete and in its own language', { timeout: 120_000 }, async () => {
    const addresses = await listPages()
    for (const kind of foundKinds)
      expect(addresses.filter((address) => address.startsWith(kind)).length, kind).toBeGreaterThan(0)
    const faults: string[] = []
    for (const address of addresses) {
      const page = await readPage(address)
      if (page.status !== 200) faults.push(`${address}: status ${page.status}`)
      if (!page.type.startsWith('text/html')) faults.push(`${address}: ${page.type}`)
      const language = /^\/en(\/|$)/.test(address) ? 'en' : 'nl'
      if (!page.html.includes(`<html lang="${language}"`)) faults.push(`${address}: not in ${language}`)
      if ((page.html.match(/<h1[\s>]/g) ?? []).length !== 1) faults.push(`${address}: not one h1`)
      faults.push(...(await faultsOf(page.html)).map((fault) => `${address}:${fault}`))
    }
    expect(faults).toEqual([])
  })

  test('an error is a valid page that says what to do now', async () => {
    const faults: string[] = []
    for (const address of troubledPages) {
      const page = await readPage(address)
      if (page.status !== 404) faults.push(`${address}: status ${page.status}`)
      if (!/<form\b[^>]*action="(\/en)?\/zoeken"/.test(page.html))
        faults.push(`${address}: no way to search on`)
      faults.push(...(await faultsOf(page.html)).map((fault) => `${address}:${fault}`))
    }
    expect(faults).toEqual([])
  })

  test('no link of these pages leads nowhere', { timeout: 180_000 }, async () => {
    const links = new Set<string>()
    for (const address of await listPages())
      for (const link of linksOf((await readPage(address)).html)) links.add(link)
    expect(links.size).toBeGreaterThan(30)
    const dead: string[] = []
    for (const link of links) {
      const { status } = await readPage(link)
      if (status >= 400) dead.push(`${link}: ${status}`)
    }
    expect(dead).toEqual([])
  })
})
