import {
  codeOf,
  type Findings,
  importsOf,
  isTestSupport,
  matchesIn,
  type SourceFile,
} from './source-files.ts'

/** Files that are lists of texts, definitions or members: long by nature. */
const catalogues =
  /(^|\/)catalogue\/|(^|\/)example-regions\.ts$|(^|\/)texts(-[\w-]+)?\.ts$|-texts\.ts$|\.generated\./

/** A file that does one thing is short: 250 lines, tests 400. */
export function checkSizes(files: readonly SourceFile[]): Findings {
  const own = files.filter(({ path }) => !catalogues.test(path))
  const findings = own.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    const limit = isTestSupport(path) || path.startsWith('tests/') ? 400 : 250
    return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : []
  })
  return { checked: own.length, findings }
}

/** A name that says nothing hides that a file has no subject. */
export function checkFileNames(files: readonly SourceFile[]): Findings {
  const empty = /^(utils?|helpers?|common|services?|types?|data|info|misc|lib|shared)$/
  const findings = files
    .filter(({ path }) => {
      const parts = path.split('/')
      const name = (parts.at(-1) ?? '').split('.')[0] ?? ''
      const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
      return !isKebab || [...parts.slice(0, -1), name].some((part) => empty.test(part))
    })
    .map(({ path }) => `${path}: not kebab-case, or a name that says nothing`)
  return { checked: files.length, findings }
}

/** Named exports only, one by one: what a file offers can be read in it and found by search. */
export function checkExports(files: readonly SourceFile[]): Findings {
  const findings = files.flatMap((file) => matchesIn(file, /^[ \t]*export\s+(default\b|\*(?!\s+as\b))/gm))
  return { checked: files.length, findings }
}

/** The verbs of the house: find, list, count, create …; the empty ones are banned from what a file offers. */
export function checkVerbs(files: readonly SourceFile[]): Findings {
  const names = /\bexport\s+(?:async\s+)?(?:function\*?|const|class)\s+\w+/g
  const banned = /\s(get|handle|process|manage|do)[A-Z]\w*$|(Util|Helper|Manager|Service|Info)s?$/
  const all = files.flatMap((file) => matchesIn(file, names))
  return { checked: all.length, findings: all.filter((name) => banned.test(name)) }
}

/** A file that turns outside material into our types says so, once, with this comment; it may use `as`. */
const marker = '// boundary parser:'

/** No `any`; no `as` but `as const`, outside tests and marked parsers. */
export function checkTypes(files: readonly SourceFile[]): Findings {
  const own = files.filter(
    ({ path }) => !isTestSupport(path) && !path.startsWith('tests/') && !path.endsWith('.d.ts'),
  )
  const findings = own.flatMap((file) => {
    const code = codeOf(file).replaceAll(/^[ \t]*(?:import|export)\b[\s{*][^;=()]*?\bfrom\b.*$/gm, (found) =>
      found.replaceAll(/[^\n]/g, ' '),
    )
    const casts = file.text.includes(marker)
      ? []
      : matchesIn(file, /(?<=[\w)\]}'"`>!]\s)as\s+(?!const\b)[\w{[(]\w*/g, code)
    return [...matchesIn(file, /(?<=[:<,|&(]\s*|\bas\s)any\b(?=\s*(?:[;,)>\]=|&{}]|$))/gm, code), ...casts]
  })
  return { checked: own.length, findings }
}

/** Words for work that was left: it belongs in an issue. */
export function checkLeftovers(files: readonly SourceFile[]): Findings {
  // In two halves, so that this line does not find itself.
  const words = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'g')
  const findings = files.flatMap((file) => matchesIn(file, words, file.text))
  return { checked: files.length, findings }
}

/** The project stands alone: no folder of one machine, no host of a package registry, nothing beside the checkout. */
export function checkStandsAlone(files: readonly SourceFile[]): Findings {
  const parts = [
    '/wo' + 'rk/',
    '/ro' + 'ot/',
    '/ho' + 'me/\\w',
    'C:\\\\Users',
    'regis' + 'try\\.npmjs',
    '\\.\\./sha' + 'red',
    'sha' + 'red/(data|vectors|design|seeds)',
  ]
  const findings = files.flatMap((file) => matchesIn(file, new RegExp(parts.join('|'), 'g'), file.text))
  return { checked: files.length, findings }
}

/** Tests that are switched off, or that compare a whole page with its own earlier output. */
export function checkTests(files: readonly SourceFile[]): Findings {
  const tests = files.filter(({ path }) => /\.test\.tsx?$/.test(path))
  const findings = tests.flatMap((file) => [
    ...matchesIn(
      file,
      /\b(test|it|describe|databaseTest)\.(only|skip|todo|fails)\b|\btoMatchSnapshot\b|\bvi\.mock\b/g,
    ),
    ...(/\bexpect\b/.test(codeOf(file)) ? [] : [`${file.path}: expects nothing`]),
  ])
  return { checked: tests.length, findings }
}

/** Pages and resources have a test beside them. */
export function checkTestBeside(files: readonly SourceFile[]): Findings {
  const known = new Set(files.map(({ path }) => path))
  const own = files.filter(({ path }) => /\.(routes\.tsx|api\.tsx?)$/.test(path))
  const findings = own
    .filter(({ path }) => {
      const stem = path.replace(/\.tsx?$/, '')
      return !known.has(`${stem}.test.ts`) && !known.has(`${stem}.test.tsx`)
    })
    .map(({ path }) => `${path}: no test beside it`)
  return { checked: own.length, findings }
}

/** Packages that the code imports, by name. */
export function listPackages(files: readonly SourceFile[]): string[] {
  const names = files
    .flatMap((file) => importsOf(file))
    .map(({ from }) => from)
    .filter((from) => !from.startsWith('.') && !from.startsWith('node:'))
    .map((from) =>
      from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  return [...new Set(names)].sort()
}
