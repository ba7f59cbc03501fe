// npm test: everything that CI checks, stage by stage; --fast (npm run check:fast): what fits in 15 seconds.
// Runs on any Node >= 20. Goes on after a failing stage, and ends with one line "N passed, N failed, N skipped".

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pinnedEnvironment, root, runAsCommand, say, seconds } from './command.mjs'
import { findPostgres, installPostgres } from './find-postgres.mjs'
import { setUp } from './setup.mjs'
import { listGroups } from './test-groups.mjs'

const scripts = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/** Minutes after which a stage that hangs is ended and counts as failed. */
const patience = 8
const total = { passed: 0, failed: 0, skipped: 0 }

await runAsCommand(async () => {
  const started = performance.now()
  const node = await setUp()
  const check = (title, ...command) => runCheck(node, title, command)
  const tests = (titles, env) => runTests(node, titles, env)
  const lint = () => check('format and lint', scripts.biome, 'check', '--error-on-warnings', '.')
  const types = () => check('types', scripts.tsc, '--noEmit')
  if (process.argv.includes('--fast')) {
    await Promise.all([
      lint().then(types),
      tests({ architecture: 'architecture', tools: 'tools', unit: 'unit tests' }),
    ])
  } else {
    await Promise.all([lint(), types()])
    await tests({ architecture: 'architecture', tools: 'tools' })
    await tests({ unit: 'unit tests', database: 'database on PostgreSQL 18 (embedded)', api: 'API' })
    await onSecondEngine(tests)
    await tests({ html: 'HTML validity', accessibility: 'accessibility', journeys: 'browser journeys' })
  }
  say(`Done in ${seconds(started)}`)
  say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed === 0 ? 0 : 1
})

/** The database tests once more on an older PostgreSQL: the lowest version that an operator may use. */
async function onSecondEngine(tests) {
  const titles = (engine) => ({ database: `database on ${engine}`, api: `API on ${engine}` })
  const given = process.env.NOABER_TEST_DATABASE_URL
  if (given) return tests(titles('the given PostgreSQL'), { NOABER_TEST_DATABASE_URL: given })
  if (findPostgres() === undefined && process.env.CI === 'true') installPostgres()
  const found = findPostgres()
  if (found === undefined && process.env.CI === 'true') {
    return report(
      'database on PostgreSQL 15',
      { passed: 0, failed: 1, skipped: 0 },
      0,
      'No PostgreSQL 15 server found and none could be installed.',
    )
  }
  if (found === undefined) {
    total.skipped += 1
    return say(
      '- skipped: no PostgreSQL 15 server found (install the package "postgresql" to run these tests)',
    )
  }
  await tests(titles(`PostgreSQL ${found.version}`), { NOABER_TEST_POSTGRES_BIN: found.folder })
}

async function runCheck(node, title, command) {
  const started = performance.now()
  const { code, output } = await run(node, command)
  const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  report(title, counts, started, code === 0 ? '' : output)
}

/** Runs groups of tests (projects of vitest) together and reports each. A group without tests has failed. */
async function runTests(node, titles, env = {}) {
  const started = performance.now()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'noaber-report-'))
  const file = path.join(folder, 'report.json')
  const projects = Object.keys(titles).flatMap((group) => ['--project', group])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await run(node, [scripts.vitest, 'run', ...projects, ...reporters], env)
  const counts = countPerGroup(file, Object.keys(titles))
  rmSync(folder, { recursive: true, force: true })
  for (const [group, count] of Object.entries(counts)) {
    if (count.passed + count.failed + count.skipped === 0) count.failed = 1
    report(titles[group], count, started, '')
  }
  const failed = Object.values(counts).reduce((sum, { failed }) => sum + failed, 0)
  // Vitest also fails on what belongs to no test: an error after the end, a set-up that broke.
  if (code !== 0 && failed === 0)
    report('the test run itself', { passed: 0, failed: 1, skipped: 0 }, started, '')
  if (code !== 0 || failed > 0) say(indent(output))
}

function countPerGroup(file, groups) {
  const counts = Object.fromEntries(groups.map((group) => [group, { passed: 0, failed: 0, skipped: 0 }]))
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return counts
  }
  const files = listGroups(root)
  for (const { name, status, assertionResults } of report.testResults) {
    const file = path.relative(root, name).replaceAll('\\', '/')
    const count = counts[groups.find((group) => files[group].includes(file))]
    for (const { status } of assertionResults) {
      if (status === 'passed') count.passed += 1
      else if (status === 'failed') count.failed += 1
      else count.skipped += 1
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) count.failed += 1
  }
  return counts
}

function report(title, { passed, failed, skipped }, started, output) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`
  say(`${failed ? '✗' : '✓'} ${title}: ${counts} (${seconds(started)})`)
  if (output) say(indent(output))
}

function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ')
}

function run(node, [script, ...args], more = {}) {
  const env = pinnedEnvironment(node, {
    NOABER_TEST_DATABASE_URL: undefined,
    ...more,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  })
  const child = spawn(node, [path.join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-200_000)
    })
  }
  const started = performance.now()
  const sign = setInterval(
    () =>
      say(
        `  … ${path.basename(script)} ${args.filter((arg) => !arg.startsWith('-')).join(' ')}, ${seconds(started)}`,
      ),
    20_000,
  )
  const limit = setTimeout(() => {
    output += `\nStopped after ${patience} minutes.`
    // First politely: a run that can still clean up stops its servers.
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }, patience * 60_000)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => {
      clearInterval(sign)
      clearTimeout(limit)
      resolve({ code: code ?? 1, output })
    })
  })
}
