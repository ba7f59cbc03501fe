import { expect, test } from 'vitest'
import { launchBrowser } from '../setup/chromium.ts'
import { siteAddress } from '../setup/product.ts'

/** A number is no name for a passkey: the same site, by the name of this computer. */
const here = () => siteAddress().replace('127.0.0.1', 'localhost')

test('somebody adds a passkey, signs in with it, sees it listed and removes it', {
  timeout: 60_000,
}, async () => {
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext()).newPage()
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => {
      if (line.type() === 'error' && !/status of 422/.test(line.text())) faults.push(line.text())
    })
    const device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    const path = () => new URL(page.url()).pathname
    await page.goto(`${here()}/inloggen?naar=%2Fmijn%2Finloggen`)
    await page.getByRole('button', { name: /^Log in als .*Programmamanager/ }).click()
    await expect.poll(path).toBe('/mijn/inloggen')

    const add = page.getByRole('button', { name: 'Voeg een passkey toe' })
    await add.click()
    await page.getByRole('alert').getByText('Naam voor de passkey').waitFor()
    await page.getByLabel('Naam voor de passkey').fill('Laptop van de proef')
    await add.click()
    await page.getByText('Uw passkey is toegevoegd').waitFor()
    expect(await page.getByText('nog niet gebruikt').count()).toBe(1)
    await page.getByLabel('Naam voor de passkey').fill('Nog een')
    await add.click()
    await page.getByRole('alert').getByText('Dit apparaat heeft al een passkey').waitFor()

    await page.getByRole('button', { name: 'Log uit op dit apparaat' }).click()
    await page.goto(`${here()}/inloggen?naar=%2Fmijn%2Finloggen`)
    await page.getByRole('button', { name: 'Log in met een passkey' }).click()
    await expect.poll(path).toBe('/mijn/inloggen')
    expect(await page.getByText(/laatst gebruikt op .*/).count()).toBeGreaterThan(0)
    expect(await page.getByText('nog niet gebruikt').count()).toBe(0)

    await page.getByText('Wijzig of verwijder: Laptop van de proef').click()
    await page.getByRole('button', { name: 'Verwijder: Laptop van de proef' }).click()
    await page.getByText('De passkey is verwijderd').waitFor()
    expect(await page.getByText('U hebt nog geen passkey.').count()).toBe(1)

    // The device still has it; the site no longer knows it.
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toHaveLength(1)
    await page.getByRole('button', { name: 'Log uit op dit apparaat' }).click()
    await page.goto(`${here()}/inloggen`)
    await page.getByRole('button', { name: 'Log in met een passkey' }).click()
    await page.getByRole('alert').getByText('Inloggen met deze passkey lukt niet').waitFor()
    expect(path()).toBe('/inloggen')
    expect(faults).toEqual([])
  } finally {
    await browser.close()
  }
})

test('without script, and at an address of numbers, a sentence says so and there is no button', async () => {
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(`${here()}/inloggen`)
    expect(await page.getByText('Dit werkt alleen met script aan').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Log in met een passkey' }).count()).toBe(0)
    await page.goto(`${siteAddress()}/inloggen`)
    expect(await page.getByText('niet op een adres van cijfers').isVisible()).toBe(true)
    expect(await page.getByText(`Op deze computer kan het wel op ${here()}.`).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Log in met een passkey' }).count()).toBe(0)
  } finally {
    await browser.close()
  }
})
