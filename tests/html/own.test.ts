import { describe, expect, test } from 'vitest'
import { listPages, readPage, troubledPages } from '../setup/pages.ts'
import { siteAddress } from '../setup/product.ts'
import { exampleRoles, signedInPages, signInAs } from '../setup/signed-in.ts'

/** Ends of example addresses, that nobody can have. */
const reserved = /\.(example|invalid)$/

function mailAddressesOf(html: string): string[] {
  const text = html.replaceAll('&#64;', '@').replaceAll('%40', '@')
  const found = [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([address]) => address)
  return [...new Set(found)]
}

/** Things that a page fetches by itself from elsewhere. */
function foreignOf(html: string): string[] {
  const own = siteAddress()
  const fetched = [
    ...html.matchAll(/<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\ssrc(?:set)?="([^"]*)"/g),
    ...html.matchAll(/<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*?\shref="([^"]*)"/g),
    ...html.matchAll(/<form\b[^>]*?\saction="([^"]*)"/g),
  ].flatMap(([, address]) => address ?? [])
  return fetched.filter((address) => new URL(address, own).origin !== own)
}

function faultsOf(address: string, html: string, mayShow: (mail: string) => boolean): string[] {
  const inline = [
    ...html.matchAll(/<style[\s>]|<script(?![^>]*\ssrc=)[^>]*>|<[^>]+\s(?:style|on[a-z]+)="[^"]*"/g),
  ].filter(([tag]) => !tag.includes('type="speculationrules"'))
  return [
    ...foreignOf(html).map((link) => `asks ${link}`),
    ...inline.map(([tag]) => `has within it: ${tag.slice(0, 80)}`),
    ...mailAddressesOf(html)
      .filter((mail) => !mayShow(mail))
      .map((mail) => `shows ${mail}`),
  ].map((fault) => `${address}: ${fault}`)
}

describe('what pages do not do', () => {
  test('the test sees what a page should not do', () => {
    const wrong =
      '<link rel="stylesheet" href="https://elsewhere.example/a.css"><script>1</script><p style="color:red" onclick="x()">bea@zorg.nl</p>'
    expect(faultsOf('/', wrong, (mail) => reserved.test(mail))).toEqual([
      '/: asks https://elsewhere.example/a.css',
      '/: has within it: <script>',
      '/: has within it: <p style="color:red" onclick="x()"',
      '/: shows bea@zorg.nl',
    ])
  })

  test('no page asks another site, has script or style within it, or shows an e-mail address', {
    timeout: 120_000,
  }, async () => {
    const faults: string[] = []
    for (const address of [...(await listPages()), ...troubledPages]) {
      const { html } = await readPage(address)
      // Who answers for the site may be written to.
      const isContact = /^(\/en)?\/privacy$/.test(address)
      faults.push(...faultsOf(address, html, () => isContact))
    }
    expect(faults).toEqual([])
  })

  test.each(exampleRoles)('the same for what a %s sees', { timeout: 120_000 }, async (role) => {
    const cookie = await signInAs(role)
    const faults: string[] = []
    for (const address of signedInPages[role]) {
      const { html } = await readPage(address, { cookie })
      // One's own data show one's own address; the form of invitations an example that nobody has.
      const isOwn = address === '/mijn/gegevens'
      const isForm = address.endsWith('/uitnodigen')
      const mays = (mail: string) => (isOwn || isForm) && reserved.test(mail)
      faults.push(...faultsOf(address, html, mays))
      if (isOwn) expect(mailAddressesOf(html)).toHaveLength(1)
    }
    expect(faults).toEqual([])
  })
})
