import { expect, test } from 'vitest'
import { calculateLayout, DOT, DRAWING_WIDTH, layoutInputOf } from './layout.ts'
import { makeNetwork } from './network.testing.ts'
import { drawNetwork, findSpots } from './network-drawing.ts'
import { areaOf, placeLabels } from './network-labels.ts'
import type { Rectangle } from './network-paper.ts'
import { drawnName } from './network-spots.ts'

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
  const names = dots.flatMap(({ label }) => (label.spot === undefined ? [] : [areaOf(label)]))
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

test('places that were kept give the same drawing; who is new takes what is left, and nothing lies over another', () => {
  const network = makeNetwork({ partners: 150, bodies: 19, themes: 12 })
  const layout = calculateLayout(layoutInputOf(network))
  const spots = findSpots(network, layout)
  const kept = { ...layout, spots }
  const drawn = drawNetwork(network, network, kept)
  expect(drawn).toEqual(drawNetwork(network, network, layout))
  const [first, ...others] = network.partners
  if (!first) throw new Error('no partner')
  const renamed = { ...network, partners: [{ ...first, title: 'Zz Een andere, langere naam' }, ...others] }
  const after = drawNetwork(renamed, renamed, kept)
  const namesOf = ({ dots }: typeof drawn) =>
    new Map(dots.flatMap(({ partner, label }) => (label.spot === undefined ? [] : [[partner.id, label]])))
  const before = namesOf(drawn)
  const moved = [...namesOf(after)].filter(([id, { spot }]) => spot !== before.get(id)?.spot)
  // Only the new name, and at most a few that gave way to it.
  expect(moved.length).toBeLessThan(5)
  const areas = [...namesOf(after).values()].map(areaOf)
  for (const [i, name] of areas.entries())
    for (const other of areas.slice(i + 1)) expect(overlap(name, other)).toBe(false)
  // A choice is placed anew: fewer names have more room.
  const few = { ...network, partners: network.partners.slice(0, 40) }
  expect(drawNetwork(few, network, kept)).toEqual(drawNetwork(few, network, layout))
})

test('a name that does not fit beside its dot stands further on, with a line to it', () => {
  const [label] = placeLabels([{ id: 'one', title: 'Zorggroep', at: { x: 500, y: 400 } }], [])
  expect(label).toMatchObject({ lines: ['Zorggroep'], anchor: 'start', spot: 0 })
  expect(label?.leader).toBeUndefined()
  const crowd = Array.from({ length: 25 }, (_, i) => ({
    id: String(i),
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
