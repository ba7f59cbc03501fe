import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  MAX_ZOOM,
  panBy,
  pinch,
  readViewBox,
  viewBetween,
  viewBoxText,
  viewForKey,
  zoomAt,
  zoomOf,
} from './zoom.ts'

const full = { x: 0, y: 0, width: 400, height: 200 }

describe('zooming', () => {
  test('keeps the point under the pointer where it is', () => {
    const view = zoomAt(full, full, 2, { x: 300, y: 50 })
    expect(view).toEqual({ x: 150, y: 25, width: 200, height: 100 })
    expect((300 - view.x) / view.width).toBe(300 / 400)
  })
  test('stops at the whole drawing and at the closest view', () => {
    expect(zoomAt(full, full, 0.1, { x: 0, y: 0 })).toEqual(full)
    expect(zoomOf(zoomAt(full, full, 1e9, { x: 10, y: 10 }), full)).toBe(MAX_ZOOM)
  })
  test('ignores a factor that is no number or not above zero', () => {
    for (const factor of [Number.NaN, 0, -2, Number.POSITIVE_INFINITY]) {
      expect(zoomAt(full, full, factor, { x: 5, y: 5 })).toEqual(full)
    }
  })
  test('there and back is the same view', () => {
    const near = zoomAt(full, full, 4, { x: 200, y: 100 })
    expect(zoomAt(near, full, 0.25, { x: 200, y: 100 })).toEqual(full)
  })
})

describe('panning', () => {
  test('never leaves the drawing, whatever comes', () => {
    const far = fc.double({ min: -1e5, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), far, far, (factor, dx, dy) => {
        const view = panBy(zoomAt(full, full, factor, { x: 200, y: 100 }), full, dx, dy)
        expect(view.x).toBeGreaterThanOrEqual(0)
        expect(view.y).toBeGreaterThanOrEqual(0)
        expect(view.x + view.width).toBeLessThanOrEqual(400 + 1e-9)
        expect(view.y + view.height).toBeLessThanOrEqual(200 + 1e-9)
      }),
    )
  })
})

describe('a pinch', () => {
  test('keeps the spots under both fingers', () => {
    const from = [
      { x: 0.4, y: 0.5 },
      { x: 0.6, y: 0.5 },
    ] as const
    const now = [
      { x: 0.3, y: 0.5 },
      { x: 0.7, y: 0.5 },
    ] as const
    const view = pinch(full, full, from, now)
    expect(zoomOf(view, full)).toBeCloseTo(2)
    // The spot under the left finger was at 160 of 400; it must now be at 0.3 of the view.
    expect(view.x + 0.3 * view.width).toBeCloseTo(160)
    expect(view.x + 0.7 * view.width).toBeCloseTo(240)
  })
  test('with two fingers on one spot does nothing odd', () => {
    const spot = [
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 0.5 },
    ] as const
    expect(pinch(full, full, spot, spot)).toEqual(full)
  })
})

describe('keys', () => {
  const near = zoomAt(full, full, 2, { x: 200, y: 100 })
  test('zoom with plus and minus, reset with zero and escape', () => {
    expect(zoomOf(viewForKey('+', full, full)!, full)).toBeCloseTo(1.6)
    expect(viewForKey('0', near, full)).toEqual(full)
    expect(viewForKey('Escape', near, full)).toEqual(full)
  })
  test('move with the arrows once zoomed in; before that the page scrolls', () => {
    expect(viewForKey('ArrowRight', near, full)!.x).toBeGreaterThan(near.x)
    expect(viewForKey('ArrowRight', full, full)).toBeUndefined()
  })
  test('that mean nothing here stay with the page', () => {
    for (const key of ['Tab', 'Enter', 'a', 'PageDown', ''])
      expect(viewForKey(key, near, full)).toBeUndefined()
  })
})

test('a glide starts and ends where it should and stays between', () => {
  const to = { x: 100, y: 50, width: 100, height: 50 }
  expect(viewBetween(full, to, 0)).toEqual(full)
  expect(viewBetween(full, to, 1)).toEqual(to)
  expect(viewBetween(full, to, 7)).toEqual(to)
  expect(viewBetween(full, to, 0.5).width).toBe(250)
})

test('a viewBox is read and written; nonsense is refused', () => {
  expect(readViewBox('0 0 400 200')).toEqual(full)
  expect(readViewBox(' 0,0, 400 200 ')).toEqual(full)
  for (const text of [null, '', '0 0 400', '0 0 0 200', 'a b c d', '0 0 1 1 1'])
    expect(readViewBox(text)).toBeUndefined()
  expect(viewBoxText({ x: 1 / 3, y: 0, width: 10, height: 5 })).toBe('0.33 0 10 5')
})
