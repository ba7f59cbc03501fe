/**
 * An undirected graph without loops or double lines. Nodes are numbers from 0; names are kept by whoever made it.
 * Every calculation here is linear in nodes and lines and does not recurse, so that a long chain does no harm.
 */
export interface Graph {
  readonly size: number
  /** Neighbours of each node, low to high. */
  readonly near: readonly (readonly number[])[]
}

export type Line = readonly [number, number]

/** @throws RangeError for a line to a node that is not there: a fault of the program */
export function graphOf(size: number, lines: Iterable<Line>): Graph {
  const sets = Array.from({ length: size }, () => new Set<number>())
  for (const [a, b] of lines) {
    const [from, to] = [sets[a], sets[b]]
    if (!from || !to) throw new RangeError(`no node ${a} or ${b} in a graph of ${size}`)
    if (a === b) continue
    from.add(b)
    to.add(a)
  }
  return { size, near: sets.map((set) => [...set].sort((a, b) => a - b)) }
}

/**
 * Parts that hang together, the largest first (then the one with the lowest node); nodes low to high.
 *
 * @param without a node to leave out, with its lines: what is left when it goes
 */
export function listComponents({ size, near }: Graph, without?: number): number[][] {
  const seen = new Uint8Array(size)
  if (without !== undefined) seen[without] = 1
  const parts: number[][] = []
  for (let start = 0; start < size; start += 1) {
    if (seen[start] === 1) continue
    seen[start] = 1
    const part = [start]
    for (let at = 0; at < part.length; at += 1) {
      for (const next of near[part[at] ?? start] ?? []) {
        if (seen[next] === 1) continue
        seen[next] = 1
        part.push(next)
      }
    }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

export interface Cuts {
  /** Nodes whose leaving makes more parts, low to high. */
  readonly points: readonly number[]
  /** Lines whose leaving makes more parts, lowest node first, in order. */
  readonly bridges: readonly Line[]
}

/**
 * The weak places of a graph: one walk through it, in depth, that remembers for each node how far back its branch
 * reaches. A node is a cut point when a branch under it reaches no further back than to the node itself.
 *
 * @source J. Hopcroft and R. Tarjan (1973), Efficient algorithms for graph manipulation, Commun. ACM 16:372–378
 */
export function findCuts({ size, near }: Graph): Cuts {
  const order = new Int32Array(size).fill(-1)
  const reach = new Int32Array(size)
  const parent = new Int32Array(size).fill(-1)
  const next = new Int32Array(size)
  const points = new Set<number>()
  const bridges: Line[] = []
  let count = 0
  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1) continue
    let branches = 0
    const path = [root]
    order[root] = reach[root] = count++
    while (path.length > 0) {
      const at = path[path.length - 1] ?? root
      const to = near[at]?.[next[at] ?? 0]
      if (to !== undefined) {
        next[at] = (next[at] ?? 0) + 1
        if (order[to] === -1) {
          parent[to] = at
          order[to] = reach[to] = count++
          path.push(to)
          if (at === root) branches += 1
        } else if (to !== parent[at]) {
          reach[at] = Math.min(reach[at] ?? 0, order[to] ?? 0)
        }
        continue
      }
      path.pop()
      const above = parent[at] ?? -1
      if (above === -1) continue
      const reached = reach[at] ?? 0
      reach[above] = Math.min(reach[above] ?? 0, reached)
      if (above !== root && reached >= (order[above] ?? 0)) points.add(above)
      if (reached > (order[above] ?? 0)) bridges.push(above < at ? [above, at] : [at, above])
    }
    if (branches > 1) points.add(root)
  }
  return {
    points: [...points].sort((a, b) => a - b),
    bridges: bridges.sort(([a, b], [c, d]) => a - c || b - d),
  }
}
