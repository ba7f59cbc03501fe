import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadLabels } from './end-labels.ts'
import { textWidth, wrapLabel } from './text-width.ts'

const bounds = { top: 0, bottom: 200 }

describe('labels at the end of lines', () => {
  test('stay where they want to be when nothing touches', () => {
    expect(
      spreadLabels(
        [
          { y: 150, height: 16 },
          { y: 20, height: 16 },
        ],
        bounds,
      ),
    ).toEqual([150, 20])
  })
  test('move apart as little as possible, around their common middle', () => {
    expect(
      spreadLabels(
        [
          { y: 100, height: 16 },
          { y: 100, height: 16 },
        ],
        bounds,
      ),
    ).toEqual([92, 108])
  })
  test('stay inside the picture', () => {
    expect(
      spreadLabels(
        [
          { y: -5, height: 16 },
          { y: 300, height: 16 },
        ],
        bounds,
      ),
    ).toEqual([8, 192])
  })
  test('never overlap and never change order, whatever the wishes', () => {
    const label = fc.record({ y: fc.integer({ min: -50, max: 250 }), height: fc.constantFrom(16, 32) })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (wanted) => {
        const placed = spreadLabels(wanted, bounds)
        const order = wanted.map((w, i) => ({ ...w, at: placed[i]! })).sort((a, b) => a.at - b.at)
        for (const [i, low] of order.entries()) {
          const high = order[i - 1]
          if (!high) continue
          expect(low.at - low.height / 2).toBeGreaterThanOrEqual(high.at + high.height / 2 - 1e-6)
          expect(low.y).toBeGreaterThanOrEqual(high.y)
        }
      }),
    )
  })
})

describe('the width of words', () => {
  test('is an estimate that is never much less than the measured width', () => {
    // Measured in Chromium: Atkinson Hyperlegible Next, 650, 14.5 px.
    const measured: [string, number][] = [
      ['Zeist', 33],
      ['Nederland', 69],
      ['Vergelijkbare', 88],
      ['Leidschendam-', 102],
      ['gemeenten', 75],
      ['21,6%', 41],
      ['1.234 per km²', 93],
      ['Amersfoort', 74],
      ['Wijk bij Duurstede', 122],
      ['’s-Gravenhage', 95],
      ['WWWW', 52],
      ['€ 12.300', 61],
    ]
    for (const [text, width] of measured) {
      expect(textWidth(text, 14.5)).toBeGreaterThan(width * 0.95)
      expect(textWidth(text, 14.5)).toBeLessThan(width * 1.3)
    }
  })
  test('breaks a label at spaces and hyphens, never inside a word', () => {
    expect(wrapLabel('Vergelijkbare gemeenten', 13)).toEqual(['Vergelijkbare', 'gemeenten'])
    expect(wrapLabel('Leidschendam-Voorburg', 13)).toEqual(['Leidschendam-', 'Voorburg'])
    expect(wrapLabel('Súdwest-Fryslân', 20)).toEqual(['Súdwest-Fryslân'])
    expect(wrapLabel('Gasselterboerveenschemond', 13)).toEqual(['Gasselterboerveenschemond'])
    expect(wrapLabel('', 13)).toEqual([])
  })
})
