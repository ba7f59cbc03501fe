import { DOT, DRAWING_WIDTH, type Layout, type Place } from './layout.ts'
import { type Rectangle, squareAt, TakenPaper } from './network-paper.ts'
import {
  type Anchor,
  BESIDE,
  LABEL_LINE,
  leftOf,
  type Spot,
  shortWay,
  spotAt,
  type Way,
  waysOf,
} from './network-spots.ts'

/** The name of a partner on the drawing, in one line or two. */
export interface Label {
  readonly lines: readonly string[]
  /** [px] */
  readonly width: number
  /** Where its lines begin, or end, or have their middle, and the baseline of the first [px]. */
  readonly at: Place
  readonly anchor: Anchor
  /** It stands so far from its dot that a line leads there: where that line ends. */
  readonly leader?: Place
  /** The place it has (`spotAt`); none was free: it is shown only when the dot is pointed at. */
  readonly spot: number | undefined
}

const BASELINE = 10.5

/** The paper that a name takes. */
export function areaOf({ lines, width, at, anchor }: Label): Rectangle {
  const left = leftOf(anchor, at.x, width)
  const top = at.y - BASELINE
  return { left, right: left + width, top, bottom: top + lines.length * LABEL_LINE }
}

interface Wish {
  readonly id: string
  readonly at: Place
  readonly ways: readonly Way[]
}

/**
 * Finds a place for the name of every dot: beside it, else a little further with a line to it. No name lies over
 * another, over a box or over a dot.
 *
 * @param dots in the order in which they are read
 * @param known places that were found before for most of these dots: they are kept where they are still free, and names
 *   without room stay so
 */
export function placeLabels(
  dots: readonly { readonly id: string; readonly title: string; readonly at: Place }[],
  boxes: readonly Rectangle[],
  known?: Layout['spots'],
): Label[] {
  const blocks = [...boxes, ...dots.map(({ at }) => squareAt(at, DOT / 2 + 1))]
  const wishes = dots.flatMap(({ id, title, at }) =>
    known?.[id] === null ? [] : [{ id, at, ways: waysOf(title) }],
  )
  const found = known ? keepSpots(wishes, blocks, known) : findSpots(wishes, blocks)
  return dots.map(({ id, title, at }) => {
    const spot = found.get(id)
    return spot ? labelOf(spot) : withoutRoom(title, at)
  })
}

/**
 * Names that found no place the first time go first the next time; the time with the most names counts, so the same
 * dots always give the same drawing.
 */
function findSpots(wishes: readonly Wish[], blocks: readonly Rectangle[]): ReadonlyMap<string, Spot> {
  const rounds = wishes.length > MANY ? 2 : 6
  let order = wishes
  let best: ReadonlyMap<string, Spot> = new Map()
  for (let round = 0; round < rounds && best.size < wishes.length; round += 1) {
    const taken = new TakenPaper(blocks)
    const found = new Map<string, Spot>()
    for (const wish of order) takeFirst(taken, wish, found)
    if (found.size > best.size) best = found
    order = [...order.filter(({ id }) => !found.has(id)), ...order.filter(({ id }) => found.has(id))]
  }
  return best
}

/** With so many dots most names find no place, however often it is tried. */
const MANY = 250

/** Names that are new, or do not fit any more where they were, take what is left. */
function keepSpots(
  wishes: readonly Wish[],
  blocks: readonly Rectangle[],
  known: NonNullable<Layout['spots']>,
): ReadonlyMap<string, Spot> {
  const taken = new TakenPaper(blocks)
  const found = new Map<string, Spot>()
  const rest = wishes.filter((wish) => {
    const number = known[wish.id]
    const spot = typeof number === 'number' ? spotAt(number, wish.at, wish.ways) : undefined
    if (!spot || !taken.take(spot, wish.at)) return true
    found.set(wish.id, spot)
    return false
  })
  for (const wish of rest) takeFirst(taken, wish, found)
  return found
}

/** Takes the first place on the paper that is free for a name. */
function takeFirst(taken: TakenPaper, { id, at, ways }: Wish, found: Map<string, Spot>): void {
  for (let number = 0; ; number += 1) {
    const spot = spotAt(number, at, ways)
    if (!spot) return
    if (taken.take(spot, at)) {
      found.set(id, spot)
      return
    }
  }
}

function labelOf({ number, way: { lines, width }, anchor, x, top, end }: Spot): Label {
  const leader = end ? { leader: { x: round(end.x), y: round(end.y) } } : {}
  const at = { x: round(x), y: round(top + BASELINE) }
  return { lines, width, at, anchor, ...leader, spot: number }
}

/** The name of a dot in a crowd, shown when it is pointed at: on the side where the paper is. */
function withoutRoom(title: string, at: Place): Label {
  const { lines, width } = shortWay(title)
  const isLeft = at.x + BESIDE + width > DRAWING_WIDTH
  return {
    lines,
    width,
    at: { x: round(isLeft ? at.x - BESIDE : at.x + BESIDE), y: round(at.y + 4) },
    anchor: isLeft ? 'end' : 'start',
    spot: undefined,
  }
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
