import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { calculateLayout, DRAWING_WIDTH, layoutInputOf } from './layout.ts'
import { makeNetwork } from './network.testing.ts'
import { boxOf, linesOf } from './network-box.ts'
import { drawNetwork } from './network-drawing.ts'

const layoutOf = (...wish: Parameters<typeof makeNetwork>) => {
  const input = layoutInputOf(makeNetwork(...wish))
  return { input, layout: calculateLayout(input) }
}

/** Pairs of nodes of which the rectangles overlap. */
const overlaps = ({ input, layout }: ReturnType<typeof layoutOf>, least: number) =>
  input.nodes.flatMap((a, i) =>
    input.nodes.slice(i + 1).filter((b) => {
      const [p, q] = [layout.places[a.id]!, layout.places[b.id]!]
      const across = (a.width + b.width) / 2 - Math.abs(p.x - q.x)
      const down = (a.height + b.height) / 2 - Math.abs(p.y - q.y)
      return across > least && down > least
    }),
  ).length

describe('the layout of a network', () => {
  test('of nobody, of one and of two who know nobody is a drawing too', () => {
    expect(calculateLayout({ nodes: [], lines: [] }).places).toEqual({})
    const one = layoutOf({ partners: 1, bodies: 0 })
    expect(Object.values(one.layout.places)).toHaveLength(1)
    for (const { x, y } of Object.values(layoutOf({ partners: 40, bodies: 0 }).layout.places)) {
      expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true])
    }
  })

  test('is the same whatever the order of lines and whenever it is asked', () => {
    const network = makeNetwork({ partners: 60, bodies: 12 })
    const turned = { ...network, seats: network.seats.toReversed(), partners: network.partners.toReversed() }
    expect(layoutInputOf(turned)).toEqual(layoutInputOf(network))
    expect(calculateLayout(layoutInputOf(turned))).toEqual(calculateLayout(layoutInputOf(network)))
  })

  test('is the same, byte by byte, in another process', () => {
    const [layout, testing] = ['./layout.ts', './network.testing.ts'].map((file) =>
      JSON.stringify(new URL(file, import.meta.url).href),
    )
    const script = `
      const { calculateLayout, layoutInputOf } = await import(${layout})
      const { makeNetwork } = await import(${testing})
      process.stdout.write(JSON.stringify(calculateLayout(layoutInputOf(makeNetwork({ partners: 60, bodies: 12 })))))`
    const other = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    expect(other.stderr).toBe('')
    expect(other.stdout).toBe(JSON.stringify(layoutOf({ partners: 60, bodies: 12 }).layout))
  })

  test.each([
    [20, 5],
    [150, 25],
    [500, 80],
  ])('of %i partners and %i bodies stays on the paper, and boxes and dots stay apart', (partners, bodies) => {
    const drawn = layoutOf({ partners, bodies, themes: 8 })
    for (const { id, width, height } of drawn.input.nodes) {
      const { x, y } = drawn.layout.places[id]!
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(DRAWING_WIDTH)
      expect(y - height / 2).toBeGreaterThanOrEqual(0)
      expect(y + height / 2).toBeLessThanOrEqual(drawn.layout.height)
    }
    expect(drawn.layout.height).toBeLessThan(2200)
    expect(overlaps(drawn, 3)).toBe(0)
  })

  test('puts partners nearer to their own body than to another', () => {
    const network = makeNetwork({ partners: 150, bodies: 25 })
    const { places } = calculateLayout(layoutInputOf(network))
    const far = (a: string, b: string) => Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y)
    const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
    const own = mean(network.seats.map(({ body, organisation }) => far(body, organisation)))
    const any = mean(
      network.seats.flatMap(({ organisation }) => network.bodies.map(({ id }) => far(id, organisation))),
    )
    expect(own).toBeLessThan(any / 2)
  })
})

test.each([40, 150, 500])('a drawing of %i partners is no wider than a page, names included', (partners) => {
  const network = makeNetwork({ partners, bodies: Math.ceil(partners / 8), themes: 12 })
  const { view } = drawNetwork(network, network, calculateLayout(layoutInputOf(network)))
  expect(view.width).toBeLessThanOrEqual(DRAWING_WIDTH + 24)
})

test('a long name of a body stands on two lines, and is cut with a sign that there is more', () => {
  expect(boxOf('Werkgroep')).toMatchObject({ lines: ['Werkgroep'], height: 26 })
  const whole = boxOf('Werkgroep Langer Zelfstandig Wonen')
  expect(whole.lines).toEqual(['Werkgroep Langer', 'Zelfstandig Wonen'])
  expect(whole.height).toBeGreaterThan(26)
  expect(boxOf('Werkgroep Langer Zelfstandig Wonen in de Wijk en het Dorp').lines).toEqual([
    'Werkgroep Langer',
    'Zelfstandig Wonen in de…',
  ])
  // A word is not cut as long as there is a space behind it.
  expect(linesOf('Huisartsencoöperatie Domstede', 20)).toEqual(['Huisartsencoöperatie', 'Domstede'])
})
