import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Contrast of the theme's own tokens, by the formula of WCAG 2.2 (relative luminance of sRGB). */
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const light = readColours(lightCss)
const dark = { ...light, ...readColours(darkCss.split('@media')[0] ?? '') }
const print = { ...light, ...readColours(readFileSync(new URL('./print.css', import.meta.url), 'utf8')) }

const surfaces = ['paper', 'card', 'wash']
const textPairs: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] =>
    ['ink', 'soft', 'deep', 'deep-strong', 'thread', 'error'].map((colour) => [colour, surface]),
  ),
  ['on-deep', 'deep'],
  ['on-deep', 'deep-strong'],
  ['deep-strong', 'deep-wash'],
  ['error', 'error-wash'],
  ['ink', 'error-wash'],
  ['paper', 'ink'],
  ['ink', 'thread-wash'],
]
const markPairs: [string, string][] = [
  ...['paper', 'card'].flatMap((surface): [string, string][] =>
    ['edge', 'grey', 'thread', 'deep'].map((colour) => [colour, surface]),
  ),
  ['thread', 'wash'],
  ['ink', 'paper'],
]

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print],
])('the %s theme', (_, colours) => {
  test.each(textPairs)('%s on %s is readable text: at least 4.5 to 1', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(markPairs)('%s on %s is a visible mark: at least 3 to 1', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(3)
  })
})

describe('the test itself', () => {
  test('knows the published contrasts of black and of the grey on the edge of the rule', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  test('found both themes, and they differ', () => {
    expect(Object.keys(light).length).toBeGreaterThanOrEqual(16)
    expect(dark['paper']).not.toBe(light['paper'])
    expect(Object.keys(readColours(darkCss.split('@media')[0] ?? '')).sort()).toEqual(
      Object.keys(light).sort(),
    )
  })
})

function readColours(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, value]) => [name, value]),
  )
}

function contrast(front: string | undefined, back: string | undefined): number {
  const [low = 0, high = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('a colour is not among the tokens')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
