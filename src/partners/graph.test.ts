import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { florentine, kite, type NetworkOracle } from '../../tests/oracles/network.ts'
import { findCuts, type Graph, graphOf, type Line, listComponents } from './graph.ts'

const named = ({ lines }: NetworkOracle) => {
  const names = [...new Set(lines.flat())].sort()
  const graph = graphOf(
    names.length,
    lines.map(([a, b]) => [names.indexOf(a), names.indexOf(b)]),
  )
  return { names, graph }
}

describe.each([
  ['Florentine families', florentine],
  ['the kite', kite],
])('%s', (_, oracle) => {
  const { names, graph } = named(oracle)
  test('have the degrees, cut points and parts that others found', () => {
    const degrees = graph.near.map((near) => near.length)
    expect(Object.fromEntries(names.map((name, i) => [name, degrees[i]]))).toEqual(oracle.degrees)
    expect(findCuts(graph).points.map((i) => names[i])).toEqual(oracle.cutPoints)
    expect(listComponents(graph).map((part) => part.length)).toEqual(oracle.parts)
  })
})

const graphs = fc
  .integer({ min: 0, max: 12 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: 26 })
      .map((lines) => ({ size, lines: size === 0 ? [] : lines })),
  )

/** Slow and plain: how many parts are there when this is left out? */
const partsWithout = (graph: Graph, lines: readonly Line[], left: { node?: number; line?: Line }) => {
  const kept = lines.filter(
    ([a, b]) =>
      !left.line ||
      !((a === left.line[0] && b === left.line[1]) || (b === left.line[0] && a === left.line[1])),
  )
  const label = Array.from({ length: graph.size }, (_, i) => i)
  for (let round = 0; round < graph.size; round += 1)
    for (const [a, b] of kept) {
      if (a === left.node || b === left.node) continue
      label[a] = label[b] = Math.min(label[a]!, label[b]!)
    }
  return new Set(label.filter((_, i) => i !== left.node)).size
}

describe('against leaving out every node and every line in turn', () => {
  test('finds the same cut points, bridges and parts in any graph', () => {
    fc.assert(
      fc.property(graphs, ({ size, lines }) => {
        const graph = graphOf(size, lines)
        const before = partsWithout(graph, lines, {})
        expect(listComponents(graph)).toHaveLength(before)
        const points = graph.near.flatMap((near, node) =>
          partsWithout(graph, lines, { node }) > before - (near.length === 0 ? 1 : 0) ? [node] : [],
        )
        const bridges = graph.near.flatMap((near, a) =>
          near.flatMap((b) =>
            a < b && partsWithout(graph, lines, { line: [a, b] }) > before ? [[a, b]] : [],
          ),
        )
        expect(findCuts(graph)).toEqual({ points, bridges })
        for (let node = 0; node < size; node += 1)
          expect(listComponents(graph, node)).toHaveLength(partsWithout(graph, lines, { node }))
      }),
      { numRuns: 400 },
    )
  })
})

test('a chain of a hundred thousand does not run out of stack', () => {
  const size = 100_000
  const graph = graphOf(
    size,
    Array.from({ length: size - 1 }, (_, i): Line => [i, i + 1]),
  )
  const { points, bridges } = findCuts(graph)
  expect([points.length, bridges.length]).toEqual([size - 2, size - 1])
})

test('a line to a node that is not there is a fault, a loop and a double line are nothing', () => {
  expect(() => graphOf(2, [[0, 2]])).toThrow(RangeError)
  expect(
    graphOf(2, [
      [0, 0],
      [0, 1],
      [1, 0],
    ]).near,
  ).toEqual([[1], [0]])
})
