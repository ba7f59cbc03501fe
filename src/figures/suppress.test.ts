import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountNode, decideSuppression } from './suppress.ts'

const leaf = (code: string, count: number | 'suppressed'): CountNode => ({ code, count })
const sumOf = (nodes: readonly CountNode[]) => nodes.reduce((sum, n) => sum + (n.count as number), 0)
const group = (code: string, ...children: CountNode[]): CountNode => ({
  code,
  count: sumOf(children),
  children,
})
const hiddenIn = (root: CountNode, minimum?: number) => [...decideSuppression(root, minimum)].sort()
const flatten = (node: CountNode): CountNode[] => [node, ...(node.children ?? []).flatMap(flatten)]

describe('small counts', () => {
  test('are not hidden when there are none, and 0 is shown', () => {
    expect(hiddenIn(group('t', leaf('a', 12), leaf('b', 0), leaf('c', 5)))).toEqual([])
  })
  test('take the smallest other count with them, so that the total does not give them away', () => {
    expect(hiddenIn(group('t', leaf('a', 3), leaf('b', 40), leaf('c', 20), leaf('d', 0)))).toEqual(['a', 'c'])
  })
  test('that are two need no third', () => {
    expect(hiddenIn(group('t', leaf('a', 3), leaf('b', 4), leaf('c', 20)))).toEqual(['a', 'b'])
  })
  test('of one person each take a third count: their sum would say that each is 1', () => {
    expect(hiddenIn(group('t', leaf('a', 1), leaf('b', 1), leaf('c', 20)))).toEqual(['a', 'b', 'c'])
  })
  test('beside only zeros hide the total', () => {
    expect(hiddenIn(group('t', leaf('a', 3), leaf('b', 0)))).toEqual(['a', 't'])
  })
  test('take the first code when two others are as small', () => {
    expect(hiddenIn(group('t', leaf('z', 9), leaf('a', 2), leaf('b', 9)))).toEqual(['a', 'b'])
  })
  test('that the source hides are guarded too', () => {
    const root: CountNode = {
      code: 't',
      count: 50,
      children: [leaf('a', 'suppressed'), leaf('b', 30), leaf('c', 12)],
    }
    expect(hiddenIn(root)).toEqual(['a', 'c'])
  })
  test('that the source hides above a published 0 hide that 0, or the rest would follow', () => {
    const empty: CountNode = { code: 'x', count: 'suppressed', children: [leaf('x1', 0)] }
    const other: CountNode = { code: 'y', count: 23, children: [leaf('y1', 3), leaf('y2', 20)] }
    expect(hiddenIn({ code: 't', count: 23, children: [empty, other] })).toEqual(['x', 'x1', 'y', 'y1'])
  })
  test('use the minimum that is asked for', () => {
    const root = group('t', leaf('a', 8), leaf('b', 40), leaf('c', 20))
    expect(hiddenIn(root, 10)).toEqual(['a', 'c'])
    expect(hiddenIn(root, 0)).toEqual([])
  })
  test('hide upwards: a wijk that is one small buurt hides a second wijk', () => {
    const root = group(
      'GM',
      group('WK1', leaf('BU1', 3)),
      group('WK2', leaf('BU2', 30), leaf('BU3', 40)),
      group('WK3', leaf('BU4', 90)),
    )
    const hidden = hiddenIn(root)
    expect(hidden).toContain('WK1')
    expect(hidden).toContain('WK2')
    // WK2 = BU2 + BU3 would give it back.
    expect(hidden).toContain('BU2')
  })
})

const countArb = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 }))
const treeOf = (shape: readonly (readonly number[])[]): CountNode =>
  group(
    't',
    ...shape.map((counts, i) =>
      counts.length === 1
        ? leaf(`p${i}`, counts[0]!)
        : group(`p${i}`, ...counts.map((c, j) => leaf(`p${i}-${j}`, c))),
    ),
  )

describe('for any hierarchy', () => {
  test('no hidden count follows from sums and differences of shown ones', () => {
    const shape = fc.array(fc.array(countArb, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(shape, (counts) => {
        const root = treeOf(counts)
        const hidden = [...decideSuppression(root)]
        expect(solvable(root, hidden)).toEqual([])
        for (const node of flatten(root))
          if (node.count !== 0 && (node.count as number) < 5) expect(hidden).toContain(node.code)
      }),
      { numRuns: 500 },
    )
  })
  test('and none can be reasoned out by trying all whole numbers', () => {
    const small = fc.integer({ min: 0, max: 6 })
    const shape = fc.array(fc.array(small, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(shape, (counts) => {
        const root = treeOf(counts)
        for (const [code, values] of possibleValues(root, decideSuppression(root)))
          expect({ code, known: values.size < 2 }).toEqual({ code, known: false })
      }),
      { numRuns: 300 },
    )
  })
  test('the guard would see a count that only primary suppression hides', () => {
    const root = group('t', leaf('a', 3), leaf('b', 40))
    expect(solvable(root, ['a'])).toEqual(['a'])
  })
})

/** Hidden codes that linear algebra gives: unknowns whose unit vector lies in the row space of the tables (mod a prime). */
function solvable(root: CountNode, hidden: readonly string[]): string[] {
  const prime = 1_000_003
  const mod = (n: number) => ((n % prime) + prime) % prime
  const inverse = (n: number) => {
    let [power, base, result] = [prime - 2, n, 1]
    for (; power > 0; power = Math.floor(power / 2)) {
      if (power % 2 === 1) result = (result * base) % prime
      base = (base * base) % prime
    }
    return result
  }
  const rows = flatten(root)
    .filter((node) => node.children)
    .map((node) =>
      hidden.map((code) =>
        code === node.code ? prime - 1 : node.children!.some((c) => c.code === code) ? 1 : 0,
      ),
    )
  let lead = 0
  for (let column = 0; column < hidden.length && lead < rows.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= lead && row[column] !== 0)
    if (pivot === -1) continue
    ;[rows[lead], rows[pivot]] = [rows[pivot]!, rows[lead]!]
    const factor = inverse(rows[lead]![column]!)
    rows[lead] = rows[lead]!.map((v) => (v * factor) % prime)
    for (const [i, row] of rows.entries())
      if (i !== lead && row[column] !== 0)
        rows[i] = row.map((v, j) => mod(v - row[column]! * rows[lead]![j]!))
    lead += 1
  }
  return rows.flatMap((row) => {
    const known = row.flatMap((v, i) => (v === 0 ? [] : [i]))
    return known.length === 1 ? [hidden[known[0]!]!] : []
  })
}

/** Every value that each hidden count can have, as 0 is always shown, by trying 1 to 14 for each hidden leaf. */
function possibleValues(root: CountNode, hidden: ReadonlySet<string>): Map<string, Set<number>> {
  const leaves = flatten(root).filter((node) => !node.children && hidden.has(node.code))
  const found = new Map([...hidden].map((code) => [code, new Set<number>()]))
  const tried = new Map<string, number>()
  const total = (node: CountNode): number =>
    node.children
      ? node.children.reduce((sum, c) => sum + total(c), 0)
      : (tried.get(node.code) ?? (node.count as number))
  const totals = flatten(root).filter((node) => node.children)
  const attempt = (index: number): void => {
    const next = leaves[index]
    if (!next) {
      if (totals.some((node) => !hidden.has(node.code) && total(node) !== node.count)) return
      for (const node of flatten(root)) if (hidden.has(node.code)) found.get(node.code)!.add(total(node))
      return
    }
    for (let value = 1; value <= 14; value += 1) {
      tried.set(next.code, value)
      attempt(index + 1)
    }
  }
  attempt(0)
  return found
}
