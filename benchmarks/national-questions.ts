/** What is asked of the made-up national set, each as a page would ask it. */
import { areaLevels } from '../src/areas/area.ts'
import { isPresentFlag } from '../src/figures/column.ts'
import { loadProfile } from '../src/figures/index.ts'
import type { Indicator } from '../src/figures/indicator.ts'
import { listLevelColumns } from '../src/figures/level-figures.ts'
import type { Library } from '../src/figures/library.queries.ts'
import { listObservations } from '../src/figures/observe.ts'
import { areaTerritory, type Territory } from '../src/figures/territory.ts'
import { spreadOf } from './record.ts'

export async function timeOf(
  library: Library,
  work: (library: Library) => Promise<unknown>,
): Promise<number> {
  const from = performance.now()
  await work(library)
  return performance.now() - from
}

/** Untimed beforehand: the first rounds of a fresh process are slow, a site that is up is past them. */
const WARM_UP = 20

/**
 * Spread of the time of each [ms]: as a visitor waits for it, and of the processor alone, which says more when others work
 * on the machine (collecting garbage in other threads is in it).
 */
export async function timesOf<T>(list: readonly T[], work: (each: T) => Promise<unknown>, decimals = 1) {
  for (const each of list.slice(0, WARM_UP)) await work(each)
  const [wall, processor]: [number[], number[]] = [[], []]
  for (const each of list) {
    const before = process.cpuUsage()
    const from = performance.now()
    await work(each)
    wall.push(performance.now() - from)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  const { p50, p99 } = spreadOf(processor, decimals)
  return { ...spreadOf(wall, decimals), processor: { p50, p99 } }
}

/** As many municipalities as districts and neighbourhoods; the few municipalities come back more often. */
export function chooseCodes({ gazetteer }: Library, count: number, random: () => number): string[] {
  const levels = areaLevels.slice(2)
  return Array.from({ length: count }, (_, place) => {
    const order = gazetteer.order[levels[place % levels.length] ?? 'municipality']
    return order[Math.floor(random() * order.length)] ?? 'GM0355'
  })
}

export async function profileOf(library: Library, code: string) {
  const territory = areaTerritory(library.gazetteer, code)
  if (!territory) throw new Error(`no area ${code}`)
  return loadProfile(library, territory)
}

/** The newest year of all neighbourhoods as text for a map in the browser: a code with its value or null. */
export async function mapOf(library: Library, indicator: Indicator): Promise<string> {
  await library.load('neighbourhood', [indicator])
  const column = listLevelColumns('neighbourhood', indicator, library).at(-1)
  if (!column) throw new Error(`no figures of ${indicator.id}`)
  const scale = 10 ** column.decimals
  const cells = library.gazetteer.order.neighbourhood.map((code, position) => [
    code,
    isPresentFlag(column.flags[position] ?? 0) ? (column.values[position] ?? 0) / scale : null,
  ])
  return JSON.stringify(cells)
}

export async function figuresOf(library: Library, region: Territory, list: readonly Indicator[]) {
  await library.load('municipality', list)
  return list.map((indicator) => listObservations(region, indicator, library))
}

/** The newest year only: what a table of a region needs. */
export async function newestOf(library: Library, region: Territory, list: readonly Indicator[]) {
  await library.load('municipality', list)
  const newest = {
    gazetteer: library.gazetteer,
    shelf: (level: Parameters<Library['shelf']>[0], id: string) => library.shelf(level, id).slice(-1),
  }
  return list.map((indicator) => listObservations(region, indicator, newest))
}
