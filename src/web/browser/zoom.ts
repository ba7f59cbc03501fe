/**
 * The maths of panning and zooming a drawing by its viewBox. Pure: no document, so that it can be tested.
 *
 * A view is the part of the drawing that is shown, in units of the drawing; `full` is all of it.
 */
export interface View {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Closest view: a sixteenth of the drawing. */
export const MAX_ZOOM = 16

/** How many times larger than the whole drawing: 1 to MAX_ZOOM. */
export function zoomOf(view: View, full: View): number {
  return full.width / view.width
}

/** Zooms so that the point (in the drawing) stays where it is on the screen. A factor above 1 comes closer. */
export function zoomAt(view: View, full: View, factor: number, point: Point): View {
  const wanted = Number.isFinite(factor) && factor > 0 ? zoomOf(view, full) * factor : zoomOf(view, full)
  const zoom = Math.min(MAX_ZOOM, Math.max(1, wanted))
  const width = full.width / zoom
  const height = full.height / zoom
  const across = (point.x - view.x) / view.width
  const down = (point.y - view.y) / view.height
  return within({ x: point.x - across * width, y: point.y - down * height, width, height }, full)
}

/** Moves the view by a distance in the drawing; it never leaves the drawing. */
export function panBy(view: View, full: View, dx: number, dy: number): View {
  return within({ ...view, x: view.x + dx, y: view.y + dy }, full)
}

/**
 * The view while two fingers move: the spots of the drawing under the fingers stay under them.
 *
 * @param start view when the fingers came down, and where they were, in fractions (0-1) of the element
 * @param now where they are, in the same fractions
 */
export function pinch(
  start: View,
  full: View,
  from: readonly [Point, Point],
  now: readonly [Point, Point],
): View {
  const before = distance(from)
  const factor = before === 0 ? 1 : distance(now) / before
  const [a, b] = [middle(from), middle(now)]
  const held = { x: start.x + a.x * start.width, y: start.y + a.y * start.height }
  const closer = zoomAt(start, full, factor, held)
  return panBy(closer, full, -(b.x - a.x) * closer.width, -(b.y - a.y) * closer.height)
}

/** What a key does, or undefined when the key is not ours: the page keeps it. Arrows only once zoomed in. */
export function viewForKey(key: string, view: View, full: View): View | undefined {
  const step = { x: view.width / 5, y: view.height / 5 }
  if (key === '+' || key === '=') return zoomAt(view, full, 1.6, centre(view))
  if (key === '-') return zoomAt(view, full, 1 / 1.6, centre(view))
  if (key === '0' || key === 'Escape') return zoomOf(view, full) > 1 ? full : undefined
  if (zoomOf(view, full) <= 1) return undefined
  if (key === 'ArrowLeft') return panBy(view, full, -step.x, 0)
  if (key === 'ArrowRight') return panBy(view, full, step.x, 0)
  if (key === 'ArrowUp') return panBy(view, full, 0, -step.y)
  if (key === 'ArrowDown') return panBy(view, full, 0, step.y)
  return undefined
}

/** A view on the way from one to another; `part` runs from 0 to 1 and is eased. */
export function viewBetween(from: View, to: View, part: number): View {
  const t = Math.min(1, Math.max(0, part))
  const eased = t * t * (3 - 2 * t)
  const mix = (a: number, b: number) => a + (b - a) * eased
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  }
}

export function centre(view: View): Point {
  return { x: view.x + view.width / 2, y: view.y + view.height / 2 }
}

/** The four numbers of a viewBox; undefined when the text is not one. */
export function readViewBox(text: string | null): View | undefined {
  const [x, y, width, height, ...rest] = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  if (rest.length > 0 || ![x, y, width, height].every(Number.isFinite)) return undefined
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

export function viewBoxText({ x, y, width, height }: View): string {
  return [x, y, width, height].map((n) => Math.round(n * 100) / 100).join(' ')
}

function within(view: View, full: View): View {
  const limit = (value: number, from: number, room: number) => Math.min(from + room, Math.max(from, value))
  return {
    ...view,
    x: limit(view.x, full.x, full.width - view.width),
    y: limit(view.y, full.y, full.height - view.height),
  }
}

function distance([a, b]: readonly [Point, Point]): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function middle([a, b]: readonly [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
