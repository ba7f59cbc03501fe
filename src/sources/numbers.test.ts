import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  NOT_A_NUMBER,
  numberShape,
  OTHER_MARK,
  OUT_OF_RANGE,
  parsePacked,
  TOO_MANY_DECIMALS,
} from './numbers.ts'

function pack(text: string, decimals = 0, factor = 1, mark: '.' | ',' = '.'): number {
  const bytes = new TextEncoder().encode(text)
  return parsePacked(bytes, 0, bytes.length, numberShape(decimals, factor, mark)!)
}

describe('a number in a cell', () => {
  test.each([
    ['12', 0, 12],
    ['-12.5', 1, -125],
    ['+3', 0, 3],
    ['.5', 1, 5],
    ['21.6', 1, 216],
    ['21.60000', 1, 216],
    ['0.30000000000000000000', 1, 3],
    ['1e+05', 0, 100_000],
    ['1.5E-1', 2, 15],
    ['-0', 0, 0],
    ['0.0', 0, 0],
    ['2147483647', 0, 2_147_483_647],
  ])('%s with %i decimals is packed as %i', (text, decimals, packed) => {
    expect(pack(text, decimals)).toBe(packed)
  })

  test('is exact where a double is not: 1.005 is 1005 thousandths', () => {
    expect(pack('1.005', 3)).toBe(1005)
    expect(pack('4.35', 2)).toBe(435)
  })

  test('is multiplied by the factor of the mapping, exactly', () => {
    expect(pack('398', 0, 1000)).toBe(398_000)
    expect(pack('0.216', 1, 100)).toBe(216)
    expect(pack('164.8', 0, 1000)).toBe(164_800)
    expect(pack('250', 1, 0.001)).toBe(TOO_MANY_DECIMALS)
    expect(pack('250', 2, 0.001)).toBe(25)
  })

  test('takes a decimal comma only when the mapping says so', () => {
    expect(pack('12,5', 1, 1, ',')).toBe(125)
    expect(pack('12,5', 1)).toBe(OTHER_MARK)
    expect(pack('1.234,5', 1, 1, ',')).toBe(OTHER_MARK)
  })

  test.each([
    '',
    '-',
    '+',
    '.',
    'abc',
    '12a',
    '1 000',
    '--1',
    '1e',
    '1e+',
    '1e9999',
    '٣',
    'NaN',
    'Infinity',
    '0x10',
  ])('"%s" is not a number', (text) => {
    expect(pack(text, 1)).toBe(NOT_A_NUMBER)
  })

  test.each(['2147483648', '99999999999999999999', '1e30', '-2147483648'])('%s is too large', (text) => {
    expect(pack(text)).toBe(OUT_OF_RANGE)
  })

  test('is refused rather than rounded', () => {
    expect(pack('12.34', 1)).toBe(TOO_MANY_DECIMALS)
    expect(pack('12.3000000000000001', 1)).toBe(TOO_MANY_DECIMALS)
    expect(pack('1e-40', 1)).toBe(TOO_MANY_DECIMALS)
  })

  test('comes back as it was written, for every whole number of decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }),
        fc.integer({ min: 0, max: 6 }),
        (packed, decimals) => {
          const digits = String(Math.abs(packed)).padStart(decimals + 1, '0')
          const place = digits.length - decimals
          const text = `${packed < 0 ? '-' : ''}${digits.slice(0, place)}${decimals > 0 ? '.' : ''}${digits.slice(place)}`
          expect(pack(text, decimals)).toBe(packed)
        },
      ),
    )
  })

  test('has no shape for a factor that is no positive decimal', () => {
    expect(numberShape(0, 0)).toBeUndefined()
    expect(numberShape(0, -1)).toBeUndefined()
    expect(numberShape(0, Number.NaN)).toBeUndefined()
  })
})
