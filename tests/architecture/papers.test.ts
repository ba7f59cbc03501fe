import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { settingDocs } from '../../src/base/settings.ts'
import { migrations } from '../../src/migrations.ts'
import { renderEnvExample } from '../../tools/env-example.mjs'
import * as papers from './papers.ts'
import { type Findings, fake, isTestSupport, listFiles, root } from './source-files.ts'
import { listPackages } from './style.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json'))
const versions: Record<string, string> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
}

function guards(found: Findings): void {
  expect(found.checked).toBeGreaterThan(0)
  expect(found.findings).toEqual([])
}

describe('papers', () => {
  test('every package has a line in the decision record of the stack', () => {
    guards(papers.checkPackages(Object.keys(versions), read('docs/decisions/0001-stack.md')))
    expect(papers.checkPackages(['left-pad'], 'we use `hono`').findings).toHaveLength(1)
  })

  test('every package has an exact version', () => {
    guards(papers.checkVersions(versions))
    expect(
      papers.checkVersions({ a: '^1.0.0', b: 'latest', c: '1.2.3', d: '1.2.3-beta.4' }).findings,
    ).toHaveLength(2)
  })

  test('the program imports only packages that stand in package.json, and none of those for tests', () => {
    const packages = listPackages(listFiles('src').filter(({ path }) => !isTestSupport(path)))
    expect(packages.length).toBeGreaterThan(3)
    expect(packages.filter((name) => manifest.dependencies[name] === undefined)).toEqual([])
  })

  test('a decision tells its context, cost and alternatives', () => {
    const decisions = listFiles('docs/decisions', /\.md$/)
    guards(papers.checkDecisions(decisions))
    expect(
      papers.checkDecisions([fake('docs/decisions/0001-x.md', '**Context.** **Decision.**')]).findings,
    ).toHaveLength(2)
    const good = decisions[1]?.text ?? ''
    const twice = ['docs/decisions/0007-x.md', 'docs/decisions/0007-y.md'].map((name) => fake(name, good))
    expect(papers.checkDecisions(twice).findings).toEqual(['docs/decisions/0007-y.md: number taken'])
    expect(papers.checkDecisions([fake('docs/decisions/x.md', good)]).findings).toEqual([
      'docs/decisions/x.md: no number',
    ])
  })

  test('every file that the papers name is there; the tour names ten', () => {
    const own = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].map((name) =>
      fake(name, read(name)),
    )
    const tour = fake('docs/tour.md', read('docs/tour.md'))
    const exists = (at: string) => existsSync(path.join(root, at))
    guards(papers.checkMentioned([...own, tour, ...listFiles('docs', /\.md$/)], exists))
    expect(papers.listMentioned(tour).filter((at) => at.startsWith('src/'))).toHaveLength(10)
    const wrong = fake(
      'docs/tour.md',
      'See `src/gone.ts` and [here](decisions/0099-gone.md), not `npm start`',
    )
    expect(papers.checkMentioned([wrong], () => false).findings).toEqual([
      'docs/tour.md names src/gone.ts',
      'docs/tour.md names docs/decisions/0099-gone.md',
    ])
  })

  test('every migration says why, has a number of its own and only adds', () => {
    guards(papers.checkMigrations(migrations))
    const step = { id: '0001-areas', why: 'places, and what became of them', sql: 'create table area ()' }
    expect(papers.checkMigrations([step]).findings).toEqual([])
    expect(papers.checkMigrations([{ ...step, why: '' }]).findings).toHaveLength(1)
    expect(papers.checkMigrations([step, { ...step, id: '0001-regions' }]).findings).toHaveLength(1)
    expect(papers.checkMigrations([{ ...step, sql: 'drop table area' }]).findings).toHaveLength(1)
    expect(papers.checkMigrations([{ ...step, id: 'areas' }]).findings).toHaveLength(1)
  })

  test('.env.example tells the settings of the program as they are', () => {
    expect(settingDocs.length).toBeGreaterThan(0)
    expect(read('.env.example')).toBe(renderEnvExample(settingDocs))
  })

  test('the licence, and the words for whoever finds a weakness, are there', () => {
    expect(read('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
    expect(manifest.license).toBe('EUPL-1.2')
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2')
    expect(read('README.md').indexOf('npm start')).toBeLessThan(read('README.md').indexOf('npm run'))
  })
})
