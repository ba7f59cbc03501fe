import { describe, expect, test } from 'vitest'
import { bytesOf, columnOf, createShelfCache, nearestColumn } from './shelf.ts'
import { packColumn } from './shelves.testing.ts'

const codes = ['GM0310', 'GM0344']
const column = (period: number) => packColumn({ indicator: 'population', period, cells: {} }, codes)

/** A shelf of 1 column: 2 x (4 + 4 + 4 + 1) bytes, and 64 for the shelf itself. */
const SHELF_BYTES = 64 + 2 * 13

function makeCache(bytes: number) {
  let now = 0
  const cache = createShelfCache(bytes, () => now)
  const wait = (ms: number, group?: string) => {
    now += ms
    cache.begin(group)
  }
  return { cache, wait }
}

describe('the shelves in memory', () => {
  test('count the bytes of values, flags and margins', () => {
    expect(bytesOf(column(2024))).toBe(26)
  })

  test('stay under their bound: what was not asked for since it came goes first', () => {
    const { cache, wait } = makeCache(2 * SHELF_BYTES)
    cache.keep('municipality a', [column(2022)])
    cache.keep('municipality b', [column(2023)])
    expect(cache.bytes).toBe(2 * SHELF_BYTES)
    expect(cache.find('municipality a')?.[0]?.period).toBe(2022)
    wait(10_000)
    cache.keep('municipality c', [column(2024)])
    expect(cache.bytes).toBe(2 * SHELF_BYTES)
    expect(cache.evictions).toBe(1)
    expect(cache.find('municipality b')).toBeUndefined()
    expect(cache.find('municipality a')).toBeDefined()
    expect(cache.find('municipality c')).toBeDefined()
  })

  test('go over it rather than lose what somebody asked for a moment ago', () => {
    const { cache, wait } = makeCache(SHELF_BYTES)
    cache.keep('municipality a', [column(2022)])
    wait(9_999)
    cache.keep('municipality b', [column(2023)])
    expect(cache.find('municipality a')).toBeDefined()
    expect(cache.bytes).toBe(2 * SHELF_BYTES)
  })

  test('of a group that is used as a whole stay without being asked for one by one', () => {
    const { cache, wait } = makeCache(SHELF_BYTES)
    cache.keep('country a', [column(2022)])
    cache.keep('municipality a', [column(2022)])
    wait(20_000, 'country')
    cache.keep('municipality b', [column(2023)])
    expect(cache.find('country a')).toBeDefined()
    expect(cache.find('municipality a')).toBeUndefined()
  })

  test('replace a shelf under the same name without counting it twice', () => {
    const { cache } = makeCache(10 * SHELF_BYTES)
    cache.keep('a', [column(2022)])
    cache.keep('a', [column(2022), column(2023)])
    expect(cache.bytes).toBe(SHELF_BYTES + 26)
  })

  test('keep one that is larger than the bound alone: a page must not fail over it', () => {
    const { cache, wait } = makeCache(10)
    cache.keep('municipality a', [column(2022)])
    wait(10_000)
    cache.keep('municipality b', [column(2023)])
    expect(cache.find('municipality a')).toBeUndefined()
    expect(cache.find('municipality b')).toHaveLength(1)
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
