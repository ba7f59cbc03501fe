import { expect, test } from 'vitest'
import { calculateLayout, DOT, DRAWING_WIDTH, layoutInputOf } from './layout.ts'
import { makeNetwork } from './network.testing.ts'
import { drawNetwork } from './network-drawing.ts'
import { areaOf, drawnName, placeLabels, type Rectangle } from './network-labels.ts'

const drawingOf = (wish: Parameters<typeof makeNetwork>[0]) => {
  const network = makeNetwork(wish)
  return drawNetwork(network, network, calculateLayout(layoutInputOf(network)))
}

const around = ({ x, y }: { x: number; y: number }, width: number, height: number): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})
/** Rounding to a tenth of a pixel is no overlap. */
const overlap = (a: Rectangle, b: Rectangle) =>
  a.left + 0.2 < b.right && b.left + 0.2 < a.right && a.top + 0.2 < b.bottom && b.top + 0.2 < a.bottom

test.each([
  [{ partners: 60, bodies: 12, themes: 6 }, 60],
  [{ partners: 150, bodies: 19, themes: 12 }, 135],
  [{ partners: 150, bodies: 25, themes: 8 }, 130],
  [{ partners: 500, bodies: 80, themes: 8 }, 220],
])('of %o at least %i names are read, and none lies over anything else', (wish, least) => {
  const { dots, boxes } = drawingOf(wish)
  const names = dots.flatMap(({ label }) => (label.hasRoom ? [areaOf(label)] : []))
  expect(names.length).toBeGreaterThanOrEqual(least)
  const nodes = [
    ...boxes.map(({ at, width, height }) => around(at, width, height)),
    ...dots.map(({ at }) => around(at, DOT, DOT)),
  ]
  for (const [i, name] of names.entries()) {
    expect(name.left).toBeGreaterThanOrEqual(-0.2)
    expect(name.right).toBeLessThanOrEqual(DRAWING_WIDTH + 0.2)
    for (const other of [...names.slice(i + 1), ...nodes]) expect(overlap(name, other)).toBe(false)
  }
})

test('the same dots give the same names in the same places', () => {
  const wish = { partners: 150, bodies: 19, themes: 12 }
  expect(drawingOf(wish)).toEqual(drawingOf(wish))
})

test('a name that does not fit beside its dot stands further on, with a line to it', () => {
  const [label] = placeLabels([{ title: 'Zorggroep', at: { x: 500, y: 400 } }], [])
  expect(label).toMatchObject({ lines: ['Zorggroep'], anchor: 'start', hasRoom: true })
  expect(label?.leader).toBeUndefined()
  const crowd = Array.from({ length: 25 }, (_, i) => ({
    title: `Zorggroep De Linde ${i}`,
    at: { x: 500 + (i % 5) * 34, y: 400 + Math.floor(i / 5) * 34 },
  }))
  const led = placeLabels(crowd, [])
  expect(led.filter(({ leader }) => leader !== undefined).length).toBeGreaterThan(2)
})

test('a mark in brackets behind a name is in its title, not on the drawing', () => {
  expect(drawnName('Thuiszorg Vechtwaard (voorbeeld)')).toBe('Thuiszorg Vechtwaard')
  expect(drawnName('(voorbeeld)')).toBe('(voorbeeld)')
})
