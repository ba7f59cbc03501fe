import { describe, expect, test } from 'vitest'
import { type Findings, fake, listFiles } from './source-files.ts'
import * as style from './style.ts'

const source = listFiles('src')
const tests = listFiles('tests')
const benchmarks = listFiles('benchmarks')
const tools = listFiles('tools', /\.(mjs|ts)$/)
const all = [...source, ...tests, ...benchmarks]

function guards(found: Findings): void {
  expect(found.checked).toBeGreaterThan(0)
  expect(found.findings).toEqual([])
}

/** How many findings a guard has about one made-up file. */
function count(
  guard: (files: ReturnType<typeof fake>[]) => Findings,
  text: string,
  path = 'src/areas/area.ts',
): number {
  return guard([fake(path, text)]).findings.length
}

describe('style', () => {
  test('a source file has at most 250 lines, a test 400; catalogues are exempt', () => {
    guards(style.checkSizes([...all, ...tools]))
    const long = 'a\n'.repeat(251)
    expect(count(style.checkSizes, long)).toBe(1)
    expect(count(style.checkSizes, long.slice(2))).toBe(0)
    expect(count(style.checkSizes, long, 'src/areas/area.test.ts')).toBe(0)
    expect(count(style.checkSizes, long.repeat(2), 'src/areas/area.test.ts')).toBe(1)
    expect(count(style.checkSizes, long, 'src/figures/catalogue/care.ts')).toBe(0)
  })

  test('files and folders are kebab-case and have a name that says something', () => {
    guards(style.checkFileNames(all))
    const bad = [
      'src/areas/utils.ts',
      'src/helpers/a.ts',
      'src/areas/types.ts',
      'src/areas/AreaPage.view.tsx',
      'src/areas/data.ts',
    ]
    for (const path of bad) expect(count(style.checkFileNames, '', path), path).toBe(1)
    expect(count(style.checkFileNames, '', 'src/figures/share-of.queries.test.ts')).toBe(0)
  })

  test('everything is exported by name', () => {
    guards(style.checkExports([...source, ...tests]))
    expect(count(style.checkExports, 'export default function area() {}')).toBe(1)
    expect(count(style.checkExports, "export * from './area.ts'")).toBe(1)
    expect(count(style.checkExports, "export { area } from './area.ts'\nexport const b = 1")).toBe(0)
  })

  test('no exported name starts with an empty verb', () => {
    guards(style.checkVerbs(source))
    const bad = [
      'export function getArea() {}',
      'export const handleClick = 1',
      'export class AreaManager {}',
      'export const dateUtils = 1',
    ]
    for (const text of bad) expect(count(style.checkVerbs, text), text).toBe(1)
    expect(count(style.checkVerbs, 'export function findArea() {}\nexport const gettable = 1')).toBe(0)
  })

  test('no any, and no cast outside tests and marked parsers', () => {
    guards(style.checkTypes(source))
    const bad = [
      'let a: any',
      'const a = b as Area',
      'f(<any>b)',
      'const a = (b as unknown) ?? 1',
      'const a: Array<any> = []',
    ]
    for (const text of bad) expect(count(style.checkTypes, text), text).toBeGreaterThan(0)
    const good = [
      'const a = [1] as const',
      "import { a as b } from './a.ts'",
      "import {\n  a as b,\n  c as d,\n} from './a.ts'",
      "export { a as b } from './a.ts'",
      "const text = 'as many as any'",
      'many.any()',
      '// boundary parser: JSON of the API\nconst a = b as Area',
    ]
    for (const text of good) expect(count(style.checkTypes, text), text).toBe(0)
  })

  test('nothing is left for later', () => {
    guards(style.checkLeftovers([...all, ...tools]))
    expect(count(style.checkLeftovers, `// ${'TO' + 'DO'}: later`)).toBe(1)
  })

  test('the project stands alone: no machine folder, registry host or neighbouring folder', () => {
    guards(style.checkStandsAlone([...all, ...tools, ...listFiles('docs', /\.md$/)]))
    expect(count(style.checkStandsAlone, `read('${'/wo' + 'rk/'}main')`)).toBe(1)
    expect(count(style.checkStandsAlone, `read('${'../sha' + 'red/data'}')`)).toBe(1)
  })

  test('no test is switched off, expects nothing, mocks a module or compares with its own earlier output', () => {
    guards(style.checkTests([...source, ...tests]))
    const inTest = (text: string) => count(style.checkTests, text, 'src/areas/area.test.ts')
    expect(inTest("test.skip('a', () => expect(1).toBe(1))")).toBe(1)
    expect(inTest("describe.only('a', () => expect(1).toBe(1))")).toBe(1)
    expect(inTest('expect(page).toMatchSnapshot()')).toBe(1)
    expect(inTest("test('a', () => area())")).toBe(1)
    expect(inTest("test('a', () => expect(area()).toBe(1))")).toBe(0)
  })

  test('every page and every resource has a test beside it', () => {
    guards(style.checkTestBeside(source))
    const routes = fake('src/areas/area.routes.tsx')
    expect(style.checkTestBeside([routes]).findings).toHaveLength(1)
    expect(style.checkTestBeside([routes, fake('src/areas/area.routes.test.tsx')]).findings).toEqual([])
  })
})
