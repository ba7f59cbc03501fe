import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colourDistance, contrastRatio, labOf, linearRgb, seenAs } from './colour-vision.ts'
import { mapLines, palettes, spreadOver } from './palettes.ts'

const pairs = (colours: readonly string[]) =>
  colours.flatMap((one, i) => colours.slice(i + 1).map((other) => [one, other] as const))

describe('the colour maths', () => {
  test('agrees with published values', () => {
    // CIE L*a*b* (D65) of sRGB red, from Lindbloom's calculator: 53.2408, 80.0925, 67.2032.
    const [l, a, b] = labOf(linearRgb('#ff0000'))
    expect(l).toBeCloseTo(53.24, 1)
    expect(a).toBeCloseTo(80.09, 1)
    expect(b).toBeCloseTo(67.2, 1)
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
    // WCAG 2.2, understanding 1.4.3: #767676 on white is the lightest grey with 4.5:1.
    expect(contrastRatio('#767676', '#ffffff')).toBeGreaterThan(4.5)
    expect(contrastRatio('#777777', '#ffffff')).toBeLessThan(4.5)
  })
  test('leaves greys as they are and brings red and green together', () => {
    const grey = seenAs('#808080', 'deuteranopia')
    expect(grey[0]).toBeCloseTo(grey[2], 3)
    expect(colourDistance('#c04040', '#708030', 'deuteranopia')).toBeLessThan(
      colourDistance('#c04040', '#708030', 'normal') / 2,
    )
  })
})

describe.each(['light', 'dark'] as const)('in %s mode', (mode) => {
  const paper = mapLines[mode].paper
  test.each([
    ['sequential', 12],
    ['diverging', 20],
    ['categorical', 18],
  ] as const)('every two colours of the %s palette differ for colour-blind readers', (name, least) => {
    for (const vision of ['normal', 'protanopia', 'deuteranopia'] as const) {
      for (const [one, other] of pairs(palettes[name][mode])) {
        expect(colourDistance(one, other, vision), `${one} ${other} ${vision}`).toBeGreaterThan(least)
      }
    }
  })
  test('a sequential ramp runs one way in lightness, so that it also works without colour', () => {
    const lightness = palettes.sequential[mode].map((hex) => labOf(linearRgb(hex))[0])
    const sorted = [...lightness].sort((a, b) => (mode === 'light' ? b - a : a - b))
    expect(lightness).toEqual(sorted)
  })
  test('kinds, outline and hatching stand off from the paper by 3:1', () => {
    for (const hex of [...palettes.categorical[mode], mapLines[mode].outline, mapLines[mode].hatch]) {
      expect(contrastRatio(hex, paper), hex).toBeGreaterThanOrEqual(3)
    }
  })
  test('the style sheet has the same colours', () => {
    const css = readFileSync(new URL('./maps.css', import.meta.url), 'utf8')
    const [light = '', dark = ''] = css.split('prefers-color-scheme: dark')
    const part = mode === 'light' ? light : (dark.split('/* Picture */')[0] ?? '')
    for (const [name, palette] of Object.entries(palettes)) {
      const block = part.split(`.palette-${name} {`)[1]?.split('}')[0] ?? ''
      expect([...block.matchAll(/#[0-9a-f]{6}/g)].map(String)).toEqual([...palette[mode]])
    }
    expect(part).toContain(`--map-outline: ${mapLines[mode].outline}`)
    expect(part).toContain(`--map-hatch: ${mapLines[mode].hatch}`)
  })
})

test('the lighter bars of the population pyramid are seen on the paper and told from the full ones', () => {
  const css = readFileSync(new URL('../charts/charts.css', import.meta.url), 'utf8')
  const tokens = readFileSync(new URL('../web/styles/tokens.css', import.meta.url), 'utf8')
  const read = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map((m) => m[1]!)
  const young = read(css, 'chart-young')
  const [paper, thread] = [read(tokens, 'paper'), read(tokens, 'thread')]
  expect([young.length, paper.length, thread.length]).toEqual([2, 2, 2])
  for (const i of [0, 1]) {
    expect(contrastRatio(young[i]!, paper[i]!)).toBeGreaterThanOrEqual(3)
    for (const vision of ['normal', 'protanopia', 'deuteranopia'] as const) {
      expect(colourDistance(young[i]!, thread[i]!, vision)).toBeGreaterThan(18)
    }
  }
})

describe('fewer classes than colours', () => {
  test('take colours that lie apart, both ends included', () => {
    expect([1, 2, 3, 4, 5].map((n) => spreadOver(n, 'sequential'))).toEqual([
      [2],
      [0, 4],
      [0, 2, 4],
      [0, 1, 3, 4],
      [0, 1, 2, 3, 4],
    ])
  })
  test('of kinds take the first colours; no classes take none', () => {
    expect(spreadOver(3, 'categorical')).toEqual([0, 1, 2])
    expect(spreadOver(0, 'sequential')).toEqual([])
  })
})
