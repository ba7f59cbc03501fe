import { expect, test } from 'vitest'
import { pages, readPage } from '../setup/pages.ts'
import { signedInPages, signInAs } from '../setup/signed-in.ts'

/** Runs of text of a page with at least four words, and whether each is within something marked as Dutch. */
function runsOf(html: string): Map<string, boolean> {
  const runs = new Map<string, boolean>()
  const open: { name: string; isDutch: boolean }[] = []
  let from = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*(\/?)>/gi)) {
    const [whole, slash, name = '', attributes = '', closed] = tag
    const text = html.slice(from, tag.index).trim()
    const inside = open.at(-1)
    if (inside && !/^(?:script|textarea|style|title)$/.test(inside.name) && wordsOf(text) >= 4)
      runs.set(text, (runs.get(text) ?? true) && inside.isDutch)
    if (slash === '/') open.pop()
    else if (closed !== '/' && !/^(?:meta|link|input|br|img|hr|col|wbr|source)$/.test(name)) {
      const language = /\slang="([^"]*)"/.exec(attributes)?.[1]
      open.push({ name, isDutch: language === undefined ? (inside?.isDutch ?? false) : language === 'nl' })
    }
    from = tag.index + whole.length
  }
  return runs
}

function wordsOf(text: string): number {
  return /^\S*\/|:\/\//.test(text)
    ? 0
    : text.split(/\s+/).filter((word) => /^[^\d]*\p{L}{2,}/u.test(word)).length
}

/** What is the same on the Dutch page was written by people, in Dutch; it has to be marked on the English one. */
async function unmarkedOn(address: string, headers: Record<string, string> = {}): Promise<string[]> {
  const [dutch, english] = await Promise.all([readPage(address, headers), readPage(`/en${address}`, headers)])
  if (english.status !== 200) return []
  const written = runsOf(dutch.html)
  return [...runsOf(english.html)]
    .filter(([text, isMarked]) => !isMarked && written.has(text) && !names.test(text))
    .map(([text]) => `${address}: ${text.slice(0, 120)}`)
}

/** The same in both languages: names of publishers, and words that are written alike. */
const names = /^Eurostat, |^United Nations, |^project in /

const addresses = [...new Set([...pages].map((page) => page.replace(/^\/en(?=\/|$)/, '') || '/'))]

test('the test sees what is not marked', () => {
  const html =
    '<html lang="en"><p>Wij gaan samen op weg</p><p lang="nl">Wij <b>gaan samen nu op weg</b></p></html>'
  expect([...runsOf(html)]).toEqual([
    ['Wij gaan samen op weg', false],
    ['gaan samen nu op weg', true],
  ])
})

test('what people wrote in Dutch is marked as Dutch on English pages', { timeout: 120_000 }, async () => {
  const faults: string[] = []
  for (const address of addresses) faults.push(...(await unmarkedOn(address)))
  expect(faults).toEqual([])
})

test('and on pages of who is signed in', { timeout: 120_000 }, async () => {
  const cookie = await signInAs('Coördinator')
  const faults: string[] = []
  for (const address of signedInPages['Coördinator'])
    if (!address.startsWith('/en')) faults.push(...(await unmarkedOn(address, { cookie })))
  expect(faults).toEqual([])
})

test('words of the site itself are not marked as Dutch', { timeout: 120_000 }, async () => {
  const faults: string[] = []
  for (const address of addresses) {
    const [dutch, english] = await Promise.all([readPage(address), readPage(`/en${address}`)])
    for (const [text, isMarked] of runsOf(english.html))
      if (isMarked && !dutch.html.includes(text.split(/: \d| \(| · |, /)[0] ?? text))
        faults.push(`${address}: ${text.slice(0, 120)}`)
  }
  expect(faults).toEqual([])
})
