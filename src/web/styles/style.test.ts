import { readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
// @ts-expect-error: a build script in plain JavaScript
import { bundleStyle, bundleWork } from '../../../tools/build-assets.mjs'

const style: Buffer = await bundleStyle()
const work: Buffer = await bundleWork()
const css = style.toString()

test('the whole stylesheet stays under 14 kB gzip', () => {
  expect(gzipSync(style, { level: 9 }).length).toBeLessThan(14_000)
})

test('what the rooms with the work of a region add stays under 8 kB gzip', () => {
  expect(gzipSync(work, { level: 9 }).length).toBeLessThan(8000)
})

test('the typefaces stay under 60 kB together, with their licences beside them', () => {
  const folder = new URL('../fonts/', import.meta.url)
  const files = readdirSync(folder)
  const fonts = files.filter((file) => file.endsWith('.woff2'))
  expect(fonts).toHaveLength(2)
  expect(files.filter((file) => file.endsWith('-OFL.txt'))).toHaveLength(2)
  expect(fonts.reduce((sum, file) => sum + statSync(new URL(file, folder)).size, 0)).toBeLessThan(60_000)
})

test('design-system classes that a view uses are kept, and the others are left out', () => {
  expect(css).toContain('.nl-button--primary')
  expect(css).toContain('.utrecht-textbox--invalid')
  expect(css).not.toContain('.nl-button--positive')
  expect(css).not.toContain('.utrecht-select--disabled')
})

test('every custom property of ours that is asked for has a value', () => {
  const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const asked = [...`${css}${work}`.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)
  // Those of the design system have states and fallbacks of their own.
  const missing = asked.filter((name) => !/^--_?(nl|utrecht|basis)-/.test(name) && !defined.has(name))
  expect(asked.length).toBeGreaterThan(100)
  expect([...new Set(missing)]).toEqual([])
})

test('nothing is fetched from another site', () => {
  expect(css).not.toMatch(/url\(["']?(https?:)?\/\//)
  expect(css).not.toContain('@import')
  expect(work.toString()).not.toMatch(/@import|url\(["']?(https?:)?\/\//)
})
