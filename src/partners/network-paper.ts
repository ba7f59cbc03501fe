import { DOT, DRAWING_WIDTH, type Place } from './layout.ts'
import { leftOf, type Spot } from './network-spots.ts'

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is drawn already, in squares of paper, so that only what is near has to be looked at. */
export class TakenPaper {
  readonly #squares = new Map<number, Rectangle[]>()

  constructor(blocks: readonly Rectangle[]) {
    for (const block of blocks) this.#put(block)
  }

  /** @returns whether the name and the line to it were free, and are taken now */
  take({ way, anchor, x, top, end }: Spot, dot: Place): boolean {
    const left = leftOf(anchor, x, way.width)
    const area = { left, right: left + way.width, top, bottom: top + way.height }
    if (area.left < 0 || area.right > DRAWING_WIDTH || !this.#isFree(area)) return false
    const points = end ? pointsOf(dot, end) : []
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

/** The square round a point. */
export function squareAt({ x, y }: Place, half: number): Rectangle {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}
