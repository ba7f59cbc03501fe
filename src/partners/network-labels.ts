import { textWidth } from '../charts/text-width.ts'
import { DOT, DRAWING_WIDTH, type Place } from './layout.ts'
import { boxText, linesOf } from './network-box.ts'

/** The name of a partner on the drawing, in one line or two. */
export interface Label {
  readonly lines: readonly string[]
  /** Where its lines begin, or end, or have their middle, and the baseline of the first [px]. */
  readonly at: Place
  readonly anchor: 'start' | 'middle' | 'end'
  /** It stands so far from its dot that a line leads there: where that line ends. */
  readonly leader?: Place
  /** Shown always; else only when the dot is pointed at. */
  readonly hasRoom: boolean
}

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Letters of a name [px], as in `network.css`. */
const SIZE = 12.5
export const LABEL_LINE = 14
const BASELINE = 10.5
const LONGEST_LINE = 20
const LONGEST_NAME = 26

/** A name as it is drawn: what stands behind it in brackets is in its title and in the table. */
export function drawnName(title: string): string {
  return title.replace(/ \([^()]*\)$/, '')
}

/** The paper that a name takes. */
export function areaOf({ lines, at, anchor }: Pick<Label, 'lines' | 'at' | 'anchor'>): Rectangle {
  const width = widthOf(lines)
  const left = leftOf(anchor, at.x, width)
  const top = at.y - BASELINE
  return { left, right: left + width, top, bottom: top + lines.length * LABEL_LINE }
}

function leftOf(anchor: Label['anchor'], x: number, width: number): number {
  return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, SIZE)))
}

interface Way {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** The ways in which a name may be written, best first. */
function waysOf(title: string): Way[] {
  const name = drawnName(title)
  const two = linesOf(name, LONGEST_LINE)
  const one = [boxText(name, LONGEST_NAME)]
  const ways = two.length === 1 ? [two] : name.length <= LONGEST_NAME ? [one, two] : [two, one]
  return ways.map((lines) => ({ lines, width: widthOf(lines), height: lines.length * LABEL_LINE }))
}

/**
 * Finds a place for the name of every dot: beside it, else a little further with a line to it. No name lies over
 * another, over a box or over a dot. Names that found no place the first time go first the next time; the time with
 * the most names counts, so the same dots always give the same drawing.
 *
 * @param dots in the order in which they are read
 */
export function placeLabels(
  dots: readonly { readonly title: string; readonly at: Place }[],
  boxes: readonly Rectangle[],
): Label[] {
  const blocks = [...boxes, ...dots.map(({ at }) => squareAt(at, DOT / 2 + 1))]
  const rounds = dots.length > MANY ? 2 : 6
  let order = dots.map(({ title, at }, place) => ({ place, at, ways: waysOf(title) }))
  let best: ReadonlyMap<number, Option> = new Map()
  for (let round = 0; round < rounds && best.size < dots.length; round += 1) {
    const taken = new TakenPaper(blocks)
    const found = new Map<number, Option>()
    for (const { place, at, ways } of order) {
      const option = firstFree(taken, at, ways)
      if (option) found.set(place, option)
    }
    if (found.size > best.size) best = found
    order = [
      ...order.filter(({ place }) => !found.has(place)),
      ...order.filter(({ place }) => found.has(place)),
    ]
  }
  return dots.map(({ title, at }, place) => {
    const option = best.get(place)
    return option ? labelOf(option) : withoutRoom(title, at)
  })
}

/** With so many dots most names find no place, however often it is tried. */
const MANY = 250

/** One place for a name: `x` is where its lines begin, end or have their middle. */
interface Option {
  readonly way: Way
  readonly anchor: Label['anchor']
  readonly x: number
  readonly top: number
  /** End of the line that leads to it. */
  readonly end?: Place
}

const BESIDE = DOT / 2 + 4
/** How far a name may stand from its dot [px], and in which directions. */
const DISTANCES = [20, 32, 44, 58, 72] as const
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => {
  const across = Math.cos((i * Math.PI) / 8)
  const anchor: Label['anchor'] = across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle'
  return { across, down: Math.sin((i * Math.PI) / 8), anchor }
})

/** Takes the first place on the paper that is free for a name. */
function firstFree(taken: TakenPaper, at: Place, ways: readonly Way[]): Option | undefined {
  for (const way of ways) {
    for (const option of besideOf(at, way)) if (taken.take(option, at)) return option
  }
  for (const distance of DISTANCES) {
    for (const { across, down, anchor } of DIRECTIONS) {
      const end = { x: at.x + distance * across, y: at.y + distance * down }
      for (const way of ways) {
        const share = anchor !== 'middle' ? 0.5 : down < 0 ? 1 : 0
        const gap = anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0
        const option = { way, anchor, x: end.x + gap, top: end.y - way.height * share, end }
        if (taken.take(option, at)) return option
      }
    }
  }
  return undefined
}

/** Right, left, above, below, and the corners. */
function besideOf({ x, y }: Place, way: Way): Option[] {
  const middle = y - way.height / 2
  const [above, below] = [y - BESIDE - way.height + 3, y + BESIDE - 3]
  const corner = DOT / 2
  return [
    { way, anchor: 'start', x: x + BESIDE, top: middle },
    { way, anchor: 'end', x: x - BESIDE, top: middle },
    { way, anchor: 'middle', x, top: above },
    { way, anchor: 'middle', x, top: below },
    { way, anchor: 'start', x: x + corner, top: above + 4 },
    { way, anchor: 'start', x: x + corner, top: below - 4 },
    { way, anchor: 'end', x: x - corner, top: above + 4 },
    { way, anchor: 'end', x: x - corner, top: below - 4 },
  ]
}

function labelOf({ way, anchor, x, top, end }: Option): Label {
  const leader = end ? { leader: { x: round(end.x), y: round(end.y) } } : {}
  return { lines: way.lines, at: { x: round(x), y: round(top + BASELINE) }, anchor, ...leader, hasRoom: true }
}

/** The name of a dot in a crowd, shown when it is pointed at: on the side where the paper is. */
function withoutRoom(title: string, at: Place): Label {
  const lines = [boxText(drawnName(title), LONGEST_NAME)]
  const isLeft = at.x + BESIDE + widthOf(lines) > DRAWING_WIDTH
  return {
    lines,
    at: { x: round(isLeft ? at.x - BESIDE : at.x + BESIDE), y: round(at.y + 4) },
    anchor: isLeft ? 'end' : 'start',
    hasRoom: false,
  }
}

/** What is drawn already, in squares of paper, so that only what is near has to be looked at. */
class TakenPaper {
  readonly #squares = new Map<number, Rectangle[]>()

  constructor(blocks: readonly Rectangle[]) {
    for (const block of blocks) this.#put(block)
  }

  /** @returns whether the name and the line to it were free, and are taken now */
  take({ way, anchor, x, top, end }: Option, at: Place): boolean {
    const left = leftOf(anchor, x, way.width)
    const area = { left, right: left + way.width, top, bottom: top + way.height }
    if (area.left < 0 || area.right > DRAWING_WIDTH || !this.#isFree(area)) return false
    const points = end ? pointsOf(at, end) : []
    if (!points.every((point) => this.#isFree(point))) return false
    for (const block of [area, ...points]) this.#put(block)
    return true
  }

  #isFree({ left, right, top, bottom }: Rectangle): boolean {
    for (let x = Math.floor(left / SQUARE); x <= right / SQUARE; x += 1) {
      for (let y = Math.floor(top / SQUARE); y <= bottom / SQUARE; y += 1) {
        for (const other of this.#squares.get(y * 1000 + x) ?? []) {
          if (left < other.right && other.left < right && top < other.bottom && other.top < bottom)
            return false
        }
      }
    }
    return true
  }

  #put(area: Rectangle): void {
    for (let x = Math.floor(area.left / SQUARE); x <= area.right / SQUARE; x += 1) {
      for (let y = Math.floor(area.top / SQUARE); y <= area.bottom / SQUARE; y += 1) {
        const there = this.#squares.get(y * 1000 + x)
        if (there) there.push(area)
        else this.#squares.set(y * 1000 + x, [area])
      }
    }
  }
}

const SQUARE = 40

/** Points along a line, from outside its dot up to the name. */
function pointsOf(from: Place, to: Place): Rectangle[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const points: Rectangle[] = []
  for (let far = DOT / 2 + 6; far < length; far += 4) {
    const share = far / length
    points.push(squareAt({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, 1))
  }
  return points
}

function squareAt({ x, y }: Place, half: number): Rectangle {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
