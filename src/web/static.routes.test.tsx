import { describe, expect, test } from 'vitest'
import { createApp, listFaults } from './testing.tsx'

const app = createApp()

describe('the pages that a site owes its readers', () => {
  test.each(['/over', '/toegankelijkheid', '/en/over', '/en/toegankelijkheid'])(
    '%s is valid HTML with one h1',
    async (path) => {
      const html = await (await app.request(path)).text()
      expect(await listFaults(html)).toEqual([])
      expect(html.match(/<h1/g)).toHaveLength(1)
    },
  )

  test('the accessibility page gives the contact of who runs the site, or says there is none', async () => {
    expect(await (await app.request('/toegankelijkheid')).text()).toContain('nog geen adres ingevuld')
    const run = createApp({ name: 'Regio Voorbeeld', contact: 'mailto:toegankelijk@noaber.example' })
    expect(await (await run.request('/toegankelijkheid')).text()).toContain(
      'href="mailto:toegankelijk@noaber.example"',
    )
  })
})
