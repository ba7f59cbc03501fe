import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { MapShape } from './map.ts'
import { placeMap } from './map-marks.ts'
import { examples } from './maps.examples.tsx'

const html = (name: string) => {
  const example = examples.find((one) => one.name === name)
  if (!example) throw new Error(`no example ${name}`)
  return render(example.render())
}

describe('every example of a map', () => {
  test.each(examples.map((e) => [e.name, e] as const))('%s: is clean and named', (_, example) => {
    const text = render(example.render())
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|style=/)
    expect(text).toMatch(/aria-labelledby="(map-\d)-t \1-d"/)
  })
})

describe('a map on the page', () => {
  test('hatches a missing figure and says the reason in the shape and in the legend', () => {
    const text = html('map: normal, one missing, place outlined')
    expect(text).toContain('<pattern id="map-1-h"')
    expect(text).toMatch(/<title>Buurt 11: te weinig inwoners<\/title><path fill="url\(#map-1-h\)"/)
    expect(text).toContain('<li class="k-missing">geen cijfer: te weinig inwoners</li>')
  })
  test('has no hatching and no legend for it when every figure is known', () => {
    expect(html('map: one value')).not.toMatch(/pattern|k-missing/)
  })
  test('dots an estimate in its own colour and explains the dots', () => {
    const text = html('map: some estimates')
    expect(text).toMatch(/<pattern id="map-3-e4"[^>]*><path class="m4"/)
    expect(text).toContain('fill="url(#map-3-e4)"')
    expect(text).toContain('<li class="k-estimate">schatting</li>')
  })
  test('with links is a group (an image would hide them), without links an image', () => {
    expect(html('map: normal, one missing, place outlined')).toContain('role="group"')
    expect(html('map: some estimates')).toContain('role="img"')
  })
  test('outlines the place at hand and names it', () => {
    expect(html('map: normal, one missing, place outlined')).toMatch(/class="map-here"[^>]*><title>Buurt 12</)
  })
  test('per class has one path for each colour', () => {
    const shapes = html('map: grouped per class').split('<g class="map-shapes"')[1]?.split('</g>')[0]
    expect(shapes?.match(/<path/g)).toHaveLength(6)
  })
  test('tells the island what its buttons are called', () => {
    expect(html('map: pan and zoom')).toMatch(/<noaber-map data-zoom-in="Inzoomen" data-zoom-out="Uitzoomen"/)
  })
})

describe('placing a map', () => {
  const shape = (code: string, value?: number): MapShape => ({
    code,
    path: 'M0 0z',
    label: code,
    text: '',
    value,
  })
  const classes = { limits: [10, 20], count: 3 }
  const state = { width: 1, height: 1, classes, decimals: 0 }
  test('gives the colours of the ends to the lowest and the highest class', () => {
    const marks = placeMap({ ...state, shapes: [shape('high', 25), shape('low', 1)] })
    expect(marks.shapes.map((m) => [m.shape.code, m.colour])).toEqual([
      ['high', 4],
      ['low', 0],
    ])
  })
  test('hatches what is no number, and draws it last so that its border shows', () => {
    const marks = placeMap({ ...state, shapes: [shape('none'), shape('nan', Number.NaN), shape('b', 15)] })
    expect(marks.shapes.map((m) => m.colour)).toEqual([2, undefined, undefined])
    expect(marks.hasMissing).toBe(true)
  })
  test('survives a map without shapes or classes', () => {
    expect(placeMap({ ...state, shapes: [], classes: { limits: [], count: 0 } }).shapes).toEqual([])
  })
})
