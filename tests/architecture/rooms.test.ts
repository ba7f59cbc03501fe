import { describe, expect, test } from 'vitest'
import {
  checkCircles,
  checkDirection,
  checkDoors,
  checkPlaces,
  checkTargets,
  rooms,
  topFiles,
} from './rooms.ts'
import { type Findings, fake, importsOf, listFiles } from './source-files.ts'

const files = listFiles('src')

/** One file in each room, so that a fake project has no empty rooms. */
const furnished = rooms.map((room) => fake(`src/${room}/${room}.ts`))

function guards(found: Findings): void {
  expect(found.checked).toBeGreaterThan(0)
  expect(found.findings).toEqual([])
}

describe('rooms', () => {
  test('every file stands in a known room or is one of the files on top, and no room is empty', () => {
    guards(checkPlaces(files))
    expect(checkPlaces(furnished).findings).toEqual([])
    expect(
      checkPlaces([...furnished, fake('src/cellar/wine.ts'), fake('src/loose.ts')]).findings,
    ).toHaveLength(2)
    expect(checkPlaces([...furnished, fake('src/app.test.ts')]).findings).toEqual([])
    expect(checkPlaces([...furnished, fake('src/loose.test.ts')]).findings).toHaveLength(1)
    expect(checkPlaces(furnished.slice(1)).findings).toEqual(['src/base: a room without code'])
  })

  test('a room imports only from rooms before it, and nothing imports the files on top', () => {
    guards(checkDirection(files))
    const back = fake('src/areas/area.ts', "import { share } from '../figures/share.ts'")
    const types = fake('src/areas/area.ts', "import type { Share } from '../figures/share.ts'")
    const top = fake('src/areas/area.ts', "import { app } from '../app.ts'")
    const fine = fake('src/figures/share.ts', "import { area } from '../areas/area.ts'")
    expect(checkDirection([back]).findings).toHaveLength(1)
    expect(checkDirection([types]).findings).toHaveLength(1)
    expect(checkDirection([top]).findings).toHaveLength(1)
    expect(checkDirection([fine])).toEqual({ checked: 1, findings: [] })
    expect(topFiles).toContain('app.ts')
  })

  test('across rooms only the door, pure files and the components are imported', () => {
    guards(checkDoors(files))
    const queries = fake('src/api/a.api.ts', "import { list } from '../figures/series.queries.ts'")
    const fine = fake(
      'src/api/a.api.ts',
      "import { list } from '../figures/index.ts'\nimport { cell } from '../figures/cell.ts'\nimport { Note } from '../web/ui/note/note.view.tsx'",
    )
    expect(checkDoors([queries]).findings).toHaveLength(1)
    expect(checkDoors([fine])).toEqual({ checked: 3, findings: [] })
  })

  test('files do not import each other in a circle', () => {
    guards(checkCircles(files))
    const circle = [
      fake('src/base/a.ts', "import { b } from './b.ts'"),
      fake('src/base/b.ts', "import { c } from './c.ts'"),
      fake('src/base/c.ts', "import { a } from './a.ts'"),
    ]
    expect(checkCircles(circle).findings).toEqual([
      'src/base/a.ts -> src/base/b.ts -> src/base/c.ts -> src/base/a.ts',
    ])
    expect(checkCircles(circle.slice(1)).findings).toEqual([])
  })

  test('every relative import names an existing file, with its extension', () => {
    guards(checkTargets(files))
    expect(checkTargets([fake('src/base/a.ts', "import { b } from './b'")]).findings).toHaveLength(1)
    expect(checkTargets([fake('src/base/a.ts', "import { b } from './gone.ts'")]).findings).toHaveLength(1)
  })

  test('finds imports in every form, and none in a comment', () => {
    const file = fake(
      'src/base/a.ts',
      [
        "import a, { b as c } from './one.ts'",
        "import {\n  type D,\n  e,\n} from './two.ts'",
        "import * as f from './three.ts'",
        "import type { G } from './four.ts'",
        "export { h } from './five.ts'",
        "import './six.css'",
        "const i = await import('./seven.ts')",
        "// import { j } from './eight.ts'",
        "/* import { k } from './nine.ts' */",
        "const url = 'https://example.org' // import('./ten.ts')",
      ].join('\n'),
    )
    expect(importsOf(file).map(({ from }) => from)).toEqual([
      './one.ts',
      './two.ts',
      './three.ts',
      './four.ts',
      './five.ts',
      './six.css',
      './seven.ts',
    ])
    expect(importsOf(file).filter(({ isType }) => isType)).toEqual([
      { from: './four.ts', isType: true, names: ['G'] },
    ])
    expect(importsOf(file).map(({ names }) => names)).toEqual([['b'], ['e'], [], ['G'], ['h'], [], []])
  })
})
