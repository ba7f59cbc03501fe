/**
 * Arcs put end to end into rings.
 *
 * A *directed arc* is `i` for arc i as it is written and `~i` for the same arc walked backwards (as in TopoJSON).
 *
 * @param directed the arcs around an area, each with the area on its left
 * @param from node at which arc i starts; `to`: node at which it ends
 * @returns rings of directed arcs; no ring passes a node twice, so a ring may touch itself nowhere
 */
export function stitchRings(directed: Iterable<number>, from: Int32Array, to: Int32Array): number[][] {
  const startOf = (arc: number) => (arc >= 0 ? from[arc] : to[~arc]) ?? -1
  const endOf = (arc: number) => (arc >= 0 ? to[arc] : from[~arc]) ?? -1
  const leaving = new Map<number, number[]>()
  for (const arc of directed) {
    const node = startOf(arc)
    const others = leaving.get(node)
    if (others) others.push(arc)
    else leaving.set(node, [arc])
  }
  const rings: number[][] = []
  for (const [node, arcs] of leaving) {
    for (let first = arcs.pop(); first !== undefined; first = arcs.pop()) {
      const path = [first]
      const placeOf = new Map([[node, 0]])
      while (path.length > 0) {
        const end = endOf(path.at(-1) ?? 0)
        const place = placeOf.get(end)
        if (place !== undefined) {
          const ring = path.splice(place)
          for (const arc of ring) if (startOf(arc) !== end) placeOf.delete(startOf(arc))
          rings.push(ring)
          if (path.length === 0) break
        } else placeOf.set(end, path.length)
        const next = leaving.get(end)?.pop()
        if (next === undefined) break
        path.push(next)
      }
    }
  }
  return rings
}

/** Arcs that follow each other between two nodes where the map has a fork. */
export interface Chain {
  readonly directed: readonly number[]
}

/**
 * Joins arcs through the nodes where only two of them meet: the forks of small areas that lie on the border of larger
 * ones are no forks for the larger ones.
 */
export function chainArcs(arcs: readonly number[], from: Int32Array, to: Int32Array): Chain[] {
  const meeting = new Map<number, number[]>()
  const meet = (node: number, arc: number) => {
    const others = meeting.get(node)
    if (others) others.push(arc)
    else meeting.set(node, [arc])
  }
  for (const arc of arcs) {
    meet(from[arc] ?? -1, arc)
    meet(to[arc] ?? -1, ~arc)
  }
  const isFork = (node: number) => meeting.get(node)?.length !== 2
  const used = new Set<number>()
  const chains: Chain[] = []
  const walk = (start: number): void => {
    const directed: number[] = []
    for (let arc: number | undefined = start; arc !== undefined; ) {
      const index: number = arc >= 0 ? arc : ~arc
      if (used.has(index)) break
      used.add(index)
      directed.push(arc)
      const node: number = (arc >= 0 ? to[index] : from[index]) ?? -1
      const back: number = ~arc
      arc = isFork(node) ? undefined : meeting.get(node)?.find((other) => other !== back)
    }
    chains.push({ directed })
  }
  for (const [node, leaving] of meeting)
    if (isFork(node)) for (const arc of leaving) if (!used.has(arc >= 0 ? arc : ~arc)) walk(arc)
  for (const arc of arcs) if (!used.has(arc)) walk(arc)
  return chains
}
