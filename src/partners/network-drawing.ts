import { byName, seatGraph } from './finding.ts'
import { findCuts } from './graph.ts'
import { DOT, type Layout, type Place } from './layout.ts'
import type { Network, NetworkPartner } from './network.ts'
import { boxOf } from './network-box.ts'
import { areaOf, type Label, placeLabels } from './network-labels.ts'
import type { Rectangle } from './network-paper.ts'
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
  readonly label: Label
}

export interface Box {
  readonly kind: 'body' | 'theme'
  readonly id: string
  readonly lines: readonly string[]
  readonly at: Place
  readonly width: number
  readonly height: number
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
export function drawNetwork(network: Network, whole: Network, { places, spots }: Layout): Drawing {
  const draw =
    (kind: Box['kind']) =>
    ({ id, title }: { id: string; title: string }): Box[] => {
      const at = places[id]
      return at ? [{ kind, id, at, ...boxOf(title) }] : []
    }
  const boxes = [
    ...byName(network.bodies).flatMap(draw('body')),
    ...byName(network.themes).flatMap(draw('theme')),
  ]
  // A choice has fewer names, so more room for each.
  const dots = dotsOf(network.partners, boxes, places, network === whole ? spots : undefined)
  const all = network.partners.length + network.bodies.length + network.themes.length
  return {
    view: viewOf(boxes, dots),
    dots,
    boxes,
    lines: linesOf(network, whole, places),
    missing: all - boxes.length - dots.length,
  }
}

/** Where the names of the whole network stand, so that a page has only to place what changed since. */
export function findSpots(network: Network, layout: Layout): NonNullable<Layout['spots']> {
  const { dots } = drawNetwork(network, network, layout)
  return Object.fromEntries(dots.map(({ partner, label }) => [partner.id, label.spot ?? null]))
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

function dotsOf(
  partners: readonly NetworkPartner[],
  boxes: readonly Box[],
  places: Layout['places'],
  spots: Layout['spots'],
): Dot[] {
  const placed = byName(partners).flatMap((partner) => {
    const at = places[partner.id]
    return at ? [{ id: partner.id, partner, title: partner.title, at }] : []
  })
  const labels = placeLabels(placed, boxes.map(edgeOf), spots)
  return placed.flatMap(({ partner, at }, place) => {
    const label = labels[place]
    return label ? [{ partner, at, label }] : []
  })
}

function edgeOf({ at, width, height }: Pick<Box, 'at' | 'width' | 'height'>): Rectangle {
  return {
    left: at.x - width / 2,
    right: at.x + width / 2,
    top: at.y - height / 2,
    bottom: at.y + height / 2,
  }
}

/** Just what is drawn, names included. */
function viewOf(boxes: readonly Box[], dots: readonly Dot[]): Drawing['view'] {
  const edges = [
    ...boxes.map(edgeOf),
    ...dots.map(({ at }) => edgeOf({ at, width: 2 * DOT, height: 2 * DOT })),
    ...dots.flatMap(({ label }) => (label.spot === undefined ? [] : [areaOf(label)])),
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
