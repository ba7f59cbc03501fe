import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network } from './network.ts'
import { boxOf } from './network-box.ts'

/** Size of a node on the drawing [px]; a partner is a dot, a body or theme a box round its name. */
export interface LayoutNode {
  readonly id: string
  readonly width: number
  readonly height: number
}

export interface LayoutInput {
  /** In the order of their ids. */
  readonly nodes: readonly LayoutNode[]
  readonly lines: readonly { readonly from: string; readonly to: string; readonly weight: number }[]
}

/** Centre of a node [px], from the top left of the drawing. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly places: Readonly<Record<string, Place>>
  /** Id of a partner to the place of its name (`network-spots.ts`), null where none was free. Absent: to be found. */
  readonly spots?: Readonly<Record<string, number | null>>
}

/** Goes up when the calculation changes, so that stored layouts are made again. */
export const LAYOUT_VERSION = 5

/** Width of every drawing [px]: that of a page on a desk. */
export const DRAWING_WIDTH = 1120
const MARGIN = 24

/** Whether a drawing is scaled down to the width of a desk and scrolls on a phone: its smallest letters stay 12 px. */
export function isWide(width: number): boolean {
  return width > NARROWEST
}
/** Width to which a drawing may be scaled down [px], as in `network.css`. */
const NARROWEST = 1098

const TICKS = 260
export const DOT = 14

/**
 * What the layout depends on, and nothing else: as long as this is the same, a stored layout holds. All nodes,
 * whoever may see them, so that a drawing does not jump between readers.
 */
export function layoutInputOf({ partners, bodies, themes, ...lines }: Network): LayoutInput {
  const box = ({ id, title }: { id: string; title: string }) => {
    const { width, height } = boxOf(title)
    return { id, width, height }
  }
  const nodes = [
    ...partners.map(({ id }) => ({ id, width: DOT, height: DOT })),
    ...bodies.map(box),
    ...themes.map(box),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  const known = new Set(nodes.map(({ id }) => id))
  const weights = new Map<string, number>()
  const join = (from: string, to: string, weight: number) => {
    if (!known.has(from) || !known.has(to) || from === to) return
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    weights.set(key, Math.max(weight, weights.get(key) ?? 0))
  }
  for (const { body, organisation } of lines.seats) join(organisation, body, 1)
  for (const { from, to } of lines.contributions) join(from, to, 0.4)
  for (const { from, to } of [...lines.mandates, ...lines.presentations]) join(from, to, 0.3)
  return {
    nodes,
    lines: [...weights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, weight]) => {
        const [from = '', to = ''] = key.split(' ')
        return { from, to, weight }
      }),
  }
}

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly width: number
  readonly height: number
  x: number
  y: number
}

/**
 * Places every node: who works together stands together. Forces that pull along lines and push nodes apart, a fixed
 * number of steps from a fixed start: the same input gives the same places on every machine. Nodes without a line
 * stand in rows underneath.
 */
export function calculateLayout({ nodes, lines }: LayoutInput): Layout {
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const bodies = nodes
    .filter(({ id }) => joined.has(id))
    .map((node, i): Body => {
      // A sunflower: an even start in which no two nodes stand in one place.
      const radius = 12 * Math.sqrt(i + 0.5)
      const angle = i * Math.PI * (3 - Math.sqrt(5))
      return { ...node, x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
    })
  const simulation = forceSimulation(bodies).stop()
  simulation
    .force(
      'lines',
      forceLink<Body, { source: string; target: string; weight: number }>(
        lines.map(({ from, to, weight }) => ({ source: from, target: to, weight })),
      )
        .id(({ id }) => id)
        .distance(({ weight }) => 30 + 30 / weight)
        .strength(({ weight }) => weight * 0.35),
    )
    .force(
      'apart',
      forceManyBody<Body>()
        .strength(({ width }) => -60 - width * 2)
        .distanceMax(420),
    )
    .force(
      'room',
      forceCollide<Body>(({ width }) => 7 + width / 3),
    )
    .force('across', forceX<Body>(0).strength(0.035))
    .force('down', forceY<Body>(0).strength(0.06))
    .tick(TICKS)
  return arrange(
    bodies,
    nodes.filter(({ id }) => !joined.has(id)),
  )
}

/** Fits the drawing to its width, gives boxes room, and puts nodes without lines in rows below. */
function arrange(bodies: Body[], loose: readonly LayoutNode[]): Layout {
  spread(bodies)
  separate(bodies)
  const highest = Math.min(...bodies.map(({ y, height }) => y - height / 2))
  const places: Record<string, Place> = {}
  let bottom = 0
  for (const { id, x, y, width, height } of bodies) {
    const place = { x: rounded(within(x, width) + MARGIN), y: rounded(y - highest + MARGIN) }
    places[id] = place
    bottom = Math.max(bottom, place.y + height)
  }
  let [x, y] = [MARGIN, bottom + 3 * DOT]
  for (const { id, width } of loose) {
    if (x + width > DRAWING_WIDTH - MARGIN) [x, y] = [MARGIN, y + 2.4 * DOT]
    places[id] = { x: rounded(x + width / 2), y: rounded(y) }
    x += width + 2 * DOT
  }
  const height = loose.length > 0 ? y + 2 * DOT : bottom + MARGIN
  return { width: DRAWING_WIDTH, height: Math.ceil(Math.max(height, 2 * MARGIN)), places }
}

const ROOM = DRAWING_WIDTH - 2 * MARGIN

/** As wide as the page, never more than twice what the forces asked for, and high enough to hold every node. */
function spread(bodies: readonly Body[]): void {
  const xs = bodies.map(({ x }) => x)
  const ys = bodies.map(({ y }) => y)
  const [left, top] = [Math.min(...xs, 0), Math.min(...ys, 0)]
  const [wide, high] = [Math.max(...xs, 0) - left, Math.max(...ys, 0) - top]
  const across = wide === 0 ? 1 : Math.min(2, ROOM / wide)
  const needed = bodies.reduce((area, { width, height }) => area + (width + 8) * (height + 8), 0) * PAPER
  const down = high === 0 ? 1 : Math.max(across, needed / ROOM / high)
  const margin = (ROOM - wide * across) / 2
  for (const body of bodies) {
    body.x = (body.x - left) * across + margin
    body.y = (body.y - top) * down
  }
}

/** How much paper for each bit of node. */
const PAPER = 2.9

/** Pushes nodes that overlap apart: boxes first, and then dots round the boxes, which stay where they are. */
function separate(bodies: readonly Body[]): void {
  const boxes = bodies.filter(({ width }) => width > DOT)
  for (const group of [boxes, bodies]) {
    let moved = true
    for (let round = 0; moved && round < MOST_ROUNDS; round += 1) {
      moved = false
      // Before the pushing: what the edge moves may overlap again.
      for (const body of group) body.x = within(body.x, body.width)
      for (const [i, a] of group.entries()) {
        for (let j = i + 1; j < group.length; j += 1) {
          const b = group[j]
          if (b && push(a, b, group === bodies)) moved = true
        }
      }
    }
  }
}

const MOST_ROUNDS = 200
/** Room round a dot [px], and between two boxes: just enough for a dot to stand there. */
const GAP = 3
const BOX_GAP = DOT + 2 * GAP

/** Moves two that overlap along the side on which that costs least. @returns whether they did */
function push(a: Body, b: Body, areBoxesFixed: boolean): boolean {
  const isBox = [a.width > DOT, b.width > DOT]
  const gap = isBox[0] && isBox[1] ? BOX_GAP : GAP
  const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x)
  const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y)
  if (across <= 0.01 || down <= 0.01) return false
  if (areBoxesFixed && isBox[0] && isBox[1]) return false
  const share = isBox[0] === isBox[1] ? 0.5 : isBox[0] ? 0 : 1
  if (down <= across) {
    const step = down * (a.y <= b.y ? 1 : -1)
    a.y -= step * share
    b.y += step * (1 - share)
  } else {
    const step = across * (a.x <= b.x ? 1 : -1)
    a.x -= step * share
    b.x += step * (1 - share)
  }
  return true
}

function within(x: number, width: number): number {
  return Math.min(ROOM - width / 2, Math.max(width / 2, x))
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10
}
