// Which test belongs to which group: the groups are the stages of `npm test` and the projects of vitest.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Test folders (or single files) in tests/, and the group they run in. */
const wholeProduct = {
  architecture: 'architecture',
  oracles: 'unit',
  rights: 'database',
  doubles: 'unit',
  tools: 'tools',
  html: 'html',
  accessibility: 'accessibility',
  journeys: 'journeys',
}

/** Every test file of the checkout, by group; paths from the root, with forward slashes. */
export function listGroups(root) {
  const groups = {
    architecture: [],
    unit: [],
    database: [],
    api: [],
    tools: [],
    html: [],
    accessibility: [],
    journeys: [],
  }
  for (const file of listTests(root, 'src')) {
    const group = needsDatabase(path.join(root, file))
      ? file.startsWith('src/api/')
        ? 'api'
        : 'database'
      : 'unit'
    groups[group].push(file)
  }
  for (const file of listTests(root, 'tests')) {
    const group = wholeProduct[file.split('/')[1].replace(/\.test\.tsx?$/, '')]
    if (group === undefined)
      throw new Error(`${file} is in no group of tests: add its folder to tools/test-groups.mjs`)
    groups[group].push(file)
  }
  return groups
}

function listTests(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .sort()
}

/** True when a test, or a maker of test material that it imports, runs on a real PostgreSQL. */
function needsDatabase(file) {
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  if (/database\/testing\.ts'|\bdatabaseTest\b|NOABER_TEST_DATABASE_URL/.test(text)) return true
  const makers = [...text.matchAll(/from '(\.[^']*(?:testing|\.fixture)\.tsx?)'/g)].map(([, at]) =>
    path.join(path.dirname(file), at),
  )
  return makers.some(needsDatabase)
}
