import { createServer } from 'node:http'
import path from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import { systemClock } from './base/clock.ts'
import { coverAddress, describeFault } from './base/fault-line.ts'
import { readSettings, type Settings, settingDocs } from './base/settings.ts'
import { visitor } from './beads/reader.ts'
import { chartExamples } from './charts/room.examples.tsx'
import { createDatabase, createPool } from './database/database.ts'
import { type EmbeddedServer, startEmbedded } from './database/embedded.source.ts'
import { lockFolder } from './database/folder-lock.source.ts'
import { startJobs } from './database/jobs.source.ts'
import { migrate } from './database/migrate.ts'
import { explainTrouble } from './database/start-trouble.ts'
import { indicators } from './figures/catalogue.ts'
import { createLibraryKeeper, warmLibrary } from './figures/library.queries.ts'
import { createFolderStore, createS3Store, readS3Address } from './files/index.ts'
import { listJobKinds } from './jobs.ts'
import { noticeTexts } from './language/texts-notices.ts'
import { createPost } from './mail/index.ts'
import { mapExamples } from './maps/maps.examples.tsx'
import { migrations } from './migrations.ts'
import {
  createIdentity,
  createOperatorLink,
  hasOperatorSignedIn,
  isLoopback,
  listNotices,
  offersExamples,
  readDoors,
} from './people/index.ts'
import { prepareContent } from './prepare.ts'
import { listRegions } from './regions/index.ts'
import { findBeads, indexOf } from './search/index.ts'
import { createPageCache, readAssets } from './web/index.ts'
import { webExamples } from './web/web.examples.tsx'

/** Pages kept ready to send [bytes]. */
const PAGE_CACHE_BYTES = 64 * 1024 * 1024

/** Every component in its named states, on `/catalogus` of a development server. */
const examples = [...webExamples, ...chartExamples, ...mapExamples]

/** What has to be closed, last opened first; also when the start fails halfway. */
const closers: (() => Promise<unknown>)[] = []

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

let stopping = false

/** Ends what runs, then what was opened; also when it comes in the middle of a start. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await closeAll()
  process.exit(code)
}

async function start(settings: Settings): Promise<void> {
  await checkAddress(settings)
  const doors = await readDoors(settings.identityProviders, process.env)
  const root = path.join(import.meta.dirname, '..', '..')
  const log = (line: string) => console.log(line)
  let embedded: EmbeddedServer | undefined
  if (settings.databaseUrl === undefined) {
    const taken = await lockFolder(settings.folder)
    if ('heldBy' in taken) {
      throw new Error(
        `Noaber draait al met de map ${settings.folder} (proces ${taken.heldBy}). Stop dat eerst, of kies een andere map met --data.`,
      )
    }
    closers.push(taken.release)
    embedded = await startEmbedded({ folder: settings.folder, log, adopt: true })
    closers.push(embedded.stop)
  }
  const pool = createPool(embedded?.connection ?? { url: settings.databaseUrl ?? '' })
  const db = createDatabase(pool)
  closers.push(() => db.destroy())
  await migrate(db, migrations)
  const redraw = process.stdout.isTTY ? (line: string) => void process.stdout.write(`\r${line} `) : undefined
  const s3 = readS3Address(settings.s3 ?? '')
  const store = s3 ? createS3Store(s3) : createFolderStore(path.join(settings.folder, 'files'))
  await prepareContent({
    db,
    root,
    example: settings.example,
    store,
    clock: systemClock,
    log,
    ...(redraw ? { redraw } : {}),
  })
  const libraries = createLibraryKeeper(db, () => performance.now(), settings.figureCacheBytes)
  const cache = createPageCache({ maxBytes: PAGE_CACHE_BYTES })
  const { assets, files } = await readAssets(path.join(root, 'dist', 'assets'))
  const origin = settings.siteAddress ?? ''
  const { mail, port } = settings
  const jobs = startJobs({
    db,
    kinds: listJobKinds({
      store,
      origin: settings.siteAddress ?? `http://localhost:${port}`,
      ...(mail ? { post: createPost(mail) } : {}),
    }),
    clock: systemClock,
    log: (line) => console.error(line),
  })
  closers.push(() => jobs.stop())
  let ownAddress = `http://localhost:${port}`
  const identity = createIdentity(db, () => settings.siteAddress ?? ownAddress)
  const state = { ...settings, isLoopback: isLoopback(settings.host) }
  const notices = listNotices(state)
  const app = createApp({
    doors,
    db,
    libraries,
    assets,
    files,
    cache,
    clock: systemClock,
    siteAddress: () => settings.siteAddress ?? ownAddress,
    identity,
    store,
    signIn: {
      signIn: identity,
      proxies: settings.proxies,
      hasExampleAccounts: offersExamples(state),
    },
    notices,
    site: {
      origin,
      ...(settings.contact === undefined ? {} : { operator: { name: '', contact: settings.contact } }),
    },
    ...(process.env['NODE_ENV'] === 'development' ? { examples } : {}),
    note: ({ method, pattern, status }) => console.error(`refused: ${method} ${pattern} ${status}`),
    log: ({ reference, address, cause }) =>
      console.error(`[${reference}] ${coverAddress(address)} ${describeFault(cause)}`),
  })
  const operatorPath = (await hasOperatorSignedIn(db))
    ? undefined
    : await createOperatorLink(db, systemClock.now(), 'keep')
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    if (!cache.serveCached(request, response)) void listener(request, response)
  })
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host
    ownAddress = `http://${name}:${port}`
    const signInLine =
      operatorPath === undefined
        ? ''
        : `Beheerder, log in (één keer, binnen 24 uur): ${settings.siteAddress ?? ownAddress}${operatorPath}\n`
    const warnings = notices.map((notice) => `Let op: ${noticeTexts.nl[notice].text}\n`).join('')
    log(`\nNoaber staat klaar: ${ownAddress}\n${warnings}${signInLine}Stoppen: Ctrl-C`)
    // Kept pages are answered without looking at the database: this looks for them.
    setInterval(() => {
      void libraries
        .current()
        .then((library) => cache.useVersion(String(library.version)))
        .catch(() => undefined)
    }, 1000).unref()
    // So that the first visitor does not wait for figures to be read or names to be put in order.
    void libraries
      .current()
      .then(async (library) => {
        await indexOf(library, await listRegions(db))
        // The first question of a connection loads the Dutch dictionary of PostgreSQL.
        await findBeads(db, visitor, 'noaber')
        await warmLibrary(library, indicators)
      })
      .catch(() => undefined)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(whyNotListening(error, settings))
    void stop(1)
  })
  closers.push(async () => {
    server.close()
    server.closeAllConnections()
  })
}

/** Whether the address is free, before anything is loaded for nothing. @throws Error with what to do */
async function checkAddress(settings: Settings): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(new Error(whyNotListening(error, settings))))
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve()))
  })
}

function whyNotListening(error: NodeJS.ErrnoException, { host, port }: Settings): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Poort ${port} is al in gebruik. Kies een andere met --port.`
    case 'EACCES':
      return `Poort ${port} mag u niet gebruiken. Kies er een boven 1023 met --port.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
      return `Het adres ${host} is niet van deze computer. Kies een ander met --host, of laat --host weg.`
    default:
      return error.message
  }
}

const read = readSettings(process.argv.slice(2), process.env)
if (process.argv.includes('--help')) {
  for (const { name, meaning, standard } of settingDocs)
    console.log(`${name}\t${meaning}${standard === '' ? '' : ` [${standard}]`}`)
} else if ('faults' in read) {
  for (const { setting, fault } of read.faults) console.error(`Instelling ${setting}: ${fault}.`)
  process.exitCode = 2
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  start(read.settings).catch((error: unknown) => {
    // A start that a signal broke off has nothing to explain.
    if (!stopping) console.error(explainTrouble(error))
    void stop(1)
  })
}
