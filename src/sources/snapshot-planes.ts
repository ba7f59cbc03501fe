import { isPresentFlag } from '../figures/column.ts'

/** How the numbers of a column are told from what is known already: nothing, the area before, the year before. */
export type Predictor = 'none' | 'area' | 'period'

/** What the next number is expected to be. Only cells with a value are predicted; others are written as they are. */
function predict(
  predictor: Predictor,
  flags: Uint8Array,
  before: { readonly values: Int32Array; readonly flags: Uint8Array } | undefined,
): (position: number, last: number) => number {
  if (predictor === 'none') return () => 0
  if (predictor === 'area') return (position, last) => (isPresentFlag(flags[position] ?? 0) ? last : 0)
  return (position) =>
    isPresentFlag(flags[position] ?? 0) && isPresentFlag(before?.flags[position] ?? 1)
      ? (before?.values[position] ?? 0)
      : 0
}

export interface Known {
  readonly flags: Uint8Array
  /** Column of the same indicator, level and division of the year before, when the file has it. */
  readonly before: { readonly values: Int32Array; readonly flags: Uint8Array } | undefined
}

/** Differences with what was predicted, zigzag (0, -1, 1, -2 become 0, 1, 2, 3), modulo 2^32: exact for every Int32. */
export function zigzagResiduals(values: Int32Array, predictor: Predictor, known: Known): Uint32Array {
  const expected = predict(predictor, known.flags, known.before)
  const residuals = new Uint32Array(values.length)
  let last = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    const rest = (value - expected(i, last)) | 0
    residuals[i] = (rest << 1) ^ (rest >> 31)
    if (isPresentFlag(known.flags[i] ?? 0)) last = value
  }
  return residuals
}

export function valuesOfResiduals(residuals: Uint32Array, predictor: Predictor, known: Known): Int32Array {
  const expected = predict(predictor, known.flags, known.before)
  const values = new Int32Array(residuals.length)
  let last = 0
  for (let i = 0; i < residuals.length; i++) {
    const coded = residuals[i] ?? 0
    const value = (expected(i, last) + ((coded >>> 1) ^ -(coded & 1))) | 0
    values[i] = value
    if (isPresentFlag(known.flags[i] ?? 0)) last = value
  }
  return values
}

/** The predictor that leaves the fewest bits. Ties go to the simplest. */
export function choosePredictor(values: Int32Array, known: Known): Predictor {
  const candidates: Predictor[] = known.before ? ['none', 'area', 'period'] : ['none', 'area']
  let best: Predictor = 'none'
  let least = Number.POSITIVE_INFINITY
  for (const predictor of candidates) {
    let bits = 0
    for (const residual of zigzagResiduals(values, predictor, known)) bits += 32 - Math.clz32(residual)
    if (bits < least) {
      least = bits
      best = predictor
    }
  }
  return best
}

/** Bytes that the largest number needs: 0 when all are zero. */
export function widthOf(residuals: Uint32Array): number {
  let all = 0
  for (const residual of residuals) all |= residual
  return Math.ceil((32 - Math.clz32(all)) / 8)
}

/** Numbers as planes: first the lowest byte of all of them, then the next. Like bytes lie together and compress well. */
export function writePlanes(residuals: Uint32Array, width: number, into: Uint8Array, at: number): number {
  for (let plane = 0; plane < width; plane++)
    for (let i = 0; i < residuals.length; i++) into[at++] = ((residuals[i] ?? 0) >>> (8 * plane)) & 0xff
  return at
}

export function readPlanes(bytes: Uint8Array, at: number, cells: number, width: number): Uint32Array {
  const residuals = new Uint32Array(cells)
  for (let plane = 0; plane < width; plane++)
    for (let i = 0; i < cells; i++)
      residuals[i] = ((residuals[i] ?? 0) | ((bytes[at++] ?? 0) << (8 * plane))) >>> 0
  return residuals
}
