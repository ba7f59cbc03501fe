/**
 * The network of a region with 500 partners, 5,000 people and 80 bodies: server time of its page for a visitor, when
 * nothing changed, when something else was just changed or the network itself, and of its layout in the job. The page cache is left out.
 *
 * Run: npm run bench -- network [FOLDER]        without a data folder it fills one of its own
 */
import { systemClock } from '../src/base/clock.ts'
import { appendAudit } from '../src/database/index.ts'
import { createLibraryKeeper } from '../src/figures/library.queries.ts'
import { loadLoadSet } from '../src/partners/load-examples.queries.ts'
import { networkJob } from '../src/partners/network.job.ts'
import { openSnapshot } from './product.ts'
import { record, rounded, spreadOf } from './record.ts'
import { createBenchmarkSite } from './site.ts'

const ROUNDS = 400
const CHANGES = 200
/** Pages after a change that are made before the time counts: a server that has run for a while. */
const WARM_CHANGES = 20

const { db, close } = await openSnapshot(process.argv[2])
try {
  // All of the load set in one region: the largest network that is asked for.
  await db.updateTable('region').set({ example: false }).where('slug', '<>', 'twente').execute()
  const act = { at: systemClock.now(), means: 'command' as const }
  const loaded = await loadLoadSet(db, act, { partners: 500, persons: 5000, bodies: 80 }, true)
  if ('refused' in loaded) throw new Error(loaded.refused)
  const tools = { clock: systemClock, log: () => undefined, signal: new AbortController().signal }
  const app = createBenchmarkSite({
    db,
    libraries: createLibraryKeeper(db, () => performance.now()),
  })
  const ask = async (query = '') => {
    const from = performance.now()
    const answer = await app.request(`/regios/twente/netwerk${query}`)
    const bytes = await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`)
    return { ms: performance.now() - from, bytes }
  }
  await ask()
  const began = performance.now()
  await networkJob.run(db, { region: 'twente' }, tools)
  const layoutMs = performance.now() - began
  for (let i = 0; i < 20; i += 1) await ask()
  const same: number[] = []
  let { bytes } = await ask()
  for (let i = 0; i < ROUNDS; i += 1) same.push((await ask()).ms)
  // Something was written in another region: it is read again, and turns out to be the same.
  const elsewhere: number[] = []
  let elsewhereCpuMs = 0
  for (let i = 0; i < CHANGES; i += 1) {
    await appendAudit(db, act, { action: 'update', kind: 'organisation', thing: 'elsewhere' })
    const before = process.cpuUsage()
    elsewhere.push((await ask()).ms)
    const used = process.cpuUsage(before)
    elsewhereCpuMs += (used.user + used.system) / 1000
  }
  // The name of one partner changes: the page has to be made again.
  const changed: number[] = []
  const cold: number[] = []
  let cpuMs = 0
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  for (let i = 0; i < WARM_CHANGES + CHANGES; i += 1) {
    await db
      .updateTable('bead')
      .set({ title: `Nieuwe naam ${i}` })
      .where('id', '=', id)
      .execute()
    await appendAudit(db, act, { action: 'update', kind: 'organisation', thing: id })
    const before = process.cpuUsage()
    const asked = await ask()
    bytes = asked.bytes
    if (i < WARM_CHANGES) {
      cold.push(asked.ms)
      continue
    }
    const used = process.cpuUsage(before)
    cpuMs += (used.user + used.system) / 1000
    changed.push(asked.ms)
  }
  const partners = new TextDecoder().decode(bytes).match(/class="network-partner"/g)?.length ?? 0
  record('network', {
    what: 'Server time of /regios/:region/netwerk with 500 partners and 80 bodies, and of its layout; no page cache.',
    targets: [
      { what: 'page that did not change, p99 [ms]', measured: spreadOf(same).p99, atMost: 50 },
      { what: 'page after a write elsewhere, p99 [ms]', measured: spreadOf(elsewhere).p99, atMost: 50 },
      { what: 'page after a write to it, p99 [ms]', measured: spreadOf(changed).p99, atMost: 50 },
      { what: 'layout in its job [ms]', measured: Math.round(layoutMs), atMost: 2000 },
    ],
    numbers: {
      partnersDrawn: partners,
      sameMs: spreadOf(same),
      elsewhereMs: spreadOf(elsewhere),
      changedMs: spreadOf(changed),
      /** The first of those after a start, which do not count. */
      changedColdMs: spreadOf(cold),
      /** Of Node alone; says something on a busy machine too. */
      processorMsPerPageAfterElsewhere: rounded(elsewhereCpuMs / CHANGES, 1),
      processorMsPerChangedPage: rounded(cpuMs / CHANGES, 1),
      layoutMs: Math.round(layoutMs),
      htmlKb: rounded(bytes.byteLength / 1000, 1),
    },
  })
} finally {
  await close()
}
