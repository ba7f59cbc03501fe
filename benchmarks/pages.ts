/**
 * Server time of the page of a place, over all municipalities and 3,000 districts, with the whole snapshot. The page cache
 * is left out: every page is made. Wall time, as a visitor waits for it; say so when the machine was not quiet.
 *
 * Run: npm run bench -- pages [FOLDER]        without a data folder it fills one of its own
 */
import { brotliCompressSync, constants } from 'node:zlib'
import { indicators } from '../src/figures/catalogue.ts'
import { createLibraryKeeper, warmLibrary } from '../src/figures/library.queries.ts'
import { openSnapshot } from './product.ts'
import { median, record, rounded, spreadOf } from './record.ts'
import { createBenchmarkSite } from './site.ts'

const DISTRICTS = 3000
/** Every so many pages one is compressed, to know what goes over the line; not timed. */
const WEIGH_EVERY = 20

const { db, close } = await openSnapshot(process.argv[2])
try {
  const libraries = createLibraryKeeper(db, () => performance.now())
  const app = createBenchmarkSite({
    db,
    libraries,
  })
  const started = performance.now()
  const library = await libraries.current()
  await warmLibrary(library, indicators)
  const warmedMs = performance.now() - started
  const { municipality, district } = library.gazetteer.order
  const codes = [...municipality, ...district.slice(0, DISTRICTS)]
  for (const code of codes.slice(0, 60)) await (await app.request(`/gebieden/${code}`)).arrayBuffer()
  const wall: number[] = []
  const bytes: number[] = []
  const compressed: number[] = []
  const heaviest = { code: '', bytes: 0 }
  let cpu = 0
  for (const [place, code] of codes.entries()) {
    const before = process.cpuUsage()
    const from = performance.now()
    const response = await app.request(`/gebieden/${code}`)
    const body = await response.arrayBuffer()
    wall.push(performance.now() - from)
    const used = process.cpuUsage(before)
    cpu += used.user + used.system
    if (response.status !== 200) throw new Error(`${code}: ${response.status}`)
    bytes.push(body.byteLength)
    if (body.byteLength > heaviest.bytes) Object.assign(heaviest, { code, bytes: body.byteLength })
    if (place % WEIGH_EVERY === 0) compressed.push(brotliOf(new Uint8Array(body)))
  }
  const times = spreadOf(wall)
  record('pages', {
    what: 'Server time of /gebieden/:code for every municipality and 3,000 districts, whole snapshot, no page cache.',
    targets: [
      { what: 'p50 [ms]', measured: times.p50, atMost: 8 },
      { what: 'p99 [ms]', measured: times.p99, atMost: 30 },
    ],
    numbers: {
      pages: codes.length,
      wallMs: times,
      municipalityMs: spreadOf(wall.slice(0, municipality.length)),
      districtMs: spreadOf(wall.slice(municipality.length)),
      processorMsPerPage: rounded(cpu / 1000 / codes.length, 2),
      htmlKb: {
        median: rounded(median(bytes) / 1000, 1),
        highest: rounded(heaviest.bytes / 1000, 1),
        of: heaviest.code,
      },
      brotliKb: {
        median: rounded(median(compressed) / 1000, 1),
        highest: rounded(Math.max(...compressed) / 1000, 1),
      },
      warmedMs: Math.round(warmedMs),
      figuresInMemoryMb: Math.round(library.bytes / 1e6),
      nodeMb: Math.round(process.memoryUsage().rss / 1e6),
    },
  })
} finally {
  await close()
}

/** As the page cache compresses. */
function brotliOf(body: Uint8Array): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength
}
