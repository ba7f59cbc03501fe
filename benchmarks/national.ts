/**
 * A made-up national set of 0.4, 4 and 40 million cells: the profile of a place, an indicator on the map of all
 * neighbourhoods, and a region of 14 municipalities. Warm: the columns are in memory. Cold: a library that was just
 * opened, so that they come from the database. Each size is measured in a process of its own.
 *
 * Run: npm run bench -- national
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { indicators } from '../src/figures/catalogue.ts'
import { loadProfile } from '../src/figures/index.ts'
import { createLibraryKeeper, openLibrary, warmLibrary } from '../src/figures/library.queries.ts'
import { seededRandom } from '../src/figures/seeded-random.ts'
import { exampleRegions } from '../src/regions/example-regions.ts'
import { regionTerritory } from '../src/regions/region.ts'
import { chooseCodes, figuresOf, mapOf, newestOf, profileOf, timeOf, timesOf } from './national-questions.ts'
import {
  chooseIndicators,
  fillNational,
  loadPlaces,
  type NationalSize,
  nationalSizes,
} from './national-set.ts'
import { findServerPid, listFamily, memoryOf, openDatabase } from './product.ts'
import { record, rounded, spreadOf } from './record.ts'
import { createBenchmarkSite } from './site.ts'

const PLACES = 1000
const PAGES = 400
const MAPS = 200
const COLD_ROUNDS = 7

const [, script = '', mode, folderOfSet = '', place = ''] = process.argv
if (mode === 'measure') await measureInProcess(folderOfSet, nationalSizes[Number(place)])
else await compareSizes()

async function compareSizes(): Promise<void> {
  const opened = await openDatabase()
  try {
    await loadPlaces(opened.db)
    const sizes = []
    for (const [index, size] of nationalSizes.entries()) {
      const from = performance.now()
      const cells = await fillNational(opened.db, size)
      const filledSeconds = rounded((performance.now() - from) / 1000, 1)
      const bytes = await sql<{
        bytes: number
      }>`select pg_database_size(current_database()) as bytes`.execute(opened.db)
      const args = ['--expose-gc', ...process.execArgv.filter((arg) => arg.startsWith('--cpu-prof'))]
      const child = await promisify(execFile)(process.execPath, [
        ...args,
        script,
        'measure',
        opened.folder,
        String(index),
      ])
      const { postgresql, ...measured } = JSON.parse(child.stdout)
      sizes.push({
        ...size,
        cells,
        filledSeconds,
        databaseMb: Math.round(Number(bytes.rows[0]?.bytes) / 1e6),
        ...measured,
        postgresqlPssMb: postgresql,
      })
      console.error(JSON.stringify(sizes.at(-1)))
    }
    const largest = sizes.at(-1)
    record('national', {
      what: 'A made-up national set of 0.4, 4 and 40 million cells of neighbourhoods, with districts and municipalities on top.',
      targets: [
        { what: 'profile of a place, warm, p99 [ms]', measured: largest.profileMs.p99, atMost: 20 },
        {
          what: 'one indicator for all neighbourhoods, warm, p99 [ms]',
          measured: largest.mapMs.p99,
          atMost: 20,
        },
        {
          what: 'one indicator for all neighbourhoods, first touch, all its years read, median [ms]',
          measured: largest.mapColdMs.p50,
          atMost: 20,
        },
        {
          what: 'region of 14 municipalities, all indicators and years, warm, p99 [ms]',
          measured: largest.regionMs.p99,
          atMost: 20,
        },
        {
          what: 'region of 14 municipalities, newest year, warm, p99 [ms]',
          measured: largest.regionNewestMs.p99,
          atMost: 20,
        },
      ],
      numbers: { sizes },
    })
  } finally {
    await opened.close()
  }
}

async function measureInProcess(folder: string, size: NationalSize | undefined): Promise<void> {
  if (!size) throw new Error(`no size ${place}`)
  const { db, close } = await openDatabase(folder)
  const list = chooseIndicators(size.indicators)
  const twente = exampleRegions.find(({ slug }) => slug === 'twente')
  if (!twente) throw new Error('no region of 14 municipalities')
  const region = regionTerritory(twente)
  const random = seededRandom(7)

  // Cold: what a first visitor waits for after a start or a new edition, the reading of areas and borders apart.
  const cold = { map: [] as number[], region: [] as number[], profile: [] as number[] }
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const indicator = list[Math.floor(random() * list.length)]
    if (indicator)
      cold.map.push(
        await timeOf(await openLibrary(db, () => performance.now()), (library) => mapOf(library, indicator)),
      )
    cold.region.push(
      await timeOf(await openLibrary(db, () => performance.now()), (library) =>
        figuresOf(library, region, list),
      ),
    )
  }
  cold.profile.push(
    await timeOf(await openLibrary(db, () => performance.now()), (library) => profileOf(library, 'GM0355')),
  )

  const libraries = createLibraryKeeper(db, () => performance.now())
  const library = await libraries.current()
  const warming = await timeOf(library, () => warmLibrary(library, indicators))
  globalThis.gc?.()
  const afterWarming = await memoryOf([process.pid])

  const codes = chooseCodes(library, PLACES, random)
  const profile = await timesOf(codes, (code) => profileOf(library, code))
  const some = Array.from({ length: MAPS }, () => list[Math.floor(random() * list.length)] ?? list[0]).filter(
    (one) => one !== undefined,
  )
  const map = await timesOf(some, (indicator) => mapOf(library, indicator))
  const regionAll = await timesOf(some, () => figuresOf(library, region, list))
  const regionNewest = await timesOf(some, () => newestOf(library, region, list), 2)
  const regionProfile = await timesOf(some, () => loadProfile(library, region))

  const app = createBenchmarkSite({
    db,
    libraries,
  })
  const ask = async (address: string) => {
    const response = await app.request(address)
    const { byteLength } = await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`)
    return byteLength
  }
  let [bytes, asked] = [0, 0]
  const page = await timesOf(codes.slice(0, PAGES), async (code) => {
    bytes += await ask(`/gebieden/${code}`)
    asked += 1
  })
  const mapFile = await timesOf(some.slice(0, 40), ({ id }) =>
    ask(`/kaart.json?cijfer=${id}&niveau=neighbourhood`),
  )
  const postgres = await memoryOf(await listFamily(await findServerPid(folder)))
  const own = await memoryOf([process.pid])
  process.stdout.write(
    JSON.stringify({
      warmAllMs: Math.round(warming),
      figuresInMemoryMb: Math.round(library.bytes / 1e6),
      profileMs: profile,
      profileColdMs: spreadOf(cold.profile),
      profilePageMs: { ...page, meanKb: Math.round(bytes / 1000 / asked) },
      mapMs: map,
      mapColdMs: spreadOf(cold.map),
      mapFileMs: mapFile,
      regionMs: regionAll,
      regionColdMs: spreadOf(cold.region),
      regionNewestMs: regionNewest,
      regionProfileMs: regionProfile,
      nodeMb: {
        afterWarming: afterWarming.rss,
        atEnd: own.rss,
        highest: Math.round(process.resourceUsage().maxRSS / 1024),
      },
      postgresql: postgres.pss,
    }),
  )
  await close()
}
