import { describe, expect, test } from 'vitest'
import { bytesOf, columnOf, createShelfCache, nearestColumn } from './shelf.ts'
import { packColumn } from './shelves.testing.ts'

const codes = ['GM0310', 'GM0344']
const column = (period: number) => packColumn({ indicator: 'population', period, cells: {} }, codes)

/** A shelf of 1 column: 2 x (4 + 4 + 4 + 1) bytes, and 64 for the shelf itself. */
const SHELF_BYTES = 64 + 2 * 13

describe('the shelves in memory', () => {
  test('count the bytes of values, flags and margins', () => {
    expect(bytesOf(column(2024))).toBe(26)
  })

  test('stay under their bound: the one that was asked for longest ago goes', () => {
    const cache = createShelfCache(2 * SHELF_BYTES)
    cache.keep('a', [column(2022)])
    cache.keep('b', [column(2023)])
    expect(cache.bytes).toBe(2 * SHELF_BYTES)
    expect(cache.find('a')?.[0]?.period).toBe(2022)
    cache.keep('c', [column(2024)])
    expect(cache.bytes).toBe(2 * SHELF_BYTES)
    expect(cache.find('b')).toBeUndefined()
    expect(cache.find('a')).toBeDefined()
    expect(cache.find('c')).toBeDefined()
  })

  test('replace a shelf under the same name without counting it twice', () => {
    const cache = createShelfCache(10 * SHELF_BYTES)
    cache.keep('a', [column(2022)])
    cache.keep('a', [column(2022), column(2023)])
    expect(cache.bytes).toBe(SHELF_BYTES + 26)
  })

  test('keep one that is larger than the bound alone: a page must not fail over it', () => {
    const cache = createShelfCache(10)
    cache.keep('a', [column(2022)])
    cache.keep('b', [column(2023)])
    expect(cache.find('a')).toBeUndefined()
    expect(cache.find('b')).toHaveLength(1)
  })
})

describe('the column of a year', () => {
  const shelf = [column(2015), column(2018), column(2021)]

  test('is exactly of that year, or not there', () => {
    expect(columnOf(shelf, 2018)?.period).toBe(2018)
    expect(columnOf(shelf, 2019)).toBeUndefined()
  })

  test('nearest: the later one when two are as near; none on an empty shelf', () => {
    expect(nearestColumn(shelf, 2012)?.period).toBe(2015)
    expect(nearestColumn([column(2018), column(2020)], 2019)?.period).toBe(2020)
    expect(nearestColumn(shelf, 2030)?.period).toBe(2021)
    expect(nearestColumn([], 2024)).toBeUndefined()
  })
})
