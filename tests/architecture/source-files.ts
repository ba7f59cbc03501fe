import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One file of the project, as the guards look at it. */
export interface SourceFile {
  /** From the root of the checkout, with forward slashes: `src/areas/area.ts`. */
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly from: string
  /** True when only types are imported: nothing of it is there when the program runs. */
  readonly isType: boolean
  /** What is named between the braces, types left out, by the name that the other file gives it. */
  readonly names: readonly string[]
}

/** What a guard looked at, and what it has to say. A guard that looked at nothing guards nothing. */
export interface Findings {
  readonly checked: number
  readonly findings: readonly string[]
}

export const root = path.resolve(import.meta.dirname, '..', '..')

/** The files below a folder of the checkout whose path matches. */
export function listFiles(folder: string, pattern = /\.tsx?$/): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => pattern.test(name) && !name.includes('node_modules/'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }))
}

/** A file as text, for a guard's own test. */
export function fake(path: string, text = ''): SourceFile {
  return { path, text }
}

/** Tests, benchmarks and what only they import. */
export function isTestSupport(file: string): boolean {
  return /\.(test|bench|fixture)\.tsx?$|(^|[/.])testing\.tsx?$/.test(file)
}

/** Imports and re-exports; `import('…')` too. TypeScript 7 has no API for tools, so they are found as text. */
export function importsOf(file: SourceFile): Import[] {
  const text = blank(file.text, { strings: false })
  const statements = /^[ \t]*(?:import|export)(\s+type)?\s+(?:([\w$*\s{},]+?)\s+from\s+)?['"]([^'"\n]+)['"]/gm
  const lazy = /\bimport\(\s*['"]([^'"\n]+)['"]/g
  return [
    ...[...text.matchAll(statements)].map(([, type, clause, from]) => ({
      from: from ?? '',
      isType: type !== undefined,
      names: namesIn(clause ?? ''),
    })),
    ...[...text.matchAll(lazy)].map(([, from]) => ({ from: from ?? '', isType: false, names: [] })),
  ]
}

/** Names between the braces of an import, without types and without what they are called here. */
function namesIn(clause: string): string[] {
  const inside = /\{([^}]*)\}/.exec(clause)?.[1] ?? ''
  return inside
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.split(/\s+as\s+/)[0] ?? part)
}

/** The code alone: comments and the content of strings are spaces, so that a word in a text is no finding. */
export function codeOf(file: SourceFile): string {
  return blank(file.text, { strings: true })
}

/** Path from the root of a relative import. */
export function resolveImport(from: string, file: SourceFile): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file.path), from))
}

/** Line number in a file of a place in its text. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** Every match of a pattern in the code of a file, as `path:line: word`. */
export function matchesIn(file: SourceFile, pattern: RegExp, code = codeOf(file)): string[] {
  return [...code.matchAll(pattern)].map(
    (match) => `${file.path}:${lineOf(code, match.index)}: ${match[0].trim().slice(0, 60)}`,
  )
}

/**
 * Replaces comments, and on request strings, by spaces. A quote that is not closed on its line ends there: an
 * apostrophe in the text of a page does not swallow the rest of the file. Code inside `${}` stays.
 */
function blank(text: string, { strings }: { strings: boolean }): string {
  const pattern =
    /\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}|[^`\\])*`/g
  return text.replace(pattern, (found) => {
    if (found.startsWith('/')) return spaces(found)
    if (!strings) return found
    if (!found.startsWith('`')) return `${found[0]}${spaces(found.slice(1, -1))}${found[0]}`
    let end = 0
    let code = ''
    for (const part of found.matchAll(/\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}/g)) {
      code += spaces(found.slice(end, part.index)) + part[0]
      end = part.index + part[0].length
    }
    return code + spaces(found.slice(end))
  })
}

function spaces(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}
