import { type Findings, importsOf, isTestSupport, resolveImport, type SourceFile } from './source-files.ts'

/** The rooms in the order in which they may be imported: a room knows only those before it. */
export const rooms = [
  'base',
  'language',
  'database',
  'web',
  'charts',
  'maps',
  'areas',
  'figures',
  'sources',
  'regions',
  'beads',
  'mail',
  'people',
  'outbox',
  'files',
  'thread',
  'sheets',
  'partners',
  'projects',
  'meetings',
  'news',
  'monitor',
  'search',
  'api',
]

/** Files outside the rooms: they put the rooms together. */
export const topFiles = [
  'migrations.ts',
  'jobs.ts',
  'prepare.ts',
  'app.ts',
  'commands.ts',
  'main.ts',
  'cli.ts',
  'resize-child.ts',
]

/** Room of a path: `src/areas/area.ts` -> areas; undefined for the files on top. */
export function roomOf(path: string): string | undefined {
  const [src, room, rest] = path.split('/')
  return src === 'src' && rest !== undefined ? room : undefined
}

/** Only known rooms and known files on top, and no room without code. */
export function checkPlaces(files: readonly SourceFile[]): Findings {
  const unknown = files
    .filter(({ path }) => {
      const room = roomOf(path)
      return room === undefined ? !isTop(path) : !rooms.includes(room)
    })
    .map(({ path }) => `${path}: not a room and not a file on top`)
  const empty = rooms
    .filter((room) => !files.some(({ path }) => roomOf(path) === room && !isTestSupport(path)))
    .map((room) => `src/${room}: a room without code`)
  return { checked: files.length, findings: [...unknown, ...empty] }
}

/** A room imports only from rooms before it; nothing imports the files on top. */
export function checkDirection(files: readonly SourceFile[]): Findings {
  const steps = listSteps(files)
  const findings = steps.flatMap(({ file, from, target }) => {
    const here = roomOf(file.path)
    const there = roomOf(target)
    if (here === undefined) return []
    if (there === undefined) return [`${file.path} imports ${from}: a file on top`]
    return rooms.indexOf(there) > rooms.indexOf(here)
      ? [`${file.path} imports ${from}: ${there} comes after ${here}`]
      : []
  })
  return { checked: steps.length, findings }
}

/** Across rooms only the door (`index.ts`), pure files, the components of `web/ui`, and types of a table. */
export function checkDoors(files: readonly SourceFile[]): Findings {
  const steps = listSteps(files).filter(({ file, target }) => roomOf(file.path) !== roomOf(target))
  const findings = steps.flatMap(({ file, from, target }) => {
    const name = target.slice(target.lastIndexOf('/') + 1)
    const isDoor = name === 'index.ts' || target.startsWith('src/web/ui/')
    const isPure = !name.slice(0, name.lastIndexOf('.')).includes('.')
    // The files on top gather what each room brings: its tables, its routes.
    if (isDoor || isPure || roomOf(file.path) === undefined) return []
    return [`${file.path} imports ${from}: not by the door of the room`]
  })
  return { checked: steps.length, findings }
}

/** No circle of files: each can be read, loaded and tested before those that need it. */
export function checkCircles(files: readonly SourceFile[]): Findings {
  const next = new Map<string, string[]>()
  for (const { file, target, isType } of listSteps(files)) {
    if (!isType) next.set(file.path, [...(next.get(file.path) ?? []), target])
  }
  const state = new Map<string, 'open' | 'done'>()
  const findings: string[] = []
  const walk = (at: string, trail: readonly string[]): void => {
    if (state.get(at) === 'done') return
    if (state.get(at) === 'open') {
      findings.push([...trail.slice(trail.indexOf(at)), at].join(' -> '))
      return
    }
    state.set(at, 'open')
    for (const target of next.get(at) ?? []) walk(target, [...trail, at])
    state.set(at, 'done')
  }
  for (const { path } of files) walk(path, [])
  return { checked: next.size, findings }
}

/** Every relative import names an existing file with its extension. */
export function checkTargets(files: readonly SourceFile[]): Findings {
  const known = new Set(files.map(({ path }) => path))
  const steps = files.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => ({ file, from, target: resolveImport(from, file) })),
  )
  const isCode = (target: string) => /\.tsx?$/.test(target)
  const findings = steps
    .filter(
      ({ target }) =>
        target.startsWith('src/') && (isCode(target) ? !known.has(target) : !/\.\w+$/.test(target)),
    )
    .map(({ file, from }) => `${file.path} imports ${from}: no such file`)
  return { checked: steps.length, findings }
}

/** A file on top, or the test beside it. */
function isTop(path: string): boolean {
  return topFiles.some((name) => path.replace(/\.test\.ts$/, '.ts') === `src/${name}`)
}

/** Imports from one file of `src` to another, tests left out: they may use anything. */
function listSteps(files: readonly SourceFile[]) {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTestSupport(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from, isType }) => ({ file, from, isType, target: resolveImport(from, file) })),
    )
    .filter(({ target }) => target.startsWith('src/') && /\.tsx?$/.test(target))
}
