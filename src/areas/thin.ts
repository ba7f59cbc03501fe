import type { Arc } from './trace.ts'

/**
 * Thins arcs to straight pieces without letting any two of them cross, touch or coincide.
 *
 * Douglas–Peucker per arc; arcs that would then conflict are thinned less, in the end not at all. Ends stay.
 *
 * @param arcs arcs that do not cross each other
 * @param tolerance largest distance between a dropped point and the new line [same unit as the points]
 * @returns arcs in the same order; `untamed` counts those that had to stay as they were
 * @source D. Douglas and T. Peucker (1973), The Canadian Cartographer 10:112–122
 */
export function thinArcs(arcs: readonly Arc[], tolerance: number): { arcs: Arc[]; untamed: number } {
  const tolerances = new Float64Array(arcs.length).fill(tolerance)
  const thinned = arcs.map((arc) => ({ ...arc, points: thinLine(arc.points, tolerance) }))
  while (true) {
    const conflicts = [...findConflicts(thinned)].filter((i) => (tolerances[i] ?? 0) > 0)
    if (conflicts.length === 0) break
    for (const i of conflicts) {
      const arc = arcs[i]
      if (!arc) continue
      const halved = (tolerances[i] ?? 0) / 2
      tolerances[i] = halved < 0.25 ? 0 : halved
      thinned[i] = { ...arc, points: halved < 0.25 ? arc.points : thinLine(arc.points, halved) }
    }
  }
  return { arcs: thinned, untamed: tolerances.filter((t) => t === 0).length }
}

/** Douglas–Peucker on x0, y0, x1, y1, ...; a ring is first cut at the point farthest from its start. */
export function thinLine(points: Int32Array, tolerance: number): Int32Array {
  const last = points.length / 2 - 1
  const keep = new Uint8Array(last + 1)
  keep[0] = 1
  keep[last] = 1
  const stack: (readonly [from: number, to: number, forced: boolean])[] = [
    [0, last, points[0] === points[2 * last] && points[1] === points[2 * last + 1]],
  ]
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to, forced] = span
    const { index, distance } = farthest(points, from, to)
    if (index < 0 || (distance <= tolerance && !forced)) continue
    keep[index] = 1
    stack.push([from, index, false], [index, to, false])
  }
  return points.filter((_, i) => keep[i >> 1] === 1)
}

function farthest(points: Int32Array, from: number, to: number): { index: number; distance: number } {
  const ax = points[2 * from] ?? 0
  const ay = points[2 * from + 1] ?? 0
  const bx = (points[2 * to] ?? 0) - ax
  const by = (points[2 * to + 1] ?? 0) - ay
  const length = Math.hypot(bx, by)
  let index = -1
  let distance = -1
  for (let i = from + 1; i < to; i++) {
    const px = (points[2 * i] ?? 0) - ax
    const py = (points[2 * i + 1] ?? 0) - ay
    const off = length === 0 ? Math.hypot(px, py) : Math.abs(bx * py - by * px) / length
    if (off <= distance) continue
    distance = off
    index = i
  }
  return { index, distance }
}

/**
 * The arcs that cross, touch or coincide with another piece of line (of themselves too), other than by sharing an
 * end; empty when the arcs are a sound map.
 */
export function findConflicts(arcs: readonly Arc[]): Set<number> {
  const pieces = piecesOf(arcs)
  const conflicts = new Set<number>()
  const buckets = new Map<number, number[]>()
  for (let i = 0; i < pieces.length; i += 5) {
    const [x0, x1] = [pieces[i + 1] ?? 0, pieces[i + 3] ?? 0]
    const [y0, y1] = [pieces[i + 2] ?? 0, pieces[i + 4] ?? 0]
    for (let column = Math.min(x0, x1) >> BUCKET; column <= Math.max(x0, x1) >> BUCKET; column++)
      for (let row = Math.min(y0, y1) >> BUCKET; row <= Math.max(y0, y1) >> BUCKET; row++) {
        const key = column * 100_003 + row
        const bucket = buckets.get(key)
        if (!bucket) buckets.set(key, [i])
        else {
          for (const j of bucket) {
            if (!piecesConflict(pieces, i, j)) continue
            conflicts.add(pieces[i] ?? 0)
            conflicts.add(pieces[j] ?? 0)
          }
          bucket.push(i)
        }
      }
  }
  return conflicts
}

const BUCKET = 6

/** arc, x0, y0, x1, y1 of every straight piece. */
function piecesOf(arcs: readonly Arc[]): Float64Array {
  const pieces = new Float64Array(5 * arcs.reduce((sum, arc) => sum + arc.points.length / 2 - 1, 0))
  let at = 0
  for (const [index, { points }] of arcs.entries())
    for (let i = 0; i + 3 < points.length; i += 2) {
      pieces[at] = index
      for (let j = 0; j < 4; j++) pieces[at + 1 + j] = points[i + j] ?? 0
      at += 5
    }
  return pieces
}

function piecesConflict(pieces: Float64Array, i: number, j: number): boolean {
  const [ax, ay, bx, by] = [pieces[i + 1] ?? 0, pieces[i + 2] ?? 0, pieces[i + 3] ?? 0, pieces[i + 4] ?? 0]
  const [cx, cy, dx, dy] = [pieces[j + 1] ?? 0, pieces[j + 2] ?? 0, pieces[j + 3] ?? 0, pieces[j + 4] ?? 0]
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false
  const atA = (ax === cx && ay === cy) || (ax === dx && ay === dy)
  const atB = (bx === cx && by === cy) || (bx === dx && by === dy)
  if (atA && atB) return true
  const c = side(ax, ay, bx, by, cx, cy)
  const d = side(ax, ay, bx, by, dx, dy)
  if (atA || atB) {
    if (c !== 0 || d !== 0) return false
    // On one line and sharing one end: they overlap when they leave that end in the same direction.
    const [sx, sy] = atA ? [ax, ay] : [bx, by]
    const [ox, oy] = atA ? [bx, by] : [ax, ay]
    const [px, py] = cx === sx && cy === sy ? [dx, dy] : [cx, cy]
    return (ox - sx) * (px - sx) + (oy - sy) * (py - sy) > 0
  }
  if (c * d > 0) return false
  return side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) <= 0
}

function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax))
}
