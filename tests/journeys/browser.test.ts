import { expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'

test('the browser of the tests runs scripts, lays out Dutch text and can be told to run none', async () => {
  const browser = await launchBrowser()
  try {
    const html = '<!doctype html><html lang="nl"><p>Zeeën</p><script>document.title = "script"</script>'
    const page = await browser.newPage()
    await page.setContent(html)
    expect(await page.title()).toBe('script')
    const box = await page.getByText('Zeeën').boundingBox()
    expect(box?.width).toBeGreaterThan(100)

    const plain = await browser.newContext({ javaScriptEnabled: false })
    const quiet = await plain.newPage()
    await quiet.setContent(html)
    expect(await quiet.title()).toBe('')
  } finally {
    await browser.close()
  }
})
