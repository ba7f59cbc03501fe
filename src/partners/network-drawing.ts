import { byName, seatGraph } from './finding.ts'
import { findCuts } from './graph.ts'
import { BOX_HEIGHT, boxText, DOT, DRAWING_WIDTH, type Layout, type Place, widthOf } from './layout.ts'
import type { Network, NetworkPartner } from './network.ts'
import { type Sector, sectors } from './sector.ts'

/** How the sectors look: six colours times four shapes, so that no sector is told by its colour alone. */
export const shapes = ['circle', 'square', 'diamond', 'triangle'] as const
export function lookOf(sector: Sector): { colour: number; shape: (typeof shapes)[number] } {
  const place = sectors.indexOf(sector)
  return { colour: place % 6, shape: shapes[Math.floor(place / 6) % shapes.length] ?? 'circle' }
}

export interface Dot {
  readonly partner: NetworkPartner
  readonly at: Place
  /** Left end of its name and baseline [px]; shown when there is room, else only when asked for. */
  readonly label: Place
  readonly hasRoom: boolean
  /** Names that stand left of their dot end there. */
  readonly isLeft: boolean
}

export interface Box {
  readonly kind: 'body' | 'theme'
  readonly id: string
  readonly text: string
  readonly at: Place
  readonly width: number
}

export interface DrawnLine {
  readonly kind: 'seat' | 'contribution' | 'presentation' | 'mandate'
  readonly from: string
  readonly to: string
  /** From centre to centre [px]. */
  readonly start: Place
  readonly end: Place
  /** Nothing else joins its two ends. */
  readonly only: boolean
}

export interface Drawing {
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly dots: readonly Dot[]
  readonly boxes: readonly Box[]
  readonly lines: readonly DrawnLine[]
  /** Nodes that the layout does not know yet: they are in the table only. */
  readonly missing: number
}

/**
 * Puts what was chosen of a network on its layout, in the order in which it is read: bodies, themes, partners, by name.
 *
 * @param whole network, which says which lines are the only tie
 */
export function drawNetwork(network: Network, whole: Network, { places }: Layout): Drawing {
  const boxOf =
    (kind: Box['kind']) =>
    ({ id, title }: { id: string; title: string }): Box[] => {
      const at = places[id]
      const text = boxText(title)
      return at ? [{ kind, id, text, at, width: widthOf(text) }] : []
    }
  const boxes = [
    ...byName(network.bodies).flatMap(boxOf('body')),
    ...byName(network.themes).flatMap(boxOf('theme')),
  ]
  const dots = placeLabels(network.partners, boxes, places)
  const all = network.partners.length + network.bodies.length + network.themes.length
  return {
    view: viewOf(boxes, dots),
    dots,
    boxes,
    lines: linesOf(network, whole, places),
    missing: all - boxes.length - dots.length,
  }
}

function linesOf(network: Network, whole: Network, places: Layout['places']): DrawnLine[] {
  const { graph, places: numbers } = seatGraph(whole.partners, whole.bodies, whole.seats)
  const bridges = new Set(findCuts(graph).bridges.map(([a, b]) => `${a} ${b}`))
  const drawn = new Map<string, DrawnLine>()
  const draw = (kind: DrawnLine['kind'], from: string, to: string) => {
    const [start, end] = [places[from], places[to]]
    const only =
      kind === 'seat' &&
      (graph.near[numbers.get(from) ?? -1]?.length ?? 0) > 1 &&
      bridges.has(`${numbers.get(from)} ${numbers.get(to)}`)
    if (start && end) drawn.set(`${kind} ${from} ${to}`, { kind, from, to, start, end, only })
  }
  for (const { from, to } of network.contributions) draw('contribution', from, to)
  for (const { from, to } of network.presentations) draw('presentation', from, to)
  for (const { from, to } of network.mandates) draw('mandate', from, to)
  for (const { organisation, body } of network.seats) draw('seat', organisation, body)
  return [...drawn.values()]
}

interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LABEL_HEIGHT = 13
const LABEL_LETTER = 6.6

/** Names beside their dots, one after the other in the first of eight places that is free and on the drawing. */
function placeLabels(
  partners: readonly NetworkPartner[],
  boxes: readonly Box[],
  places: Layout['places'],
): Dot[] {
  const taken: Rectangle[] = boxes.map(({ at, width }) => around(at, width, BOX_HEIGHT))
  const placed = byName(partners).flatMap((partner) => {
    const at = places[partner.id]
    return at ? [{ partner, at }] : []
  })
  taken.push(...placed.map(({ at }) => around(at, DOT, DOT)))
  return placed.map(({ partner, at }): Dot => {
    const width = boxText(partner.title).length * LABEL_LETTER
    const side = DOT / 2 + 4
    const options = [
      { x: at.x + side, y: at.y + 4, isLeft: false },
      { x: at.x - side - width, y: at.y + 4, isLeft: true },
      { x: at.x - width / 2, y: at.y - side, isLeft: false },
      { x: at.x - width / 2, y: at.y + side + 9, isLeft: false },
      { x: at.x + DOT / 2, y: at.y - DOT / 2, isLeft: false },
      { x: at.x + DOT / 2, y: at.y + DOT / 2 + 9, isLeft: false },
      { x: at.x - DOT / 2 - width, y: at.y - DOT / 2, isLeft: true },
      { x: at.x - DOT / 2 - width, y: at.y + DOT / 2 + 9, isLeft: true },
    ]
    for (const { x, y, isLeft } of options) {
      const asked = { left: x, right: x + width, top: y - LABEL_HEIGHT + 2, bottom: y + 3 }
      if (asked.left < 0 || asked.right > DRAWING_WIDTH) continue
      if (taken.some((other) => overlap(other, asked))) continue
      taken.push(asked)
      return {
        partner,
        at,
        label: { x: round(isLeft ? x + width : x), y: round(y) },
        hasRoom: true,
        isLeft,
      }
    }
    const isLeft = at.x + side + width > DRAWING_WIDTH
    return {
      partner,
      at,
      label: { x: round(isLeft ? at.x - side : at.x + side), y: round(at.y + 4) },
      hasRoom: false,
      isLeft,
    }
  })
}

function around({ x, y }: Place, width: number, height: number): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Just what is drawn, names included. */
function viewOf(boxes: readonly Box[], dots: readonly Dot[]): Drawing['view'] {
  const edges = [
    ...boxes.map(({ at, width }) => around(at, width, BOX_HEIGHT)),
    ...dots.map(({ partner, at, label, hasRoom, isLeft }) => {
      const width = hasRoom ? boxText(partner.title).length * LABEL_LETTER : 0
      const left = isLeft ? label.x - width : label.x
      return {
        left: Math.min(at.x - DOT, left),
        right: Math.max(at.x + DOT, left + width),
        top: Math.min(at.y, label.y) - DOT,
        bottom: Math.max(at.y, label.y) + DOT,
      }
    }),
  ]
  if (edges.length === 0) return { x: 0, y: 0, width: 1, height: 1 }
  const x = Math.floor(Math.min(...edges.map(({ left }) => left)) - PADDING)
  const y = Math.floor(Math.min(...edges.map(({ top }) => top)) - PADDING)
  return {
    x,
    y,
    width: Math.ceil(Math.max(...edges.map(({ right }) => right)) + PADDING - x),
    height: Math.ceil(Math.max(...edges.map(({ bottom }) => bottom)) + PADDING - y),
  }
}

const PADDING = 12

function round(length: number): number {
  return Math.round(length * 10) / 10
}
