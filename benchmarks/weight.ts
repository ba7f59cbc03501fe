/**
 * What a phone loads and how soon it shows the page: bytes over the line by kind, and the largest contentful paint on
 * an emulated slow 4G phone (360 x 640, processor four times as slow), every time with an empty cache.
 *
 * Run: npm run bench -- weight
 */
import { rm } from 'node:fs/promises'
import type { Browser, CDPSession } from 'playwright-core'
import { launchBrowser, setup } from '../tests/setup/chromium.ts'
import { buildProgram, makeFolder, type RunningProgram, runProgram } from './product.ts'
import { median, record, rounded } from './record.ts'

/** The slow 4G of Lighthouse as a line is (150 ms), and as Lighthouse applies it to every request (562.5 ms). */
const lines = {
  slow4g: { latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 },
  slow4gPerRequest: {
    latency: 562.5,
    downloadThroughput: (1.47e6 / 8) | 0,
    uploadThroughput: (675e3 / 8) | 0,
  },
} as const
const SLOWER_PROCESSOR = 4
const ROUNDS = 5
/** The largest paint is known when nothing larger came for this long after loading [ms]. */
const QUIET_MS = 700

const fixed = [
  '/',
  '/regios/utrecht',
  '/gebieden/NL00',
  '/gebieden/GM0355',
  '/gebieden/BU03550101',
  '/cijfers',
  '/cijfers/share-65-plus',
  '/vergelijk',
  '/kaart',
  '/bronnen',
  '/zoeken?q=zeist',
  '/toegankelijkheid',
  '/api/v1/docs',
]

buildProgram()
await setup()
const folder = await makeFolder()
let program: RunningProgram | undefined
let browser: Browser | undefined
try {
  program = await runProgram(folder, 'dist/server/main.js')
  const site = program.address
  const heaviest = await findHeaviest(site)
  browser = await launchBrowser()
  const pages = []
  for (const address of [...new Set([...fixed, heaviest.address])]) {
    // Kept by the server from here on: a page is made once a version, the line is what we measure.
    const kept = await fetch(site + address)
    const html = await kept.text()
    if (kept.status !== 200) {
      console.error(`${address}: ${kept.status}, left out`)
      continue
    }
    const visits = []
    for (let round = 0; round < ROUNDS; round++)
      visits.push(await visit(browser, site + address, lines.slow4g))
    const perRequest = await visit(browser, site + address, lines.slow4gPerRequest)
    const { kb, element } = visits[0] ?? perRequest
    pages.push({
      address,
      map: /class="(region-)?map"/.test(html),
      kb,
      htmlAndCssKb: rounded(kb.html + kb.css, 1),
      lcpMs: median(visits.map(({ lcpMs }) => lcpMs)),
      allLcpMs: visits.map(({ lcpMs }) => lcpMs),
      firstPaintMs: median(visits.map(({ firstMs }) => firstMs)),
      lcpPerRequestLatencyMs: perRequest.lcpMs,
      element,
    })
    console.error(JSON.stringify(pages.at(-1)))
  }
  const plain = pages.filter(({ map }) => !map)
  const highest = (numbers: readonly number[]) => Math.max(...numbers)
  record('weight', {
    what: 'Bytes over the line (headers included) and largest contentful paint on an emulated slow 4G phone, empty cache.',
    targets: [
      { what: 'pages without map found', measured: plain.length, atLeast: 4 },
      {
        what: 'HTML and CSS of a page without map, heaviest [kB]',
        measured: highest(plain.map(({ htmlAndCssKb }) => htmlAndCssKb)),
        atMost: 60,
      },
      {
        what: 'HTML and CSS of a page with map, heaviest (the issue sets no bound) [kB]',
        measured: highest(pages.filter(({ map }) => map).map(({ htmlAndCssKb }) => htmlAndCssKb)),
        atMost: 60,
      },
      { what: 'fonts, once [kB]', measured: highest(pages.map(({ kb }) => kb.font)), atMost: 60 },
      {
        what: 'script of a page without map [kB]',
        measured: highest(plain.map(({ kb }) => kb.script)),
        atMost: 0,
      },
      {
        what: 'largest contentful paint of a page without map, slowest median [ms]',
        measured: highest(plain.map(({ lcpMs }) => lcpMs)),
        atMost: 1000,
      },
      {
        what: 'largest contentful paint of a page with map, slowest median (the issue sets no bound) [ms]',
        measured: highest(pages.filter(({ map }) => map).map(({ lcpMs }) => lcpMs)),
        atMost: 1000,
      },
    ],
    numbers: { heaviestPlace: heaviest, pages },
  })
} finally {
  await browser?.close()
  await program?.stop()
  await rm(folder, { recursive: true, force: true })
}

/** The place whose page weighs most, of all municipalities and provinces and every tenth district. */
async function findHeaviest(site: string): Promise<{ address: string; brotliKb: number }> {
  let heaviest = { address: '', brotliKb: 0 }
  for (const code of await listCodes(site)) {
    const response = await fetch(`${site}/gebieden/${code}`, { headers: { 'accept-encoding': 'br' } })
    await response.arrayBuffer()
    const brotliKb = Number(response.headers.get('content-length')) / 1000
    if (response.status === 200 && brotliKb > heaviest.brotliKb)
      heaviest = { address: `/gebieden/${code}`, brotliKb }
  }
  return heaviest
}

async function listCodes(site: string): Promise<string[]> {
  const codesOf = async (address: string) => {
    const text = await (await fetch(site + address)).text()
    return [...new Set(text.match(/\b(?:PV\d\d|GM\d{4}|WK\d{4}[0-9A-Z]{2})\b/g) ?? [])]
  }
  const [provinces, municipalities, districts] = [
    await codesOf('/kaart.json?cijfer=population&niveau=province'),
    await codesOf('/kaart.json?cijfer=population&niveau=municipality'),
    await codesOf('/kaart.json?cijfer=population&niveau=district'),
  ]
  return ['NL00', ...provinces, ...municipalities, ...districts.filter((_, place) => place % 10 === 0)]
}

type Kind = 'html' | 'css' | 'font' | 'script' | 'other'

async function visit(browser: Browser, address: string, line: (typeof lines)[keyof typeof lines]) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const kb = await listen(session)
    await session.send('Network.emulateNetworkConditions', { offline: false, ...line })
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR })
    await page.goto(address, { waitUntil: 'load' })
    const paint = await page.evaluate(
      (quiet) =>
        new Promise<{ at: number; element: string; first: number }>((resolve) => {
          let last = { at: 0, element: '' }
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const element =
                'element' in entry && entry.element instanceof Element ? entry.element : undefined
              last = {
                at: entry.startTime,
                element: `${element?.tagName.toLowerCase()} ${element?.className ?? ''}`.trim(),
              }
            }
          }).observe({ type: 'largest-contentful-paint', buffered: true })
          setTimeout(() => {
            const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
            resolve({ ...last, first })
          }, quiet)
        }),
      QUIET_MS,
    )
    return { kb: kb(), lcpMs: Math.round(paint.at), firstMs: Math.round(paint.first), element: paint.element }
  } finally {
    await context.close()
  }
}

/** Adds up what comes over the line, headers included, by kind [kB]. */
async function listen(session: CDPSession): Promise<() => Record<Kind, number>> {
  const kinds = new Map<string, Kind>()
  const bytes: Record<Kind, number> = { html: 0, css: 0, font: 0, script: 0, other: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, kindOf(type)))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  return () => ({
    html: rounded(bytes.html / 1000, 1),
    css: rounded(bytes.css / 1000, 1),
    font: rounded(bytes.font / 1000, 1),
    script: rounded(bytes.script / 1000, 1),
    other: rounded(bytes.other / 1000, 1),
  })
}

function kindOf(type: string): Kind {
  if (type === 'Document') return 'html'
  if (type === 'Stylesheet') return 'css'
  if (type === 'Font') return 'font'
  return type === 'Script' ? 'script' : 'other'
}
