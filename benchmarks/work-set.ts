/** The larger set of projects and meetings for benchmarks, and who looks at it. */
import { systemClock } from '../src/base/clock.ts'
import { newId } from '../src/base/id.ts'
import type { Database } from '../src/database/database.ts'
import { largeSize, loadLargeSet } from '../src/meetings/index.ts'
import { createPerson } from '../src/people/index.ts'
import { rounded } from './record.ts'

export const REGION = 'utrecht'

/** Adds the larger set to a database with the examples, unless it is there. @returns how long it took [s] */
export async function fillLarge(db: Database): Promise<number> {
  const from = performance.now()
  const loaded = await loadLargeSet(db, { at: systemClock.now(), means: 'command' }, largeSize, true)
  if ('refused' in loaded && loaded.refused !== 'twice') throw new Error(loaded.refused)
  return rounded((performance.now() - from) / 1000, 1)
}

/** Somebody who coordinates the region. @returns id of the person */
export async function makeCoordinator(db: Database): Promise<string> {
  const at = systemClock.now()
  const person = await createPerson(db, { at, means: 'command' }, { name: 'Meting', example: true })
  const { id: organisation } = await db
    .selectFrom('bead')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('region', '=', REGION)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const scope = { scope: 'region' as const, region: REGION, bead: null }
  await db
    .insertInto('role')
    .values({
      id: newId(at),
      ...{ person, organisation, role: 'coordinator' as const, ...scope },
      ...{ since: at, until: null, given_by: null },
    })
    .execute()
  return person
}

/** Addresses of the list of projects with many combinations of filters. */
export async function listAddresses(db: Database): Promise<readonly string[]> {
  const themes = await db
    .selectFrom('bead')
    .select('slug')
    .where('kind', '=', 'theme')
    .where('region', '=', REGION)
    .execute()
  const list = `/regios/${REGION}/projecten`
  const parts = ['utrecht-stad', 'eemland', 'west', 'zuidoost']
  return [
    list,
    ...parts.map((part) => `${list}?deel=${part}`),
    ...themes.flatMap(({ slug }) => parts.map((part) => `${list}?thema=${slug}&deel=${part}`)),
    ...['lopend', 'idee', 'afgerond'].map((phase) => `${list}?fase=${phase}&volgorde=bevestigd`),
    ...['valpreventie', 'eetclub', 'nachtzorg', 'zij instroom'].map((words) => `${list}?zoek=${words}`),
    ...[2, 5, 20, 60].map((page) => `${list}?pagina=${page}`),
  ]
}

/** Addresses of pages of projects of the region. */
export async function projectAddresses(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('bead')
    .select('slug')
    .where('kind', '=', 'project')
    .where('region', '=', REGION)
    .orderBy('id')
    .execute()
  return rows.map(({ slug }) => `/regios/${REGION}/projecten/${slug}`)
}
