import { roomOf } from './rooms.ts'
import {
  codeOf,
  type Findings,
  importsOf,
  isTestSupport,
  matchesIn,
  resolveImport,
  type SourceFile,
} from './source-files.ts'

/** The suffix of a file is its layer; no suffix is `pure`, and a room's `index.ts` is its `door`. */
export type Layer =
  | 'pure'
  | 'table'
  | 'queries'
  | 'source'
  | 'view'
  | 'routes'
  | 'api'
  | 'job'
  | 'examples'
  | 'door'
  | 'top'
  | 'database'
  | 'browser'
  | 'test'

const shell: readonly Layer[] = [
  'pure',
  'table',
  'queries',
  'source',
  'view',
  'routes',
  'api',
  'job',
  'door',
  'database',
]

/** Which layer may import which. Doors pass on what their room offers, so what a layer may do with one is limited too. */
const allowed: Readonly<Record<Layer, readonly Layer[]>> = {
  pure: ['pure', 'door'],
  table: ['pure', 'table', 'database', 'door'],
  queries: ['pure', 'table', 'queries', 'database', 'door'],
  source: ['pure', 'source', 'queries', 'database', 'door'],
  view: ['pure', 'view', 'door'],
  routes: shell,
  api: shell,
  job: shell,
  examples: ['pure', 'view', 'examples', 'door'],
  door: ['pure', 'table', 'queries', 'source', 'view', 'routes', 'api', 'job', 'database'],
  top: [...shell, 'examples', 'top'],
  database: ['pure', 'database'],
  browser: ['pure', 'view', 'browser', 'door'],
  test: [...shell, 'examples', 'top', 'browser', 'test'],
}

/** Rooms whose door passes on only pure files and views, so that these may use it. */
const quietDoors = ['base', 'language', 'web', 'charts', 'maps']

/** Stand around the routes of every room: they read or answer requests, so they wait, compress and know the database. */
const aroundRoutes = [
  'src/web/page-cache.ts',
  'src/web/respond.ts',
  'src/web/form.ts',
  'src/people/env.ts',
  'src/people/desk.ts',
]

export function layerOf(path: string): Layer | undefined {
  if (isTestSupport(path)) return 'test'
  const room = roomOf(path)
  if (room === undefined) return 'top'
  // The room that is the way to the outside: all of it touches the world.
  if (room === 'database') return 'database'
  if (path.startsWith('src/web/browser/')) return 'browser'
  if (aroundRoutes.includes(path)) return 'routes'
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'index.ts') return 'door'
  // Declarations of a package that brings no types.
  if (name.endsWith('.d.ts')) return 'pure'
  const [, suffix, extension] = name.split('.')
  if (extension === undefined) return 'pure'
  return suffix !== undefined && suffix in allowed && !['door', 'top', 'pure', 'browser'].includes(suffix)
    ? (suffix as Layer)
    : undefined
}

/** Every suffix is one of the known layers. */
export function checkSuffixes(files: readonly SourceFile[]): Findings {
  const findings = files
    .filter(({ path }) => layerOf(path) === undefined)
    .map(({ path }) => `${path}: unknown suffix`)
  return { checked: files.length, findings }
}

/**
 * Each layer uses only what it may. Through a door that leads to the world too, a view or calculation may take a
 * thing by its name when that thing itself is of a layer that it may use.
 */
export function checkLayers(files: readonly SourceFile[]): Findings {
  let checked = 0
  const doors = new Map(
    files.filter(({ path }) => layerOf(path) === 'door').map((door) => [door.path, offersOf(door)]),
  )
  const findings = files.flatMap((file) => {
    const here = layerOf(file.path)
    if (here === undefined || here === 'test') return []
    return importsOf(file).flatMap(({ from, isType, names }) => {
      const target = resolveImport(from, file)
      const there = from.startsWith('.') && /\.tsx?$/.test(target) ? layerOf(target) : undefined
      if (there === undefined) return []
      checked += 1
      const isQuiet = quietDoors.includes(roomOf(target) ?? '')
      // Types of another layer of a room are not there when the program runs, except the rows of its tables.
      if (isType && there !== 'table' && there !== 'database') return []
      if (there === 'door' && !isQuiet && ['pure', 'view', 'table', 'examples', 'browser'].includes(here)) {
        const layers = names.map((name) => doors.get(target)?.get(name))
        const isFine = names.length > 0 && layers.every((layer) => layer && allowed[here].includes(layer))
        if (isFine) return []
        return [`${file.path} (${here}) imports ${from}: that door also leads to the world`]
      }
      return allowed[here].includes(there) ? [] : [`${file.path} (${here}) imports ${from} (${there})`]
    })
  })
  return { checked, findings }
}

/** What a door passes on, each with the layer of the file that it comes from. */
function offersOf(door: SourceFile): ReadonlyMap<string, Layer> {
  return new Map(
    importsOf(door).flatMap(({ from, names }) => {
      const layer = layerOf(resolveImport(from, door))
      return layer ? names.map((name) => [name, layer] as const) : []
    }),
  )
}

/** Packages that touch the world, keep time or draw lots: nothing for a pure file or a view. */
const worldly = /^(node:|pg$|pg-|kysely|hono|@hono\/|vite|lightningcss|yauzl|vitest|highs|playwright)/

const impure =
  /\bawait\b|\basync\b|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bcrypto\.|\bconsole\.|(?<![\w.])fetch\(|\bsetTimeout\(|\bsetInterval\(|\bthrow new Problem\b/g

/** The one clock of the program, and the one place that draws a number. */
const exempt = ['src/base/clock.ts', 'src/base/id.ts']

/** Calculations, rules and views: no world, clock, randomness, environment or waiting. */
export function checkPurity(files: readonly SourceFile[]): Findings {
  const pure = files.filter(
    ({ path }) =>
      ['pure', 'view', 'table', 'examples'].includes(layerOf(path) ?? '') && !exempt.includes(path),
  )
  const findings = pure.flatMap((file) => [
    ...importsOf(file)
      .filter(({ from, isType }) => worldly.test(from) && !isType)
      .filter(({ from }) => !(layerOf(file.path) === 'table' && from === 'kysely'))
      .map(({ from }) => `${file.path} imports ${from}`),
    ...matchesIn(file, impure),
  ])
  return { checked: pure.length, findings }
}

/** Files that may read the environment or open sockets, beside tests. */
const wired = ['src/main.ts', 'src/cli.ts', 'src/resize-child.ts']
/** Starts the embedded server: passes PATH on to it, and asks as whom we run. */
const launchers = /^src\/database\/embedded[\w-]*\.source\.ts$/

const environment =
  /\bprocess\.(env|argv|exit|exitCode|stdin|stdout|stderr|on)\b|\bcreateServer\(|\.listen\(|(?<![\w.])serve\(/g

/** Only the files that a process begins with read the environment, open sockets and end the process. */
export function checkEnvironment(files: readonly SourceFile[]): Findings {
  const others = files.filter(({ path }) => layerOf(path) !== 'test' && !wired.includes(path))
  const findings = others.flatMap((file) => {
    const code = codeOf(file)
    return matchesIn(
      file,
      environment,
      launchers.test(file.path) ? code.replaceAll('process.env', '           ') : code,
    )
  })
  return { checked: others.length, findings }
}
