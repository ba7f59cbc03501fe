import type { Arc } from './trace.ts'

/** Rank of a point that is never dropped: ends of arcs, and what holds a shape open. */
export const TOP_RANK = 35

/** Rank of a detail of this size [m]: two steps for each doubling, so that one character holds it. */
export function rankOfSize(size: number): number {
  return size <= 1 ? 0 : Math.min(TOP_RANK, Math.floor(2 * Math.log2(size)))
}

/**
 * How long each point survives when the map is simplified: the rank of the detail that it carries.
 *
 * Visvalingam–Whyatt over all arcs together, smallest triangle first, and a point is only dropped when its triangle
 * holds no other point of the map. So keeping the points of rank ≥ r gives, for every r, lines that do not cross,
 * touch or coincide; no area turns inside out or vanishes.
 *
 * @param arcs arcs that do not cross
 * @param unit size of one unit of the points [m]
 * @returns per arc one rank per point; the size is the square root of the triangle's area
 * @source M. Visvalingam and J. D. Whyatt (1993), The Cartographic Journal 30:46–51
 */
export function rankPoints(arcs: readonly Arc[], unit: number): Uint8Array[] {
  const web = new PointWeb(arcs)
  const heap = new Heap()
  const stamps = new Uint32Array(web.size)
  const ranks = new Uint8Array(web.size).fill(TOP_RANK)
  const weigh = (i: number, atLeast: number): void => {
    if (!web.isInner(i)) return
    stamps[i] = (stamps[i] ?? 0) + 1
    heap.push(Math.max(atLeast, web.triangleArea(i)), i, stamps[i] ?? 0)
  }
  for (let i = 0; i < web.size; i++) weigh(i, 0)
  const ceiling = (2 ** (TOP_RANK / 2) / unit) ** 2
  let reached = 0
  for (let top = heap.pop(); top && top.weight < ceiling; top = heap.pop()) {
    const { weight, item } = top
    if (stamps[item] !== top.stamp || !web.isInner(item)) continue
    if (!web.canDrop(item)) {
      weigh(item, Math.max(1, weight) * 2)
      continue
    }
    reached = Math.max(reached, weight)
    ranks[item] = rankOfSize(Math.sqrt(reached) * unit)
    const [before, after] = web.drop(item)
    weigh(before, 0)
    weigh(after, 0)
  }
  return arcs.map((arc, i) => ranks.slice(web.starts[i], (web.starts[i] ?? 0) + arc.points.length / 2))
}

/** The points that are left, with their neighbours along the arc and a coarse index by place. */
class PointWeb {
  readonly size: number
  readonly starts: number[] = []
  private readonly x: Int32Array
  private readonly y: Int32Array
  private readonly arcOf: Int32Array
  private readonly before: Int32Array
  private readonly after: Int32Array
  private readonly left: Int32Array
  private readonly closed: Uint8Array
  private readonly buckets = new Map<number, number[]>()
  private readonly straight = new Set<string>()

  constructor(arcs: readonly Arc[]) {
    this.size = arcs.reduce((sum, arc) => sum + arc.points.length / 2, 0)
    this.x = new Int32Array(this.size)
    this.y = new Int32Array(this.size)
    this.arcOf = new Int32Array(this.size)
    this.before = new Int32Array(this.size).fill(-1)
    this.after = new Int32Array(this.size).fill(-1)
    this.left = Int32Array.from(arcs, (arc) => arc.points.length / 2)
    this.closed = new Uint8Array(arcs.length)
    let at = 0
    for (const [index, { points }] of arcs.entries()) {
      this.starts.push(at)
      const end = at + points.length / 2
      for (let i = at; i < end; i++) {
        this.x[i] = points[2 * (i - at)] ?? 0
        this.y[i] = points[2 * (i - at) + 1] ?? 0
        this.arcOf[i] = index
        if (i > at) this.before[i] = i - 1
        if (i + 1 < end) this.after[i] = i + 1
        const key = this.bucketOf(this.x[i] ?? 0, this.y[i] ?? 0)
        const bucket = this.buckets.get(key)
        if (bucket) bucket.push(i)
        else this.buckets.set(key, [i])
      }
      this.closed[index] = this.x[at] === this.x[end - 1] && this.y[at] === this.y[end - 1] ? 1 : 0
      if (points.length === 4) this.straight.add(this.spanOf(at, end - 1))
      at = end
    }
  }

  isInner(i: number): boolean {
    return (this.before[i] ?? -1) >= 0 && (this.after[i] ?? -1) >= 0
  }

  triangleArea(i: number): number {
    const [p, r] = [this.before[i] ?? 0, this.after[i] ?? 0]
    return Math.abs(this.cross(p, i, r)) / 2
  }

  canDrop(i: number): boolean {
    const arc = this.arcOf[i] ?? 0
    const [p, r] = [this.before[i] ?? 0, this.after[i] ?? 0]
    const left = this.left[arc] ?? 0
    if (this.closed[arc] === 1 && left <= 4) return false
    if (left === 3 && this.straight.has(this.spanOf(p, r))) return false
    return this.isEmptyTriangle(p, i, r)
  }

  /** Takes the point out; returns its former neighbours. */
  drop(i: number): readonly [number, number] {
    const arc = this.arcOf[i] ?? 0
    const [p, r] = [this.before[i] ?? 0, this.after[i] ?? 0]
    this.after[p] = r
    this.before[r] = p
    this.before[i] = -1
    this.left[arc] = (this.left[arc] ?? 0) - 1
    if (this.left[arc] === 2) this.straight.add(this.spanOf(p, r))
    const bucket = this.buckets.get(this.bucketOf(this.x[i] ?? 0, this.y[i] ?? 0)) ?? []
    const place = bucket.indexOf(i)
    const last = bucket.pop()
    if (last !== undefined && last !== i) bucket[place] = last
    return [p, r]
  }

  private isEmptyTriangle(p: number, q: number, r: number): boolean {
    const xs = [this.x[p] ?? 0, this.x[q] ?? 0, this.x[r] ?? 0]
    const ys = [this.y[p] ?? 0, this.y[q] ?? 0, this.y[r] ?? 0]
    const turn = Math.sign(this.cross(p, q, r))
    for (let column = Math.min(...xs) >> BUCKET; column <= Math.max(...xs) >> BUCKET; column++)
      for (let row = Math.min(...ys) >> BUCKET; row <= Math.max(...ys) >> BUCKET; row++)
        for (const i of this.buckets.get(column * 100_003 + row) ?? [])
          if (
            !this.isSamePlace(i, p) &&
            !this.isSamePlace(i, q) &&
            !this.isSamePlace(i, r) &&
            this.isIn(i, p, q, r, turn)
          )
            return false
    return true
  }

  private isIn(i: number, p: number, q: number, r: number, turn: number): boolean {
    if (turn === 0) return this.cross(p, r, i) === 0 && this.isBetween(i, p, q, r)
    return (
      this.cross(p, q, i) * turn >= 0 && this.cross(q, r, i) * turn >= 0 && this.cross(r, p, i) * turn >= 0
    )
  }

  private isBetween(i: number, ...others: number[]): boolean {
    const [x, y] = [this.x[i] ?? 0, this.y[i] ?? 0]
    const xs = others.map((j) => this.x[j] ?? 0)
    const ys = others.map((j) => this.y[j] ?? 0)
    return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys)
  }

  private isSamePlace(i: number, j: number): boolean {
    return this.x[i] === this.x[j] && this.y[i] === this.y[j]
  }

  private cross(a: number, b: number, c: number): number {
    const [ax, ay] = [this.x[a] ?? 0, this.y[a] ?? 0]
    return (
      ((this.x[b] ?? 0) - ax) * ((this.y[c] ?? 0) - ay) - ((this.y[b] ?? 0) - ay) * ((this.x[c] ?? 0) - ax)
    )
  }

  private bucketOf(x: number, y: number): number {
    return (x >> BUCKET) * 100_003 + (y >> BUCKET)
  }

  private spanOf(p: number, r: number): string {
    const ends = [`${this.x[p]},${this.y[p]}`, `${this.x[r]},${this.y[r]}`].sort()
    return ends.join(' ')
  }
}

/** Places are indexed by squares of this many units, as a power of two. */
const BUCKET = 7

/** A queue with the lightest first. */
class Heap {
  private readonly items: { weight: number; item: number; stamp: number }[] = []

  push(weight: number, item: number, stamp: number): void {
    const items = this.items
    const entry = { weight, item, stamp }
    let at = items.length
    items.push(entry)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent]
      if (!above || above.weight <= weight) break
      items[at] = above
      at = parent
    }
    items[at] = entry
  }

  pop(): { weight: number; item: number; stamp: number } | undefined {
    const items = this.items
    const top = items[0]
    const last = items.pop()
    if (!top || !last || items.length === 0) return top
    let at = 0
    while (true) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && (items[child + 1]?.weight ?? 0) < (items[child]?.weight ?? 0)) child++
      const below = items[child]
      if (!below || below.weight >= last.weight) break
      items[at] = below
      at = child
    }
    items[at] = last
    return top
  }
}
