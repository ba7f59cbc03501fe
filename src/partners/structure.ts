import type { BodyRight } from './body.ts'
import { byName } from './finding.ts'
import { DRAWING_WIDTH } from './layout.ts'
import type { Network, NetworkBody } from './network.ts'

export interface StructureBox {
  readonly body: NetworkBody
  /** Top left [px]. */
  readonly x: number
  readonly y: number
  /** Seats, and how many of them have no person. */
  readonly seats: number
  readonly vacant: number
}

export interface Structure {
  readonly width: number
  readonly height: number
  readonly boxes: readonly StructureBox[]
  /** Words in front of a layer [px from the top]. */
  readonly layers: readonly { readonly right: BodyRight; readonly y: number }[]
  /** From the edge of one box to that of the box that it presents to. */
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly path: string }[]
}

export const STRUCTURE_BOX = { width: 250, height: 58 } as const
/** As many as fit on a line of a box. */
export const STRUCTURE_LETTERS = 32

const GAP = { x: 20, y: 26, layer: 58, head: 24 } as const
const MARGIN = 14
const PER_ROW = Math.floor((DRAWING_WIDTH - 2 * MARGIN + GAP.x) / (STRUCTURE_BOX.width + GAP.x))
const order: readonly BodyRight[] = ['decides', 'advises', 'informed']

/**
 * Bodies in layers by what they may do: who decides on top. Within a layer a body stands under what it presents to, as
 * far as there is room; then by name. The same network gives the same drawing.
 *
 * @param seats of everybody, whatever was chosen
 */
export function placeStructure({ bodies, presentations }: Network, seats: Network['seats']): Structure {
  const boxes: StructureBox[] = []
  const layers: { right: BodyRight; y: number }[] = []
  const centres = new Map<string, number>()
  let y = MARGIN
  for (const right of order) {
    const own = byName(bodies.filter((body) => body.right === right))
    if (own.length === 0) continue
    layers.push({ right, y: y + GAP.head - 10 })
    y += GAP.head
    const aims = new Map(own.map(({ id }) => [id, aimOf(id, presentations, centres)]))
    const sorted = own.toSorted((a, b) => (aims.get(a.id) ?? 0) - (aims.get(b.id) ?? 0))
    for (const [i, body] of sorted.entries()) {
      const column = i % PER_ROW
      if (column === 0 && i > 0) y += STRUCTURE_BOX.height + GAP.y
      const x = MARGIN + column * (STRUCTURE_BOX.width + GAP.x)
      const held = seats.filter((seat) => seat.body === body.id)
      const vacant = held.filter(({ person }) => person === null).length
      boxes.push({ body, x, y, seats: held.length, vacant })
      centres.set(body.id, x + STRUCTURE_BOX.width / 2)
    }
    y += STRUCTURE_BOX.height + GAP.layer
  }
  const known = new Map(boxes.map((box) => [box.body.id, box]))
  const arrows = presentations.flatMap(({ from, to }) => {
    const [start, end] = [known.get(from), known.get(to)]
    return start && end ? [{ from, to, path: pathOf(start, end) }] : []
  })
  const height = Math.max(y - GAP.layer + MARGIN, 2 * MARGIN)
  return { width: DRAWING_WIDTH, height, boxes, layers, arrows }
}

/** Middle of the bodies above that this one presents to [px]; far right when there are none. */
function aimOf(id: string, presentations: Network['presentations'], centres: ReadonlyMap<string, number>) {
  const above = presentations.flatMap(({ from, to }) => (from === id ? (centres.get(to) ?? []) : []))
  return above.length === 0 ? DRAWING_WIDTH : above.reduce((sum, x) => sum + x, 0) / above.length
}

/** Leaves at the side that faces the other box; within a layer it bends round underneath. */
function pathOf(from: StructureBox, to: StructureBox): string {
  const [start, end] = [from.x + STRUCTURE_BOX.width / 2, to.x + STRUCTURE_BOX.width / 2]
  if (from.y === to.y) {
    const low = from.y + STRUCTURE_BOX.height
    return `M${start} ${low}C${start} ${low + 22} ${end} ${low + 22} ${end} ${low + 3}`
  }
  const up = from.y > to.y
  const y1 = up ? from.y : from.y + STRUCTURE_BOX.height
  const y2 = up ? to.y + STRUCTURE_BOX.height + 3 : to.y - 3
  const bend = (y2 - y1) / 2
  return `M${start} ${y1}C${start} ${y1 + bend} ${end} ${y2 - bend} ${end} ${y2}`
}
