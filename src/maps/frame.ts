/** Closed line in RD New (EPSG:28992) [m]; the last point need not repeat the first. */
export type Ring = readonly (readonly [x: number, y: number])[]

/** How RD metres become px of the drawing: north is up. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** px per metre. */
  readonly scale: number
  readonly west: number
  readonly north: number
  readonly margin: number
}

/**
 * The drawing in which all rings fit, `width` px wide and as high as it needs to be.
 *
 * A shape that is much higher than wide is limited to `maxHeight` and made narrower.
 * @returns undefined when there is not a single point
 */
export function fitFrame(
  shapes: Iterable<readonly Ring[]>,
  size: { readonly width: number; readonly maxHeight: number; readonly margin?: number },
): Frame | undefined {
  const margin = size.margin ?? 4
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const rings of shapes) {
    for (const ring of rings) {
      for (const [x, y] of ring) {
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
    }
  }
  if (!Number.isFinite(west)) return undefined
  const [wide, high] = [Math.max(1, east - west), Math.max(1, north - south)]
  const scale = Math.min((size.width - 2 * margin) / wide, (size.maxHeight - 2 * margin) / high)
  return {
    width: Math.ceil(wide * scale + 2 * margin),
    height: Math.ceil(high * scale + 2 * margin),
    scale,
    west,
    north,
    margin,
  }
}

/**
 * Rings as SVG path data, rounded to tenths of a px and written as steps from point to point.
 *
 * Points are rounded before the steps are taken, so two neighbours that share a border keep sharing it. A ring too small to see
 * is left out, unless nothing else of the shape is left: then it becomes a dot of 1 px, because a place never vanishes.
 */
export function pathOf(rings: readonly Ring[], frame: Frame): string {
  const paths = rings.map((ring) => ringPath(ring, frame)).filter((path) => path !== '')
  if (paths.length > 0) return paths.join('')
  const first = rings[0]?.[0]
  if (!first) return ''
  const [x, y] = tenthsOf(first, frame)
  return `M${x / 10 - 0.5} ${y / 10 - 0.5}h1v1h-1z`
}

/** Open lines, such as borders, as SVG path data; points as in `pathOf`. */
export function linesOf(lines: readonly Ring[], frame: Frame): string {
  return lines.map((line) => stepsAlong(line, frame).path).join('')
}

function ringPath(ring: Ring, frame: Frame): string {
  const { path, corners } = stepsAlong(ring, frame)
  return corners < 3 ? '' : `${path}z`
}

function stepsAlong(ring: Ring, frame: Frame): { path: string; corners: number } {
  let path = ''
  let corners = 0
  let [lastX, lastY] = [0, 0]
  for (const point of ring) {
    const [x, y] = tenthsOf(point, frame)
    if (corners > 0 && x === lastX && y === lastY) continue
    path +=
      corners === 0
        ? `M${x / 10} ${y / 10}`
        : `${corners === 1 ? 'l' : ''}${step(x - lastX, corners > 1)}${step(y - lastY, true)}`
    ;[lastX, lastY] = [x, y]
    corners++
  }
  return { path, corners }
}

/** A step in px; the minus sign already parts it from the number before. */
function step(tenths: number, follows: boolean): string {
  const text = String(tenths / 10).replace(/^(-?)0\./, '$1.')
  return follows && tenths >= 0 ? ` ${text}` : text
}

function tenthsOf([x, y]: readonly [number, number], frame: Frame): [number, number] {
  return [
    Math.round(((x - frame.west) * frame.scale + frame.margin) * 10),
    Math.round(((frame.north - y) * frame.scale + frame.margin) * 10),
  ]
}
