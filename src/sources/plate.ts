import { areaLevels } from '../areas/area.ts'
import { missingFlag } from '../figures/column.ts'
import type { MeasurePlan } from './table-plan.ts'

/** No row for this area has been read (yet): the reason bits are all set, which no reason has. */
export const UNSEEN = 0x0f
export const UNREADABLE = missingFlag('unreadable')

const LARGEST = 2_147_483_647

/** One column in the making: a measure, a period and a level. */
export interface Plate {
  readonly values: Int32Array
  readonly flags: Uint8Array
  /** Cells with a number that the file itself holds: a blank that stands for zero is not one. */
  numbers: number
  /** Which of the rows that are added up have been read, a bit each; absent when nothing is added up. */
  readonly parts?: Uint32Array
  readonly words: number
}

/** All plates of one period and level, side by side. */
export interface PlateGroup {
  readonly period: number
  readonly level: (typeof areaLevels)[number]
  readonly plates: readonly Plate[]
  /** Areas that had their row; only for measures that add nothing up. */
  readonly seen: Uint8Array
}

export function createPlateGroup(
  period: number,
  levelIndex: number,
  size: number,
  measures: readonly MeasurePlan[],
): PlateGroup {
  const level = areaLevels[levelIndex] ?? 'country'
  const plates = measures.map(({ parts }): Plate => {
    const words = Math.ceil(parts / 32)
    return {
      values: new Int32Array(size),
      flags: new Uint8Array(size).fill(UNSEEN),
      numbers: 0,
      words,
      ...(parts > 0 ? { parts: new Uint32Array(size * words) } : {}),
    }
  })
  return { period, level, plates, seen: new Uint8Array(size) }
}

/** Notes that a part of a sum has been read; false when it had been before. */
export function markPart(plate: Plate, position: number, part: number): boolean {
  if (!plate.parts) return true
  const word = position * plate.words + (part >>> 5)
  const bit = 1 << (part & 31)
  const known = plate.parts[word] ?? 0
  if (known & bit) return false
  plate.parts[word] = known | bit
  return true
}

/** Adds one part of a sum. A reason stays: a sum with an unknown part is unknown. False when it grows too large. */
export function addPart(plate: Plate, position: number, flag: number, value: number): boolean {
  const known = plate.flags[position] ?? UNSEEN
  if (known === UNSEEN) {
    plate.flags[position] = flag
    plate.values[position] = value
    return true
  }
  if (known & 0x0f) return true
  if (flag & 0x0f) {
    plate.flags[position] = flag
    plate.values[position] = 0
    return true
  }
  const sum = (plate.values[position] ?? 0) + value
  if (Math.abs(sum) > LARGEST) {
    plate.flags[position] = UNREADABLE
    plate.values[position] = 0
    return false
  }
  plate.values[position] = sum
  return true
}

/** How many parts each area had. */
export function partsAt(plate: Plate, position: number): number {
  if (!plate.parts) return 1
  let count = 0
  for (let word = position * plate.words; word < (position + 1) * plate.words; word++) {
    for (let bits = plate.parts[word] ?? 0; bits !== 0; bits &= bits - 1) count++
  }
  return count
}
