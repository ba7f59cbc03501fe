import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmtpDouble, startSmtpServer } from '../../src/mail/smtp-server.testing.ts'
import { launchBrowser } from '../setup/chromium.ts'
import { type Product, startProduct } from '../setup/product.ts'

/**
 * What happens in a region: a project is made, a nurse finds it and joins, its leader answers from the mail, two people
 * edit at once, the leader hands over, and a spreadsheet of 150 actions comes in and one change is taken back. In order:
 * every step goes on from the one before.
 */
let browser: Browser
let product: Product
let post: SmtpDouble
beforeAll(async () => {
  browser = await launchBrowser()
  post = await startSmtpServer()
  product = await startProduct({
    settings: { NOABER_SMTP: post.url, NOABER_MAIL_FROM: 'post@noaber.example' },
  })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await product?.remove()
  await post?.stop()
})

/** The first link in the newest message to an address. */
async function linkFor(address: string, subject: RegExp): Promise<string> {
  for (let tries = 0; tries < 150; tries++) {
    const at = post.taken.findLastIndex(
      (mail, i) => post.recipients[i] === address && subject.test(mail.subject ?? ''),
    )
    const link = /https?:\/\/\S+/.exec(post.taken[at]?.text ?? '')?.[0]
    if (link) return link
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`No message ${subject} for ${address}; came: ${post.taken.map((mail) => mail.subject)}`)
}

/** Who looks at the site: a browser of their own, on a phone. Any fault on a page ends the test. */
async function openBrowser(javaScriptEnabled: boolean): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  const trouble: string[] = []
  const isExpected = (status: number) => [409, 422].includes(status)
  page.on('console', (message) => {
    if (!/ (409|422) /.test(message.text())) trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400 && !isExpected(answer.status()))
      trouble.push(`${answer.status()} ${answer.url()}`)
    if (!answer.url().startsWith(product.address)) trouble.push(`left the site: ${answer.url()}`)
  })
  return {
    page,
    async close() {
      await context.close()
      expect(trouble).toEqual([])
    },
  }
}

/** Signs in as the example account with this role, by one click. */
async function signInAs(page: Page, role: RegExp): Promise<void> {
  await page.goto(`${product.address}/inloggen`)
  await page.getByRole('button', { name: role }).first().click()
  await page.waitForURL(/\/mijn/)
}

const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

describe.each([
  { name: 'with script', script: true, title: 'Stevig staan', slug: 'stevig-staan' },
  { name: 'without script', script: false, title: 'Zeker lopen', slug: 'zeker-lopen' },
])('a project, $name', ({ script, title, slug }) => {
  const home = () => `${product.address}/regios/zuidoost`
  const project = () => `${home()}/projecten/${slug}`
  const leader = `leider@${slug}.example`
  const successor = `opvolger@${slug}.example`
  const names = { leader: `Lea ${title}`, successor: `Sam ${title}` }

  test('is made by the manager, who gives it a leader with a seat at the table', async () => {
    const manager = await openBrowser(script)
    const { page } = manager
    await signInAs(page, /Programmamanager/)
    await page.goto(`${home()}/projecten/nieuw`)
    await page.getByLabel('Naam').fill(title)
    await page.getByLabel('In één of twee zinnen').fill('Valpreventie: ouderen oefenen samen hun evenwicht.')
    await page.getByLabel('Fase').selectOption('running')
    await page.getByLabel('Begint op').fill('2026-01-01')
    await page.getByLabel('Klaar op').fill('2099-12-31')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    expect(await textOf(page)).toContain('Het is gemaakt.')
    await manager.close()
  })

  test('gets a leader, who was invited and has accepted', async () => {
    const manager = await openBrowser(script)
    const { page } = manager
    await signInAs(page, /Programmamanager/)
    await page.goto(`${home()}/beheer/uitnodigen`)
    const lines = [
      `${names.leader}; ${leader}; Gemeente Zeist; deelnemer`,
      `${names.successor}; ${successor}; Gemeente Zeist; deelnemer`,
    ]
    await page.getByLabel('Wie nodigt u uit?').fill(lines.join('\n'))
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByRole('button', { name: /Verstuur 2 uitnodigingen/ }).click()
    for (const [name, address] of [
      [names.leader, leader],
      [names.successor, successor],
    ] as const) {
      const guest = await openBrowser(script)
      await guest.page.goto(await linkFor(address, /uitnodiging/i))
      if (await guest.page.getByLabel('Uw naam').count()) await guest.page.getByLabel('Uw naam').fill(name)
      await guest.page.getByLabel(/Laat mijn naam op de site zien/).check()
      await guest.page.getByRole('button', { name: 'Ja, ik doe mee' }).click()
      await guest.page.getByText('Welkom').first().waitFor()
      await guest.close()
    }
    await page.goto(`${project()}/mensen`)
    await page.getByLabel('Naam').fill(names.leader)
    await page.getByLabel('projectleider').check()
    await page.getByRole('button', { name: 'Zet in het project' }).click()
    expect(await textOf(page)).toContain(names.leader)
    await manager.close()
  })

  test('is found by a nurse in two clicks, who asks to join; the leader answers from the mail', async () => {
    const nurse = await openBrowser(script)
    const { page } = nurse
    // From the front page of the region: one click to its projects, one to the project.
    await page.goto(home())
    await page.getByRole('link', { name: 'Alle projecten', exact: true }).click()
    await page.getByRole('link', { name: title, exact: true }).click()
    await page.getByRole('link', { name: 'Doe mee' }).first().click()
    const address = `verpleegkundige@${slug}.example`
    await page.getByLabel('Uw naam').fill('Noor Verpleger')
    await page.getByLabel('Uw e-mailadres').fill(address)
    await page.getByLabel('Wat wilt u doen of inbrengen?').fill('Ik wil de oefengroep begeleiden.')
    // A program would be faster than a person can be.
    await page.waitForTimeout(2200)
    await page.getByRole('button', { name: 'Versturen' }).click()
    expect(await textOf(page)).toContain('Uw bericht is onderweg.')
    await nurse.close()
    const answering = await openBrowser(script)
    await answering.page.goto(await linkFor(leader, /Doe mee/))
    expect(await textOf(answering.page)).toContain('Ik wil de oefengroep begeleiden.')
    await answering.page.getByLabel('Uw antwoord').fill('Heel graag. Kom dinsdag om tien uur.')
    await answering.page.getByRole('button', { name: 'Antwoord versturen' }).click()
    expect(await textOf(answering.page)).toContain('Het antwoord is verstuurd.')
    await answering.close()
    await linkFor(address, /Antwoord van/)
    const answer = post.taken.findLast(
      (mail, i) => post.recipients[i] === address && /Antwoord/.test(mail.subject ?? ''),
    )
    expect(answer?.text).toContain('Kom dinsdag om tien uur.')
    expect(answer?.text).not.toContain(leader)
  })

  test('is edited by two at once, and nothing is lost', async () => {
    const one = await openBrowser(script)
    const two = await openBrowser(script)
    await signInAs(one.page, /Programmamanager/)
    await signInAs(two.page, /Redacteur/)
    const [mine, theirs] = [one.page, two.page]
    for (const page of [mine, theirs]) await page.goto(`${project()}?bewerk=wat#wat`)
    await theirs
      .getByRole('textbox', { name: /Wat gebeurt er/ })
      .fill('Van de redacteur: elke dinsdag oefenen.')
    await theirs.getByRole('button', { name: 'Bewaren' }).click()
    expect(await textOf(theirs)).toContain('Uw wijziging is bewaard.')
    await mine
      .getByRole('textbox', { name: /Wat gebeurt er/ })
      .fill('Van de manager: elke donderdag oefenen.')
    await mine.getByRole('button', { name: 'Bewaren' }).click()
    const both = await textOf(mine)
    expect(both).toContain('Iemand anders was u voor')
    expect(both).toContain('Van de redacteur: elke dinsdag oefenen.')
    expect(both).toContain('Van de manager: elke donderdag oefenen.')
    await mine.getByRole('textbox', { name: /Wat gebeurt er/ }).fill('Elke dinsdag en donderdag oefenen.')
    await mine.getByRole('button', { name: 'Bewaren' }).click()
    expect(await textOf(mine)).toContain('Elke dinsdag en donderdag oefenen.')
    await mine.getByRole('button', { name: 'Maak ongedaan' }).click()
    const undone = await textOf(mine)
    expect(undone).toContain('Uw wijziging is teruggedraaid.')
    expect(undone).toContain('Van de redacteur: elke dinsdag oefenen.')
    await one.close()
    await two.close()
  })

  test('is handed over by its leader, and the next question reaches the new one', async () => {
    const manager = await openBrowser(script)
    const { page } = manager
    await signInAs(page, /Programmamanager/)
    await page.goto(`${project()}/mensen`)
    await page.getByLabel('Naam').fill(names.successor)
    await page.getByLabel('projectleider').check()
    await page.getByRole('button', { name: 'Zet in het project' }).click()
    await page.goto(project())
    expect(await textOf(page)).toContain(names.successor)
    await manager.close()
    const citizen = await openBrowser(script)
    await citizen.page.goto(`${project()}/meedoen?soort=vraag`)
    await citizen.page.getByLabel('Uw naam').fill('Bep Buurvrouw')
    await citizen.page.getByLabel('Uw e-mailadres').fill(`bep@${slug}.example`)
    await citizen.page.getByLabel('Uw vraag').fill('Mag mijn zus ook mee?')
    await citizen.page.waitForTimeout(2200)
    await citizen.page.getByRole('button', { name: 'Versturen' }).click()
    await citizen.close()
    await linkFor(successor, /Stel een vraag/)
  })

  test('gets 150 actions from a spreadsheet, and a list of one is taken back', async () => {
    const manager = await openBrowser(script)
    const { page } = manager
    await signInAs(page, /Programmamanager/)
    const read = async (rows: readonly string[]) => {
      await page.goto(`${home()}/projecten/importeren`)
      await page.getByLabel(/plak/i).fill(['project\tactie\tklaar\tstand', ...rows].join('\n'))
      await page.getByRole('button', { name: 'Bekijk de lijst' }).click()
      await page.getByRole('button', { name: 'Sla de lijst op' }).first().click()
    }
    await read(
      Array.from({ length: 150 }, (_, n) => `${title}\tActie ${n + 1} van ${title}\t01-03-2027\tbezig`),
    )
    await page.goto(project())
    expect(await textOf(page)).toContain(`Actie 150 van ${title}`)
    await read([`${title}\tVergissing van ${title}\t\t`])
    await page.goto(project())
    expect(await textOf(page)).toContain(`Vergissing van ${title}`)
    await page.goto(`${home()}/projecten/importeren`)
    await page.getByRole('button', { name: 'Draai terug' }).first().click()
    await page.goto(project())
    expect(await textOf(page)).not.toContain(`Vergissing van ${title}`)
    expect(await textOf(page)).toContain(`Actie 150 van ${title}`)
    await manager.close()
  })
})

/** Posts a form of the site as a browser would, without one. */
async function postForm(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return await fetch(`${product.address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  })
}

describe('the June session', () => {
  const meeting = '/regios/utrecht/bijeenkomsten/junisessie-over-zeker-lopen'
  const places = 30
  const parts = ['Stad', 'Eemland', 'West', 'Zuidoost']
  // Came in with the project without script, and is reached at an address that can be.
  const doer = 'Sam Zeker lopen'
  const address = 'opvolger@zeker-lopen.example'
  const followUps = ['Zaal zoeken in Zeist', 'Folder in gewone taal', 'Huisartsen uitnodigen']

  test('is planned by a coordinator, with a session for each part of the region', async () => {
    const coordinator = await openBrowser(false)
    const { page } = coordinator
    await signInAs(page, /Coördinator/)
    await page.goto(`${product.address}/regios/utrecht/bijeenkomsten/nieuw`)
    await page.locator('#titel').fill('Junisessie over zeker lopen')
    await page.locator('#dag').fill('2027-06-24')
    await page.locator('#begin').fill('08:00')
    await page.locator('#einde').fill('10:00')
    await page.locator('#plaatsen').fill(String(parts.length * places))
    await page.getByRole('button', { name: 'Bewaren' }).click()
    for (const part of parts) {
      await page.goto(`${product.address}${meeting}/sessies/nieuw`)
      await page.locator('#titel').fill(part)
      await page.locator('#begin').fill('08:45')
      await page.locator('#einde').fill('09:45')
      await page.locator('#plaatsen').fill(String(places))
      await page.getByRole('button', { name: 'Bewaren' }).click()
    }
    await page.goto(`${product.address}${meeting}`)
    const text = await textOf(page)
    for (const part of parts) expect(text).toContain(part)
    expect(text).toContain('donderdag 24 juni 2027')
    await coordinator.close()
  })

  test('is filled by 130 people, of whom the last ten wait', async () => {
    const form = await (await fetch(`${product.address}${meeting}/aanmelden`)).text()
    const begonnen = /name="begonnen" value="([^"]*)"/.exec(form)?.[1] ?? ''
    const sessions = [...form.matchAll(/name="sessie"[^>]*value="([0-9a-f-]{36})"/g)].map(
      ([, id]) => id ?? '',
    )
    expect(sessions).toHaveLength(parts.length)
    await new Promise((resolve) => setTimeout(resolve, 2200))
    for (let n = 0; n < 130; n++) {
      const guest = { naam: `Gast ${n}`, email: `gast${n}@junisessie.example`, organisatie: '', sector: '' }
      const sessie = n < 120 ? (sessions[n % parts.length] ?? '') : ''
      const sent = await postForm(`${meeting}/aanmelden`, { ...guest, sessie, begonnen, website: '' })
      expect([n, sent.status]).toEqual([n, 303])
    }
    for (let n = 0; n < 130; n++) {
      const link = new URL(await linkFor(`gast${n}@junisessie.example`, /./))
      expect((await fetch(link)).status).toBe(200)
      expect((await postForm(link.pathname, { actie: 'bevestigen' })).status).toBe(303)
    }
    const visitor = await openBrowser(false)
    await visitor.page.goto(`${product.address}${meeting}`)
    expect(await textOf(visitor.page)).toMatch(/120\s+aangemeld, 10\s+op de wachtlijst/)
    await signInAs(visitor.page, /Coördinator/)
    await visitor.page.goto(`${product.address}${meeting}/aanmeldingen`)
    expect(await textOf(visitor.page)).toMatch(
      /120\s+aangemeld, 10\s+op de wachtlijst, 0\s+nog niet bevestigd/,
    )
    await visitor.close()
  }, 120_000)

  test('ends with three follow-ups, agreed in room mode and closed by mail', async () => {
    const coordinator = await openBrowser(true)
    const { page } = coordinator
    await signInAs(page, /Coördinator/)
    await page.goto(`${product.address}${meeting}/zaal`)
    for (const text of followUps) {
      await page.getByLabel('Vervolgafspraak', { exact: true }).check()
      await page.getByLabel('Tekst', { exact: true }).fill(text)
      await page.getByLabel('Wie doet het?').fill(doer)
      await page.getByLabel('Wanneer klaar?').fill('2027-08-31')
      await page.getByRole('button', { name: 'Voeg toe' }).click()
      await page.locator('.room__lists').getByText(text, { exact: true }).waitFor()
    }
    await coordinator.close()
    for (const text of followUps) {
      const reader = await openBrowser(false)
      const subject = new RegExp(`vervolgafspraak: ${text}`)
      await reader.page.goto(await linkFor(address, subject))
      await reader.page.getByLabel('Klaar', { exact: true }).check()
      await reader.page.getByLabel('In één zin').fill('Gelukt.')
      await reader.page.getByRole('button', { name: 'Verstuur' }).click()
      expect(await textOf(reader.page)).toContain('Uw antwoord staat bij de afspraak.')
      await reader.close()
    }
    const visitor = await openBrowser(false)
    await visitor.page.goto(`${product.address}${meeting}/verslag`)
    const report = await textOf(visitor.page)
    for (const text of followUps) expect(report).toContain(text)
    expect(report.match(/klaar/g)?.length).toBeGreaterThanOrEqual(3)
    await visitor.close()
  }, 60_000)
})
