import type { Findings, SourceFile } from './source-files.ts'

/** Every package of package.json has a line, in backticks, in the decision record of the stack. */
export function checkPackages(packages: readonly string[], record: string): Findings {
  const findings = packages
    .filter((name) => !record.includes(`\`${name}\``))
    .map((name) => `${name}: no line in 0001`)
  return { checked: packages.length, findings }
}

/** Every version is exact: a range lets npm choose another program than the one that was tested. */
export function checkVersions(versions: Readonly<Record<string, string>>): Findings {
  const findings = Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version} is not exact`)
  return { checked: Object.keys(versions).length, findings }
}

/** A decision says why: context, decision, cost and alternatives, on half a page; with a number of its own. */
export function checkDecisions(files: readonly SourceFile[]): Findings {
  const parts = ['**Context.**', '**Decision.**', '**Cost.**', '**Alternatives.**']
  const numbers = files.map(({ path }) => /\/(\d+)-[^/]*$/.exec(path)?.[1])
  const findings = files.flatMap(({ path, text }, index) => [
    ...parts.filter((part) => !text.includes(part)).map((part) => `${path}: no ${part}`),
    ...(numbers.indexOf(numbers[index]) === index ? [] : [`${path}: number taken`]),
    ...(/^\d{4}$/.test(numbers[index] ?? '') ? [] : [`${path}: no number`]),
    ...(text.split('\n').length > 40 && index > 0 ? [`${path}: longer than half a page`] : []),
  ])
  return { checked: files.length, findings }
}

/** Files and folders that a paper names in backticks or links to, from the root of the checkout. */
export function listMentioned(paper: SourceFile): string[] {
  const folder = paper.path.includes('/') ? `${paper.path.slice(0, paper.path.lastIndexOf('/'))}/` : ''
  const quoted = [...paper.text.matchAll(/`((?:src|tests|tools|docs|benchmarks|snapshot)\/[\w./-]+)`/g)]
  const linked = [...paper.text.matchAll(/\]\((?!https?:)([\w./-]+)(?:#[\w-]*)?\)/g)]
  return [
    ...quoted.flatMap(([, path]) => path ?? []),
    ...linked.flatMap(([, path]) => new URL(path ?? '', `file:///${folder}`).pathname.slice(1)),
  ]
}

/** Every file that a paper names is there. */
export function checkMentioned(papers: readonly SourceFile[], exists: (path: string) => boolean): Findings {
  const all = papers.flatMap((paper) => listMentioned(paper).map((path) => ({ paper, path })))
  const findings = all
    .filter(({ path }) => !exists(path))
    .map(({ paper, path }) => `${paper.path} names ${path}`)
  return { checked: all.length, findings }
}

export interface Step {
  readonly id: string
  readonly why: string
  readonly sql: string
}

/** Every migration says why, has an order of its own, and only adds. What a trigger does later (between $$) is not the step. */
export function checkMigrations(steps: readonly Step[]): Findings {
  const findings = steps.flatMap(({ id, why, sql }, index) => [
    ...(why.trim().length < 20 ? [`${id}: no why`] : []),
    ...(/^\d{4}-[a-z0-9-]+$/.test(id) ? [] : [`${id}: not a number and a name`]),
    ...(steps.findIndex((other) => other.id.slice(0, 4) === id.slice(0, 4)) === index
      ? []
      : [`${id}: number taken`]),
    ...(/\bdrop\s+(table|column)|\btruncate\s+(?!on\b)|\bdelete\s+from\b/i.test(
      sql.replace(/\$\$[\s\S]*?\$\$/g, ''),
    )
      ? [`${id}: takes something away`]
      : []),
  ])
  return { checked: steps.length, findings }
}
