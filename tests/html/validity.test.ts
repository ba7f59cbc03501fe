import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { foundKinds, linksOf, listPages, type Page, readPage, troubledPages } from '../setup/pages.ts'
import { exampleRoles, signedInPages, signInAs } from '../setup/signed-in.ts'

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

/** What is wrong with a page that should be there. */
async function troublesOf({ address, status, type, html }: Page): Promise<string[]> {
  const language = /^\/en(\/|$)/.test(address) ? 'en' : 'nl'
  return [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(type.startsWith('text/html') ? [] : [type]),
    ...(html.includes(`<html lang="${language}"`) ? [] : [`not in ${language}`]),
    ...((html.match(/<h1[\s>]/g) ?? []).length === 1 ? [] : ['not one h1']),
    ...(await faultsOf(html)),
  ].map((fault) => `${address}: ${fault}`)
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
    for (const address of addresses) faults.push(...(await troublesOf(await readPage(address))))
    expect(faults).toEqual([])
  })

  test.each(exampleRoles)(
    'every kind of page that a %s sees is valid, complete and in its own language',
    { timeout: 120_000 },
    async (role) => {
      const cookie = await signInAs(role)
      const faults: string[] = []
      for (const address of signedInPages[role]) {
        const page = await readPage(address, { cookie })
        if (!/href="(\/en)?\/mijn"/.test(page.html)) faults.push(`${address}: not signed in`)
        faults.push(...(await troublesOf(page)))
      }
      expect(faults).toEqual([])
    },
  )

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

  test('no link of these pages leads nowhere', { timeout: 360_000 }, async () => {
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
