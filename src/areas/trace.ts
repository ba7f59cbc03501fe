/** A line between two labels of a raster, shared by both sides; in half cells, so that every coordinate is whole. */
export interface Arc {
  /** Label on the left-hand and right-hand side when walking along the points; 0 is outside. */
  readonly left: number
  readonly right: number
  /** x0, y0, x1, y1, ... in half cells; first and last point are equal when the arc is a closed ring. */
  readonly points: Int32Array
}

/** A raster of labels; row 0 is the southernmost, 0 means no area, and beyond the edge everything is 0. */
export interface LabelRaster {
  readonly width: number
  readonly height: number
  readonly labels: Uint16Array
}

const EAST = 0
const NORTH = 1
const WEST = 2
const SOUTH = 3
const STEP_X = [1, 0, -1, 0]
const STEP_Y = [0, 1, 0, -1]

/**
 * The borders between the labels, cut into arcs that end where three or more areas meet.
 *
 * Inside an arc the points are the middles of the cell edges, which takes the staircase out of slanting lines and
 * cannot make two arcs touch; ends of arcs lie on cell corners. Each border occurs once, so neighbours share it.
 */
export function traceArcs(raster: LabelRaster): Arc[] {
  const { width, height, labels } = raster
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 0 : (labels[row * width + column] ?? 0)
  const seen = new Uint8Array((width + 1) * (height + 1))
  const arcs: Arc[] = []

  /** Which of the four edges at a corner part two labels, as bits by direction. */
  const edgesAt = (x: number, y: number): number => {
    const ne = at(x, y)
    const nw = at(x - 1, y)
    const sw = at(x - 1, y - 1)
    const se = at(x, y - 1)
    return (ne !== se ? 1 : 0) | (nw !== ne ? 2 : 0) | (sw !== nw ? 4 : 0) | (se !== sw ? 8 : 0)
  }
  const markOf = (x: number, y: number, direction: number): readonly [index: number, bit: number] => {
    const fromX = direction === WEST ? x - 1 : x
    const fromY = direction === SOUTH ? y - 1 : y
    return [fromY * (width + 1) + fromX, direction === EAST || direction === WEST ? 1 : 2]
  }

  const follow = (startX: number, startY: number, startDirection: number, closed: boolean): void => {
    let x = startX
    let y = startY
    let direction = startDirection
    const points: number[] = closed ? [] : [2 * x, 2 * y]
    const [left, right] = sidesOf(at, x, y, direction)
    while (true) {
      const [index, bit] = markOf(x, y, direction)
      if (((seen[index] ?? 0) & bit) !== 0) break
      seen[index] = (seen[index] ?? 0) | bit
      points.push(2 * x + (STEP_X[direction] ?? 0), 2 * y + (STEP_Y[direction] ?? 0))
      x += STEP_X[direction] ?? 0
      y += STEP_Y[direction] ?? 0
      const edges = edgesAt(x, y)
      if (isNode(edges)) {
        points.push(2 * x, 2 * y)
        break
      }
      direction = directionOf(edges & ~(1 << ((direction + 2) & 3)))
    }
    if (closed) points.push(points[0] ?? 0, points[1] ?? 0)
    arcs.push({ left, right, points: Int32Array.from(points) })
  }

  const startAt = (x: number, y: number, edges: number, closed: boolean): void => {
    for (let direction = 0; direction < 4; direction++) {
      if ((edges & (1 << direction)) === 0) continue
      const [index, bit] = markOf(x, y, direction)
      if (((seen[index] ?? 0) & bit) === 0) follow(x, y, direction, closed)
    }
  }

  forEachCorner(raster, (x, y) => {
    const edges = edgesAt(x, y)
    if (isNode(edges)) startAt(x, y, edges, false)
  })
  forEachCorner(raster, (x, y) => startAt(x, y, edgesAt(x, y), true))
  return arcs
}

/** Visits the corners where not all four cells are alike; skips the rest as fast as it can. */
function forEachCorner({ width, height, labels }: LabelRaster, visit: (x: number, y: number) => void): void {
  for (let y = 0; y <= height; y++) {
    let above = 0
    let below = 0
    for (let x = 0; x <= width; x++) {
      const nextAbove = x < width && y < height ? (labels[y * width + x] ?? 0) : 0
      const nextBelow = x < width && y > 0 ? (labels[(y - 1) * width + x] ?? 0) : 0
      if (above !== nextAbove || below !== nextBelow || nextAbove !== nextBelow) visit(x, y)
      above = nextAbove
      below = nextBelow
    }
  }
}

function sidesOf(
  at: (column: number, row: number) => number,
  x: number,
  y: number,
  direction: number,
): readonly [left: number, right: number] {
  if (direction === EAST) return [at(x, y), at(x, y - 1)]
  if (direction === NORTH) return [at(x - 1, y), at(x, y)]
  if (direction === WEST) return [at(x - 1, y - 1), at(x - 1, y)]
  return [at(x, y - 1), at(x - 1, y - 1)]
}

function isNode(edges: number): boolean {
  return edges === 7 || edges === 11 || edges === 13 || edges === 14 || edges === 15
}

function directionOf(edges: number): number {
  if ((edges & 1) !== 0) return EAST
  if ((edges & 2) !== 0) return NORTH
  return (edges & 4) !== 0 ? WEST : SOUTH
}
