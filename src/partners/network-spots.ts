import { textWidth } from '../charts/text-width.ts'
import { DOT, type Place } from './layout.ts'
import { boxText, linesOf } from './network-box.ts'

/** Letters of a name [px], as in `network.css`. */
const SIZE = 12.5
export const LABEL_LINE = 14
const LONGEST_LINE = 20
const LONGEST_NAME = 26

/** Which side, or the middle, of its lines is at the given place. */
export type Anchor = 'start' | 'middle' | 'end'

/** A name as it may be written [px]. */
export interface Way {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** One of the places where the name of a dot may stand. */
export interface Spot {
  /** Its place in the order in which they are tried, from 0. */
  readonly number: number
  readonly way: Way
  readonly anchor: Anchor
  /** Where its lines begin, end or have their middle. */
  readonly x: number
  readonly top: number
  /** End of the line that leads to it, where it does not stand beside its dot. */
  readonly end?: Place
}

/** A name as it is drawn: what stands behind it in brackets is in its title and in the table. */
export function drawnName(title: string): string {
  return title.replace(/ \([^()]*\)$/, '')
}

/** The ways in which a name may be written, best first. */
export function waysOf(title: string): readonly Way[] {
  const name = drawnName(title)
  const two = linesOf(name, LONGEST_LINE)
  if (two.length === 1) return [wayOf(two)]
  const ways = [shortWay(title), wayOf(two)]
  return name.length <= LONGEST_NAME ? ways : ways.toReversed()
}

/** On one line, cut where it is long. */
export function shortWay(title: string): Way {
  return wayOf([boxText(drawnName(title), LONGEST_NAME)])
}

function wayOf(lines: readonly string[]): Way {
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE)))
  return { lines, width, height: lines.length * LABEL_LINE }
}

/** Left side of a name. */
export function leftOf(anchor: Anchor, x: number, width: number): number {
  return anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
}

/** From the middle of a dot to a name beside it [px]. */
export const BESIDE = DOT / 2 + 4
const CORNER = DOT / 2
/** Right, left, above, below, and the corners: from the dot to the name. */
const BESIDES = [
  { anchor: 'start', across: BESIDE, side: 'middle', down: 0 },
  { anchor: 'end', across: -BESIDE, side: 'middle', down: 0 },
  { anchor: 'middle', across: 0, side: 'above', down: 3 },
  { anchor: 'middle', across: 0, side: 'below', down: -3 },
  { anchor: 'start', across: CORNER, side: 'above', down: 7 },
  { anchor: 'start', across: CORNER, side: 'below', down: -7 },
  { anchor: 'end', across: -CORNER, side: 'above', down: 7 },
  { anchor: 'end', across: -CORNER, side: 'below', down: -7 },
] as const
/** How far a name may stand from its dot [px], and in which directions. */
const DISTANCES = [20, 32, 44, 58, 72] as const
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => {
  const across = Math.cos((i * Math.PI) / 8)
  const anchor: Anchor = across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle'
  return { across, down: Math.sin((i * Math.PI) / 8), anchor }
})

/**
 * The places where a name may stand, best first: in each way beside its dot, then further and further away.
 *
 * @returns nothing beyond the last
 */
export function spotAt(number: number, at: Place, ways: readonly Way[]): Spot | undefined {
  const near = ways[Math.floor(number / BESIDES.length)]
  const beside = BESIDES[number % BESIDES.length]
  if (near && beside) {
    const { anchor, across, side, down } = beside
    const gap = side === 'middle' ? -near.height / 2 : side === 'above' ? -BESIDE - near.height : BESIDE
    return { number, way: near, anchor, x: at.x + across, top: at.y + gap + down }
  }
  const far = number - ways.length * BESIDES.length
  const way = ways[far % ways.length]
  const round = Math.floor(far / ways.length)
  const distance = DISTANCES[Math.floor(round / DIRECTIONS.length)]
  const direction = DIRECTIONS[round % DIRECTIONS.length]
  if (!way || distance === undefined || !direction) return undefined
  const { across, down, anchor } = direction
  const end = { x: at.x + distance * across, y: at.y + distance * down }
  const share = anchor !== 'middle' ? 0.5 : down < 0 ? 1 : 0
  const gap = anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0
  return { number, way, anchor, x: end.x + gap, top: end.y - way.height * share, end }
}
