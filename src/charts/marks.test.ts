import { describe, expect, test } from 'vitest'
import { placeBars } from './bars-marks.ts'
import { placeDots } from './dots-marks.ts'
import { placeMultiples } from './multiples-marks.ts'
import { placePyramid } from './pyramid-marks.ts'
import { placeSparkline } from './sparkline-marks.ts'

const format = (value: number) => String(value)

describe('bars', () => {
  test('grow from a common zero, in proportion', () => {
    const marks = placeBars(
      [
        { label: 'Zeist', tone: 'thread', value: 20 },
        { label: 'Nederland', tone: 'deep', value: 10 },
      ],
      format,
    )
    expect(marks.bars.map((bar) => bar.path)).toEqual(['M0 22h1000v13h-1000Z', 'M0 68h500v13h-500Z'])
  })
  test('run to the left for negative values', () => {
    const marks = placeBars(
      [
        { label: 'a', tone: 'thread', value: -5 },
        { label: 'b', tone: 'grey', value: 15 },
      ],
      format,
    )
    expect(marks.bars[0]?.path).toMatch(/^M250 22h-250/)
    expect(marks.bars[1]?.path).toMatch(/^M250 68h750/)
  })
  test('keep their place and say why when there is no figure; a missing figure is no bar', () => {
    const marks = placeBars(
      [
        { label: 'a', tone: 'thread', missing: 'te weinig inwoners' },
        { label: 'b', tone: 'grey', value: 1 },
      ],
      format,
    )
    expect(marks.rows[0]).toMatchObject({ text: 'te weinig inwoners', missing: true })
    expect(marks.bars).toHaveLength(1)
    expect(marks.missing).not.toBe('')
  })
  test('of nothing but zero have no width and no NaN', () => {
    const marks = placeBars([{ label: 'a', tone: 'thread', value: 0 }], format)
    expect(marks.bars[0]?.path).toBe('M0 22h0v13h0Z')
  })
  test('leave room for margins', () => {
    const marks = placeBars([{ label: 'a', tone: 'thread', value: 50, low: 40, high: 100 }], format)
    expect(marks.bars[0]?.path).toMatch(/^M0 22h500/)
    expect(marks.whiskers).toMatch(/^M400 28.5H1000/)
  })
  test('put the figure under a label that is too long for a phone', () => {
    const label = 'Leidschendam-Voorburg, Voorburg West en omgeving'
    const marks = placeBars(
      [
        { label, tone: 'thread', value: 1 },
        { label: 'b', tone: 'grey', value: 1 },
      ],
      format,
    )
    expect(marks.rows.map((row) => row.twoLines)).toEqual([true, false])
    expect(marks.rows[0]?.markTop).toBe(41)
  })
})

describe('dots', () => {
  const items = [
    { label: 'Zeist', tone: 'thread', value: 48, low: 44, high: 52 },
    { label: 'Nederland', tone: 'deep', value: 50 },
    { label: 'Austerlitz', tone: 'grey', missing: 'geheim' },
  ] as const
  test('stand on one axis that holds the margins', () => {
    const marks = placeDots(items, format)
    expect(marks.axis).toMatchObject({ from: 44, to: 52 })
    expect(marks.dots[0]).toMatchObject({ dot: 'M500 31h.1', interval: 'M0 31H1000' })
  })
  test('have a line through all rows at the comparison', () => {
    expect(placeDots(items, format).reference).toBe(750)
    expect(placeDots(items.slice(0, 1), format).reference).toBeUndefined()
  })
  test('leave the row of a missing figure empty', () => {
    expect(placeDots(items, format).dots[2]).toEqual({ tone: 'grey', rail: 'M0 127H1000' })
  })
})

describe('a population pyramid', () => {
  const ages = [0, 65]
  test('has men left and women right of the middle, youngest below', () => {
    const marks = placePyramid({ ages, place: { men: [4, 2], women: [4, 1] }, emphasisFrom: 65, format })
    expect(marks.young).toBe('M500 36h-500v8.5h500ZM500 36h500v8.5h-500Z')
    expect(marks.old).toBe('M500 26h-250v8.5h250ZM500 26h125v8.5h-125Z')
  })
  test('marks a class without a value as missing, not as zero', () => {
    const marks = placePyramid({ ages, place: { men: [4, undefined], women: [4, 1] }, format })
    expect(marks.missing).toMatch(/^M500 26/)
  })
  test('breaks the outline where the comparison has no value', () => {
    const side = { men: [4, 2], women: [4, 1] }
    const whole = placePyramid({ ages, place: side, comparison: side, format }).outline
    const holed = placePyramid({
      ages: [0, 5, 10],
      place: side,
      comparison: { men: [1, undefined, 2], women: [] },
      format,
    }).outline
    expect(whole.match(/M/g)).toHaveLength(2)
    expect(holed.match(/M/g)).toHaveLength(2)
  })
})

describe('small multiples', () => {
  const panel = (heading: string, values: number[]) => ({
    heading,
    figure: '',
    description: '',
    series: [
      { label: '', tone: 'thread' as const, points: values.map((value, i) => ({ at: 2020 + i, value })) },
    ],
  })
  test('share their axes, so that a lower line is a lower figure', () => {
    const marks = placeMultiples([panel('a', [0, 10]), panel('b', [10, 20])], format)
    expect(marks.axis).toMatchObject({ from: 0, to: 20 })
    expect(marks.panels[0]?.series[0]?.solid).toBe('M0 72L1000 40')
    expect(marks.panels[1]?.series[0]?.solid).toBe('M0 40L1000 8')
  })
  test('without any panel are empty', () => {
    expect(placeMultiples([], format).panels).toEqual([])
  })
})

describe('a sparkline', () => {
  test('has one dot, at the newest figure', () => {
    const marks = placeSparkline([{ at: 2020, value: 1 }, { at: 2021, value: 2 }, { at: 2022 }])
    expect(marks.series?.dots).toMatch(/^M500 [\d.]+h\.1$/)
  })
  test('is absent without a figure', () => {
    expect(placeSparkline([{ at: 2020 }]).series).toBeUndefined()
  })
})
