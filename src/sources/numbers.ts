/**
 * How the numbers of one column are packed: value x factor, as a whole multiple of the last decimal.
 *
 * `multiplier / 10 ** shrink` is the factor as an exact fraction.
 */
export interface NumberShape {
  /** Decimals of the indicator. */
  readonly decimals: number
  readonly multiplier: number
  readonly shrink: number
  /** Byte of the decimal mark: 0x2e point or 0x2c comma. */
  readonly mark: number
}

/** What `parsePacked` answers when there is no number: outside Int32, so never a value. */
export const NOT_A_NUMBER = 2 ** 40
export const TOO_MANY_DECIMALS = 2 ** 41
export const OUT_OF_RANGE = 2 ** 42
export const OTHER_MARK = 2 ** 43

const LARGEST = 2_147_483_647
const EXACT = Number.MAX_SAFE_INTEGER
const powers = Float64Array.from({ length: 23 }, (_, n) => 10 ** n)

/**
 * The number of a slice as a whole multiple of the last decimal, exactly: no step goes through a fraction.
 *
 * Takes `12`, `-12.50`, `+3`, `.5`, `1e+05` (as R writes it); no thousands marks, no spaces inside.
 *
 * @returns Int32 value, or one of the constants above
 */
export function parsePacked(bytes: Uint8Array, start: number, end: number, shape: NumberShape): number {
  let i = start
  const first = bytes[i]
  const negative = first === 0x2d
  if (negative || first === 0x2b) i++
  let mantissa = 0
  let digits = 0
  let fraction = 0
  let dropped = 0
  let seenMark = false
  for (; i < end; i++) {
    const byte = bytes[i] ?? 0
    const digit = byte - 0x30
    if (digit >= 0 && digit <= 9) {
      digits++
      if (mantissa > 900_719_925_474_098) {
        // More than 15 digits: trailing zeros after the mark are harmless, anything else is beyond what we store.
        if (!seenMark) return OUT_OF_RANGE
        if (digit !== 0) dropped = 1
        continue
      }
      mantissa = mantissa * 10 + digit
      if (seenMark) fraction++
    } else if (byte === shape.mark && !seenMark) seenMark = true
    else if ((byte === 0x65 || byte === 0x45) && digits > 0) {
      const exponent = exponentOf(bytes, i + 1, end)
      if (exponent === undefined) return NOT_A_NUMBER
      fraction -= exponent
      break
    } else return (byte === 0x2c || byte === 0x2e) && digits > 0 ? OTHER_MARK : NOT_A_NUMBER
  }
  if (digits === 0) return NOT_A_NUMBER
  if (mantissa === 0) return dropped ? TOO_MANY_DECIMALS : 0
  const whole = mantissa * shape.multiplier
  if (whole > EXACT) return OUT_OF_RANGE
  const shift = shape.decimals - fraction - shape.shrink
  const packed = shifted(whole, shift)
  if (dropped !== 0) return TOO_MANY_DECIMALS
  if (packed > LARGEST) return packed
  return negative ? -packed : packed
}

function shifted(whole: number, shift: number): number {
  if (shift === 0) return whole > LARGEST ? OUT_OF_RANGE : whole
  const power = powers[Math.abs(shift)]
  if (shift > 0) {
    const grown = power === undefined ? Number.POSITIVE_INFINITY : whole * power
    return grown > LARGEST ? OUT_OF_RANGE : grown
  }
  if (power === undefined || whole % power !== 0) return TOO_MANY_DECIMALS
  const shrunk = whole / power
  return shrunk > LARGEST ? OUT_OF_RANGE : shrunk
}

function exponentOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  let i = start
  const negative = bytes[i] === 0x2d
  if (negative || bytes[i] === 0x2b) i++
  if (i >= end || end - i > 3) return undefined
  let exponent = 0
  for (; i < end; i++) {
    const digit = (bytes[i] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return undefined
    exponent = exponent * 10 + digit
  }
  return negative ? -exponent : exponent
}

/**
 * Shape of a column; undefined when the factor is not a positive number that can be written as a decimal.
 *
 * @param decimals of the indicator, 0-6
 */
export function numberShape(
  decimals: number,
  factor = 1,
  decimalMark: '.' | ',' = '.',
): NumberShape | undefined {
  const written = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(factor))
  if (!written || factor <= 0) return undefined
  const fraction = written[2] ?? ''
  const multiplier = Number(`${written[1]}${fraction}`)
  const shrink = fraction.length - Number(written[3] ?? 0)
  if (!Number.isSafeInteger(multiplier) || Math.abs(shrink) > 15) return undefined
  return { decimals, multiplier, shrink, mark: decimalMark === ',' ? 0x2c : 0x2e }
}
