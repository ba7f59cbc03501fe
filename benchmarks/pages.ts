/**
 * Server time of the page of a place, over all municipalities and 3,000 districts, with the whole snapshot.
 *
 * The page cache is left out: every page is made. Wall time, as a visitor waits for it; run on a quiet machine.
 */
import { startEmbedded } from '../src/database/embedded.source.ts'
import { createDatabase, createPool } from '../src/database/database.ts'
import { createApp } from '../src/app.ts'
import { indicators } from '../src/figures/catalogue.ts'
import { createLibraryKeeper, warmLibrary } from '../src/figures/library.queries.ts'
import { assetsFrom } from '../src/web/assets.ts'
import { createPageCache } from '../src/web/page-cache.ts'

const folder = process.argv[2] ?? './data'
const server = await startEmbedded({ folder, log: console.error })
const db = createDatabase(createPool(server.connection, 4))
const libraries = createLibraryKeeper(db, () => performance.now())
const none = { ...createPageCache({ maxBytes: 0 }), middleware: async (_c: unknown, next: () => Promise<void>) => next() }
const app = createApp({ db, libraries, assets: assetsFrom({}), files: new Map(), cache: none, site: { origin: '' }, log: ({ cause }) => console.error(cause) })
const started = performance.now()
const library = await libraries.current()
await warmLibrary(library, indicators)
console.log('load', Math.round(performance.now() - started), 'ms; figures in memory', Math.round(library.bytes / 1e6), 'MB; heap', Math.round(process.memoryUsage().rss / 1e6), 'MB')
const codes = [...library.gazetteer.order.municipality, ...library.gazetteer.order.district.slice(0, 3000)]
for (const code of codes.slice(0, 60)) await (await app.request(`/gebieden/${code}`)).arrayBuffer()
const wall: number[] = []
let bytes = 0
const cpu = process.cpuUsage()
for (const code of codes) {
  const t = performance.now()
  const response = await app.request(`/gebieden/${code}`)
  bytes += (await response.arrayBuffer()).byteLength
  wall.push(performance.now() - t)
  if (response.status !== 200) console.error(code, response.status)
}
const used = process.cpuUsage(cpu)
wall.sort((a, b) => a - b)
const at = (q: number) => (wall[Math.floor(wall.length * q)] ?? 0).toFixed(1)
console.log(JSON.stringify({ pages: codes.length, p50: at(0.5), p90: at(0.9), p99: at(0.99), cpuMsPerPage: ((used.user + used.system) / 1000 / codes.length).toFixed(2), meanBytes: Math.round(bytes / codes.length), rssMB: Math.round(process.memoryUsage().rss / 1e6) }))
await db.destroy()
await server.stop()
