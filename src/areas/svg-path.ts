import type { Ring } from './raster.ts'
import type { Bounds } from './shape.ts'

/** How RD New is laid on a drawing: x to the right, y down. */
export interface Frame {
  /** RD coordinates of the left and top edge of the drawing [m]. */
  readonly west: number
  readonly north: number
  /** Drawing units per metre. */
  readonly scale: number
  /** Size of the drawing [drawing units]. */
  readonly width: number
  readonly height: number
}

/** The frame in which a rectangle fits, centred, with a margin on all sides [drawing units]. */
export function frameOf(bounds: Bounds, width: number, height: number, margin = 0): Frame {
  const [across, up] = [bounds.east - bounds.west, bounds.north - bounds.south]
  // At least a metre across: a single point has no size to fit.
  const scale = Math.min((width - 2 * margin) / Math.max(1, across), (height - 2 * margin) / Math.max(1, up))
  return {
    west: bounds.west - (width / scale - across) / 2,
    north: bounds.north + (height / scale - up) / 2,
    scale,
    width,
    height,
  }
}

/** Steps per drawing unit: coordinates are rounded to a tenth. */
const STEPS = 10

/**
 * Path text (`d`) of closed rings, to a tenth of a drawing unit, in steps relative to the point before.
 *
 * Points are rounded to the grid first and then differenced, so neighbours stay exactly together. Fill with
 * `fill-rule="evenodd"` or the default: holes run the other way round. Rings that come down to a single spot are left out.
 */
export function svgPath(rings: readonly Ring[], frame: Frame): string {
  let path = ''
  for (const ring of rings) {
    const steps = stepsOf(ring, frame)
    if (steps.count > 2) path += `${steps.text}z`
  }
  return path
}

/** Path text of open lines, such as borders; see `svgPath`. */
export function svgLines(lines: readonly Ring[], frame: Frame): string {
  let path = ''
  for (const line of lines) path += stepsOf(line, frame).text
  return path
}

function stepsOf(line: Ring, { west, north, scale }: Frame): { text: string; count: number } {
  let text = ''
  let count = 0
  let column = 0
  let row = 0
  for (const [x, y] of line) {
    const nextColumn = Math.round((x - west) * scale * STEPS)
    const nextRow = Math.round((north - y) * scale * STEPS)
    const [dx, dy] = [nextColumn - column, nextRow - row]
    if (count > 0 && dx === 0 && dy === 0) continue
    if (count === 0) text += `M${tenths(dx)}`
    else if (count === 1) text += `l${tenths(dx)}`
    else text += dx < 0 ? tenths(dx) : ` ${tenths(dx)}`
    text += dy < 0 ? tenths(dy) : ` ${tenths(dy)}`
    column = nextColumn
    row = nextRow
    count++
  }
  return { text, count }
}

/** A tenth as short as SVG allows: `.4`, `-1.5`, `12`. */
function tenths(steps: number): string {
  const size = Math.abs(steps)
  const whole = Math.floor(size / STEPS)
  const rest = size % STEPS
  const text = rest === 0 ? `${whole}` : `${whole === 0 ? '' : whole}.${rest}`
  return steps < 0 ? `-${text}` : text
}
